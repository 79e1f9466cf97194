"""What a laptop may hold, and what it must let go of."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from careapp.changes.change import Change
from careapp.domain.identity import RecordId
from careapp.sync.core.feed import FeedId, Kinds, carries

Subjects = frozenset[RecordId]


@dataclass(frozen=True, slots=True)
class Granting:
    """What one feed lets a laptop hold.

    Attributes:
        subjects: Those whom the feed grants.
        formerly: Those whom it granted before it started over, or will grant, and of whom
            it has not spoken since. Silence takes nothing away: they stay until it is said.
    """

    kinds: Kinds = None
    subjects: Subjects = frozenset()
    formerly: Subjects = frozenset()

    def grants(self, change: Change) -> bool:
        """Return whether the feed carries *change*, and so must have brought it."""
        return change.subject in self.subjects and carries(self.kinds, change.kind)

    def lets_stay(self, change: Change) -> bool:
        """Return whether *change* may be held on account of this feed."""
        asked = change.subject
        return (asked in self.subjects or asked in self.formerly) and carries(
            self.kinds, change.kind
        )


@dataclass(frozen=True, slots=True)
class Scope:
    """What a laptop may hold, feed by feed.

    Attributes:
        taken_back: Subjects of whom some feed has said that they are revoked. What a
            laptop wrote of a citizen it never had a grant for is its own work, not
            something to be let go of.
    """

    feeds: Mapping[FeedId, Granting] = field(default_factory=dict)
    taken_back: Subjects = frozenset()

    def grant(self, feed: FeedId, subject: RecordId) -> "Scope":
        """Return the scope after *feed* granted *subject*."""
        granting = self._of(feed)
        return self._with(
            feed,
            replace(
                granting,
                subjects=granting.subjects | {subject},
                formerly=granting.formerly - {subject},
            ),
        )

    def revoke(self, feed: FeedId, subject: RecordId) -> "Scope":
        """Return the scope after *feed* revoked *subject*."""
        granting = self._of(feed)
        less = replace(
            granting,
            subjects=granting.subjects - {subject},
            formerly=granting.formerly - {subject},
        )
        return replace(self._with(feed, less), taken_back=self.taken_back | {subject})

    def expect(self, feed: FeedId, subjects: Collection[RecordId]) -> "Scope":
        """Return the scope when *feed* is known to grant *subjects*, before it has said so."""
        granting = self._of(feed)
        return self._with(feed, replace(granting, formerly=granting.formerly | {*subjects}))

    def carry(self, feed: FeedId, kinds: Kinds) -> "Scope":
        """Return the scope with what kinds *feed* carries."""
        granting = self._of(feed)
        return self if granting.kinds == kinds else self._with(feed, replace(granting, kinds=kinds))

    def start_over(self, feed: FeedId) -> "Scope":
        """Return the scope when *feed* is about to be read again from its first row."""
        granting = self._of(feed)
        formerly = granting.formerly | granting.subjects
        return self._with(feed, replace(granting, subjects=frozenset(), formerly=formerly))

    def leave(self, feed: FeedId) -> "Scope":
        """Return the scope after the hub said that this laptop has *feed* no longer."""
        granting = self._of(feed)
        lost = granting.subjects | granting.formerly
        others = {name: one for name, one in self.feeds.items() if name != feed}
        return Scope(others, self.taken_back | lost)

    def grants(self, feed: FeedId, change: Change) -> bool:
        """Return whether *feed* must have brought *change*."""
        return self._of(feed).grants(change)

    def must_go(self, change: Change) -> bool:
        """Return whether *change* must be let go of once the hub has it."""
        if change.subject not in self.taken_back:
            return False
        return not any(one.lets_stay(change) for one in self.feeds.values())

    def _of(self, feed: FeedId) -> Granting:
        return self.feeds.get(feed) or Granting()

    def _with(self, feed: FeedId, granting: Granting) -> "Scope":
        return replace(self, feeds={**self.feeds, feed: granting})

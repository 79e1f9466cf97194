"""The rules of the hub in memory, for the real one: they must answer the same."""

from careapp.changes.change import Act, Change
from careapp.domain.identity import RecordId
from careapp.hub.database import Transaction
from careapp.hub.placing import Decision, Said
from careapp.hub.push import Rules


class FirstFeedOfTheWriter:
    """Puts whoever is written down for the first time in the first feed of the laptop."""

    def decide(self, _tx: Transaction, said: Said) -> list[Decision]:
        if not said.sender.reads:
            return []
        placed: dict[RecordId, Decision] = {}
        for place, change in said.changes():
            subject = change.subject
            own = change.record_id == subject and not change.parents
            if own and subject not in said.locked.members and subject not in placed:
                placed[subject] = Decision(
                    feed=said.sender.reads[0], subject=subject, member=True, after=place
                )
        return list(placed.values())


def nothing_is_wrong(_act: Act, _change: Change) -> str:
    return ""


PLAIN = Rules(nothing_is_wrong, FirstFeedOfTheWriter())

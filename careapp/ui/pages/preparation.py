"""What one reads before the door: attention cards first, then what the visit is about."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from careapp.dialogue.text import Text
from careapp.domain.citizen import AttentionCard
from careapp.domain.visit import Participation, Proposal
from careapp.services.visits import VisitRow
from careapp.services.wording import Wording
from careapp.ui.pages.visit_words import CARD_ICONS, Mark, capital, card_words
from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.surfaces import QuoteBlock
from careapp.ui.widgets.text import Run, RunsLabel, TextLabel


class Preparation(QWidget):
    """All that was prepared for one visit.

    Args:
        row: The visit.
        wording: Field terms and dates.
        today: The day it is.
        titles: Of the dialogue tools at hand, by url.
    """

    def __init__(
        self,
        row: VisitRow,
        wording: Wording,
        today: date,
        titles: Mapping[str, Text],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._row, self._wording, self._today = row, wording, today
        self._titles = titles
        self._layout = VBox(parent=self)
        self._build()

    def _build(self) -> None:
        visit = self._row.visit.record
        self._add_cards(self._row.cards)
        for stored in self._row.proposals:
            self._add_proposal(stored.record)
        self._add_lines(self.tr("To talk about"), visit.agenda)
        self._add_lines(self.tr("Who takes part"), self._people(visit.participants.values()))
        self._add_lines(self.tr("Dialogue tools"), self._tools(visit.tools))

    def _tools(self, urls: Iterable[str]) -> list[str]:
        chosen, language = set(urls), self._wording.language
        at_hand = [t.in_language(language) for url, t in self._titles.items() if url in chosen]
        missing = sorted(chosen - self._titles.keys())
        return [*at_hand, *missing] or [self.tr("None is chosen yet.")]

    def _add_cards(self, cards: Sequence[AttentionCard]) -> None:
        self._caption(self.tr("Before the door"))
        if not cards:
            self._layout.addWidget(TextLabel(self.tr("Nothing is noted."), "large", wraps=True))
        for card in cards:
            mark = card_mark(card, self._wording, self._today)
            self._layout.addWidget(IconText(mark.icon, mark.text, mark.tone, "large"))
            self._layout.space(4)

    def _add_proposal(self, proposal: Proposal) -> None:
        if not proposal.what:
            return
        self._caption(self.tr("The citizen's own proposal"))
        wording, where = self._wording, self._proposal_facts(proposal)
        quote = wording.quote(proposal.what)
        self._layout.addWidget(QuoteBlock(quote, "", ", ".join(where)))

    def _proposal_facts(self, proposal: Proposal) -> list[str]:
        wording = self._wording
        informer = wording.word(f"informer.{proposal.informer}") if proposal.informer else ""
        way = wording.word(f"way.{proposal.way}") if proposal.way else ""
        at = proposal.received_at
        received = wording.near_moment(at, self._today) if at else ""
        facts = (capital(informer), way, received, proposal.when, proposal.by_whom)
        return [fact for fact in facts if fact]

    def _people(self, people: Iterable[Participation]) -> list[str]:
        return [", ".join(self._person(one)) for one in people]

    def _person(self, one: Participation) -> list[str]:
        word = self._wording.word
        facts = (one.name, one.detail, word(f"part.{one.part}"), word(f"presence.{one.presence}"))
        return [fact for fact in facts if fact]

    def _add_lines(self, caption: str, lines: Sequence[str]) -> None:
        if not lines:
            return
        self._caption(caption)
        for line in lines:
            self._layout.addWidget(TextLabel(line, "large", wraps=True))

    def _caption(self, text: str) -> None:
        self._layout.space(12)
        self._layout.addWidget(RunsLabel([Run(text, "strong", "text_secondary")]))


def card_mark(card: AttentionCard, wording: Wording, today: date) -> Mark:
    """Return an attention card with the day it was noted; an old card shows its age."""
    words = card_words(card, wording)
    if card.noted_on:
        day = wording.near(card.noted_on, today)
        words = f"{words}, {wording.word('lead_summary.since', day=day)}"
    return Mark(words, CARD_ICONS[card.kind], "text")


def card_kinds(cards: Sequence[AttentionCard], wording: Wording) -> list[Mark]:
    """Return what the cards are about, each kind once; for where they are too many to be read."""
    kinds = dict.fromkeys(card.kind for card in cards)
    return [Mark(wording.word(f"attention.{kind}"), CARD_ICONS[kind], "text") for kind in kinds]

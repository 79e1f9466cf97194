"""A mandate in a list: whose, for what, where, until when, and how much of it is used."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careapp.services.help.overview import MandateRow, MandateState, mandate_words
from careapp.services.wording import Wording
from careapp.ui.widgets.buttons import TextButton
from careapp.ui.widgets.layouts import FlowLayout, VBox
from careapp.ui.widgets.tag import Tag, TagTone
from careapp.ui.widgets.text import TextLabel

_TAGS: dict[MandateState, tuple[str, TagTone]] = {
    MandateState.HOLDS: ("circle-check", "good"),
    MandateState.COMING: ("calendar", "plain"),
    MandateState.EXPIRED: ("history", "quiet"),
    MandateState.REVOKED: ("circle-x", "warning"),
}


class MandateEntry(QWidget):
    """One mandate.

    Args:
        row: The mandate.
        wording: In the language of the screen.
        may_revoke: Whether it can be revoked here.

    Signals:
        revoke_wanted: It is to be revoked.
    """

    revoke_wanted = Signal()

    def __init__(self, row: MandateRow, wording: Wording, *, may_revoke: bool) -> None:
        super().__init__()
        self._row, self._wording = row, wording
        layout = VBox(2, (0, 12, 0, 8), self)
        head = FlowLayout(12, 4)
        holder = mandate_words(wording, row.mandate.record)
        head.addWidget(TextLabel(holder[:1].upper() + holder[1:], "large_strong", wraps=True))
        icon, tone = _TAGS[row.state]
        head.addWidget(Tag(self._state(), icon, tone))
        layout.addLayout(head)
        for words in self._facts():
            layout.addWidget(TextLabel(words, "body", "text_secondary", wraps=True))
        if may_revoke:
            button = TextButton(self.tr("Revoke…"))
            button.setAccessibleName(self.tr("Revoke the mandate of {name}").format(name=holder))
            button.setAccessibleDescription(", ".join(row.packages))
            button.setObjectName(f"revoke-{row.mandate.record_id}")
            button.clicked.connect(self.revoke_wanted)
            line = FlowLayout()
            line.addWidget(button)
            layout.addLayout(line)

    def _state(self) -> str:
        match self._row.state:
            case MandateState.HOLDS:
                return self.tr("holds")
            case MandateState.COMING:
                return self.tr("not yet")
            case MandateState.EXPIRED:
                return self.tr("expired")
            case MandateState.REVOKED:
                return self.tr("revoked")

    def _facts(self) -> Iterator[str]:
        row, mandate, wording = self._row, self._row.mandate.record, self._wording
        yield ", ".join(row.packages)
        yield ", ".join(row.districts) or self.tr("All districts")
        if mandate.holding:
            yield self.tr("{first} to {last}").format(
                first=wording.date_of(mandate.holding.first_on),
                last=wording.date_of(mandate.holding.last_on),
            )
        if mandate.most_active is not None:
            text = self.tr("{number} of {most} packages active at a time")
            yield text.format(number=row.active, most=mandate.most_active)
        if mandate.issued:
            yield self.tr("Issued by {name}").format(name=mandate.issued.by)
        if mandate.revoked:
            text = self.tr("Revoked from {date}: {why}")
            date = wording.date_of(mandate.revoked.from_on)
            yield text.format(date=date, why=mandate.revoked.why)

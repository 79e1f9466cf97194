"""Third step: from when to when, what the citizen gets, from whom, and on whose say."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careapp.domain.problems import Problem
from careapp.services.choices import Choices
from careapp.services.help.package_choice import PackageChoice
from careapp.services.help.packages import PackageOffer
from careapp.services.help.words import permit_words
from careapp.ui.dialogs.field_row import FieldRow
from careapp.ui.dialogs.packages.refusal import Refusal
from careapp.ui.dialogs.packages.said import PackageWords
from careapp.ui.fields.editor import Around
from careapp.ui.fields.table import make_editor
from careapp.ui.help_words import problem_words
from careapp.ui.widgets.layouts import FlowLayout, VBox
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.rows import Row
from careapp.ui.widgets.text import TextLabel
from careapp.ui.workplace import Workplace


class DaysStep(QWidget):
    """The days, and the package as it would be granted.

    Signals:
        changed: A day was typed.
        asked: The visitator is to be asked instead.

    Attributes:
        offer: The package as it would be granted on these days.
    """

    changed = Signal()
    asked = Signal()

    def __init__(self, workplace: Workplace, choice: PackageChoice, *, may_ask: bool) -> None:
        super().__init__()
        self._choice, self._wording = choice, workplace.wording
        self._words = PackageWords(self._wording)
        self.offer: PackageOffer | None = None
        desk = workplace.desk
        around = Around(
            workplace, Choices(today=desk.clock.today(), country=desk.country), make_editor
        )
        self.first = self._day(self.tr("First day"), around)
        longest = self._words.length(choice.package)
        empty = self.tr("Empty: {days}").format(days=longest)
        self.last = self._day(self.tr("Last day"), around, empty)
        self._shown = QWidget()
        self._lines = VBox(8, parent=self._shown)
        self._refusal = Refusal(may_ask=may_ask)
        self._build()

    def _day(self, label: str, around: Around, advice: str = "") -> FieldRow:
        row = FieldRow(label, make_editor(date, label, around), advice=advice)
        row.edited.connect(self.changed)
        return row

    def _build(self) -> None:
        layout = VBox(12, parent=self)
        days = FlowLayout(24, 12)
        days.addWidget(self.first)
        days.addWidget(self.last)
        layout.addLayout(days)
        layout.addWidget(self._shown)
        layout.addWidget(self._refusal)
        self._refusal.asked.connect(self.asked)

    @property
    def starts_on(self) -> date | None:
        """The first day, None while it makes no sense."""
        value = self.first.editor.read()
        return value if isinstance(value, date) else None

    @property
    def ends_on(self) -> date | None:
        """The last day, None for as long as the package may last."""
        value = self.last.editor.read()
        return value if isinstance(value, date) else None

    @property
    def is_typed_well(self) -> bool:
        """Whether what is typed are days."""
        return not isinstance(self.last.editor.read(), Problem) and self.starts_on is not None

    @property
    def problem(self) -> str:
        """What keeps the package from being granted; empty where nothing does."""
        offer = self.offer
        if offer is None or not self.is_typed_well:
            return self.tr("Write the days.")
        if not offer.permit.granted:
            return permit_words(self._wording, offer.permit)
        return " ".join(problem_words(self._wording, one) for one in offer.problems[:1])

    @property
    def is_refused(self) -> bool:
        """Whether the package may not be granted on these days."""
        return self.offer is not None and self.is_typed_well and bool(self.problem)

    def show_offer(self, offer: PackageOffer) -> None:
        """Show the package as it would be granted."""
        self.offer = offer
        self._lines.clear()
        for grant in offer.lines:
            supplier = grant.supplier.name if grant.supplier else ""
            self._lines.addWidget(_Line(Row(grant.name, self._words.grant(grant), right=supplier)))
        for words, icon, tone in self._foot(offer):
            self._lines.addWidget(IconText(icon, words, tone, "large"))
        self._refusal.tell(self.problem if self.is_typed_well else "")

    def _foot(self, offer: PackageOffer) -> tuple[tuple[str, str, str], ...]:
        ends, review = offer.days.ends_on, offer.review_on
        said: list[tuple[str, str, str]] = []
        if ends is not None:
            text = self.tr("It ends by itself on {date}. Nobody has to stop it.")
            said.append((text.format(date=self._wording.day(ends)), "clock", "text"))
        if review is not None:
            text = self.tr("The needs assessor follows up on {date} at the latest.")
            said.append((text.format(date=self._wording.day(review)), "eye", "text"))
        mandate = self._choice.mandate
        if mandate is not None and offer.permit.granted:
            by = self._words.mandate(mandate.record)
            text = self.tr(
                "You grant it on a mandate. {mandate} It is provisional until the "
                "municipality's server has checked the mandate; the help begins all the same."
            )
            said.append((text.format(mandate=by), "shield-check", "text"))
        elif offer.permit.granted:
            said.append((self.tr("You grant it as a needs assessor."), "shield-check", "text"))
        return tuple(said)

    def focus_first(self) -> None:
        """Put the focus on the first day."""
        self.first.editor.focus_first()


class _Line(QWidget):
    """A line of the package: what, how much, from whom."""

    def __init__(self, row: Row) -> None:
        super().__init__()
        layout = VBox(2, parent=self)
        layout.addWidget(TextLabel(row.title, "large_strong", wraps=True))
        said = " · ".join(part for part in (row.secondary, row.right) if part)
        layout.addWidget(TextLabel(said, "body", "text_secondary", wraps=True))

"""Any paper as it will be; printed, saved and copied on purpose.

The whole id is no more to be seen here than elsewhere before somebody has said what for.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from careapp.domain.identity import RecordId
from careapp.services.printing import Paper, PaperKind, make_paper
from careapp.services.wording import LANGUAGES
from careapp.ui.dialogs.leaving_paper import LeavingPaper
from careapp.ui.dialogs.pages_view import PagesView
from careapp.ui.dialogs.paper import page_pictures
from careapp.ui.fields.choosing import Picker
from careapp.ui.pages.languages import LANGUAGE_NAMES
from careapp.ui.theme import Theme
from careapp.ui.theme_source import current_theme, follow_theme
from careapp.ui.widgets.buttons import Button, ButtonRole
from careapp.ui.widgets.chips import Segmented
from careapp.ui.widgets.choice import Option
from careapp.ui.widgets.layouts import FlowLayout, HBox, VBox
from careapp.ui.widgets.notices import Banner
from careapp.ui.widgets.surfaces import Hairline
from careapp.ui.widgets.text import TextLabel
from careapp.ui.workplace import Workplace

ZOOMS = (50, 75, 100, 125, 150, 200)
"""In per cent of the paper's own size on a screen of 96 dots per inch."""

PAPER_WIDTH = 794
"""A4 on a screen of 96 dots per inch."""

OF_A_VISIT = (PaperKind.CITIZEN, PaperKind.LEAD)
"""The papers on a visit."""

_USUAL = 100
_POINTS_TO_PIXELS = 96 / 72
_SIDE = 24
_WIDTH, _HEIGHT = 960, 1_000


@dataclass(frozen=True, slots=True)
class _Shown:
    """A paper as it is shown."""

    paper: Paper
    pictures: tuple[QImage, ...]


class PreviewDialog(QDialog):
    """A paper in a language, page by page.

    Args:
        workplace: Where it is composed.
        about: The visit, citizen, grant, package or supplier that it is about.
        parent: The window it belongs to.
        kinds: The papers to choose from, the one to begin with first.

    Attributes:
        pages: The pages.
        leaving: Prints, saves and copies, and asks for the purpose.
    """

    def __init__(
        self,
        workplace: Workplace,
        about: RecordId,
        parent: QWidget | None = None,
        *,
        kinds: Sequence[PaperKind] = OF_A_VISIT,
    ) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._about = about
        self._turn, self._then = 0, ""
        self.leaving = LeavingPaper(workplace, self)
        self.setModal(True)
        self._build(kinds)
        self._connect()
        follow_theme(self._fit)
        self._zoom = self._fitting()
        self.refresh()

    def _build(self, kinds: Sequence[PaperKind]) -> None:
        names = self._names()
        title = names[kinds[0]]
        if len(kinds) > 1:
            title = self.tr("Summary of the visit")
        if PaperKind.RECEIPT_WEEK in kinds:
            title = self.tr("Receipt")
        self.setWindowTitle(title)
        options = tuple(Option(one, names[one]) for one in kinds)
        self.paper = Segmented(self.tr("Which paper"), options)
        self.paper.value = kinds[0]
        self.language = Picker(self.tr("Language of the paper"), "", 180)
        self.language.removeItem(0)
        self.language.offer([Option(one, LANGUAGE_NAMES[one]) for one in LANGUAGES])
        self.language.picked = self._workplace.look.language
        self.pages = PagesView(title)
        self.notice = Banner("plain", "")
        self._number = TextLabel(self.tr("The paper is being made…"), "body", "text_secondary")
        layout = VBox(parent=self)
        layout.addLayout(self._head())
        layout.addWidget(Hairline())
        layout.addWidget(self.pages, 1)
        layout.addWidget(Hairline())
        notice = HBox(margins=(_SIDE, 8, _SIDE, 0))
        notice.addWidget(self.notice)
        layout.addLayout(notice)
        layout.addLayout(self._foot())
        if len(kinds) == 1:
            self.paper.hide()
        self.pages.setFocus()

    def _names(self) -> dict[PaperKind, str]:
        return {
            PaperKind.CITIZEN: self.tr("For the citizen"),
            PaperKind.LEAD: self.tr("For the team lead"),
            PaperKind.LOOKS: self.tr("Who has looked"),
            PaperKind.DECISION: self.tr("Decision letter"),
            PaperKind.DECISIONS: self.tr("Decision letter"),
            PaperKind.SERVICES: self.tr("The citizen's help, to take home"),
            PaperKind.ORDERS: self.tr("Orders to the supplier"),
            PaperKind.PACKAGE: self.tr("Package, for the citizen"),
            PaperKind.SWAPS: self.tr("Swaps"),
            PaperKind.TRANSFER: self.tr("Transfer list"),
            PaperKind.RECEIPT: self.tr("Receipt"),
            PaperKind.RECEIPT_DAY: self.tr("Today"),
            PaperKind.RECEIPT_WEEK: self.tr("7 days"),
            PaperKind.RECEIPT_MONTH: self.tr("30 days"),
        }

    def _head(self) -> VBox:
        head = VBox(margins=(_SIDE, 16, _SIDE, 12))
        row = FlowLayout(24, 8)
        zoom = QWidget()
        beside = HBox(12, parent=zoom)
        self.smaller = self._button("", "minus", self.tr("Smaller (Ctrl+−)"))
        self.larger = self._button("", "plus", self.tr("Larger (Ctrl++)"))
        self._percent = TextLabel("", "large")
        for widget in (self.smaller, self._percent, self.larger):
            beside.addWidget(widget)
        for part in (self.paper, self.language, zoom, self._number):
            row.addWidget(part)
        head.addLayout(row)
        return head

    def _foot(self) -> HBox:
        foot = HBox(12, (_SIDE, 12, _SIDE, 16))
        foot.addStretch(1)
        self.copy_button = self._button(self.tr("Copy"), "copy", self.tr("Copy (Ctrl+C)"))
        self.save_button = self._button(self.tr("Save as…"), "save", self.tr("Save as (Ctrl+S)"))
        self.print_button = self._button(
            self.tr("Print…"), "printer", self.tr("Print (Ctrl+P)"), "primary"
        )
        buttons = FlowLayout(12, 8)
        for button in (self.copy_button, self.save_button, self.print_button):
            button.setEnabled(False)
            buttons.addWidget(button)
        foot.addLayout(buttons)
        return foot

    def _button(self, text: str, icon: str, tip: str, role: ButtonRole = "secondary") -> Button:
        button = Button(text, role, icon)
        button.setAutoDefault(False)
        button.setToolTip(tip)
        button.setAccessibleName(text.rstrip("…") or tip.partition(" (")[0])
        return button

    def _connect(self) -> None:
        self.paper.chosen.connect(self.refresh)
        self.language.activated.connect(self.refresh)
        self.smaller.clicked.connect(lambda: self._step(-1))
        self.larger.clicked.connect(lambda: self._step(1))
        self.pages.turned.connect(self._turned)
        self.copy_button.clicked.connect(self.leaving.copy)
        self.save_button.clicked.connect(self.leaving.save_as)
        self.print_button.clicked.connect(self.leaving.print)
        self.leaving.told.connect(self._tell)
        keys = {
            QKeySequence.StandardKey.ZoomIn: self.larger,
            QKeySequence.StandardKey.ZoomOut: self.smaller,
            QKeySequence.StandardKey.Copy: self.copy_button,
            QKeySequence.StandardKey.Save: self.save_button,
            QKeySequence.StandardKey.Print: self.print_button,
        }
        for key, button in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(button.click)

    @property
    def kind(self) -> PaperKind:
        """Which paper is shown."""
        return PaperKind(str(self.paper.value))

    def refresh(self) -> None:
        """Make the paper anew; a later wish overtakes an earlier one."""
        desk, about, kind = self._workplace.desk, self._about, self.kind
        language = str(self.language.picked)
        scale = self._scale()
        self.notice.hide()

        def make() -> _Shown:
            paper = make_paper(desk, about=about, kind=kind, language=language, on_screen=True)
            return _Shown(paper, page_pictures(paper.pdf, scale))

        self._ask(make)

    def _ask(self, make: Callable[[], _Shown]) -> None:
        self._turn += 1
        turn = self._turn
        self._workplace.ask(make, lambda shown: self._answer(turn, shown), aside=True)

    def _answer(self, turn: int, shown: _Shown) -> None:
        """Show a paper, unless another was wished for or the dialog is gone."""
        if isValid(self) and turn == self._turn:
            self._show(shown)

    def _show(self, shown: _Shown) -> None:
        self._shown = shown
        if shown.paper.whole_id_waits:
            self.notice.show_as(
                "plain", self.tr("The whole id stands on it once it is printed, saved or copied.")
            )
            self.notice.show()
        for picture in shown.pictures:
            picture.setDevicePixelRatio(self.devicePixelRatioF())
        count = len(shown.pictures)
        names = [self._page_name(number, count) for number in range(1, count + 1)]
        self.pages.show_pages(shown.pictures, names)
        self.pages.setAccessibleDescription(shown.paper.text)
        self.leaving.hold(shown.paper)
        for button in (self.copy_button, self.save_button, self.print_button):
            button.setEnabled(True)
        self._percent.setText(f"{self._zoom} %")
        self.smaller.setEnabled(self._zoom > ZOOMS[0])
        self.larger.setEnabled(self._zoom < ZOOMS[-1])

    def _step(self, step: int) -> None:
        at = ZOOMS.index(self._zoom) + step
        if not 0 <= at < len(ZOOMS):
            return
        self._zoom = ZOOMS[at]
        paper, scale = self._shown.paper, self._scale()
        self._ask(lambda: _Shown(paper, page_pictures(paper.pdf, scale)))

    def _scale(self) -> float:
        return _POINTS_TO_PIXELS * self._zoom / _USUAL * self.devicePixelRatioF()

    def _fitting(self) -> int:
        """Return the largest zoom at which a page is seen in its whole width."""
        room = self.width() - 2 * current_theme().px(_SIDE)
        fitting = [zoom for zoom in ZOOMS if PAPER_WIDTH * zoom / _USUAL <= room]
        return max(fitting, default=ZOOMS[0])

    def _page_name(self, number: int, count: int) -> str:
        return self.tr("Page {number} of {count}").format(number=number, count=count)

    def _turned(self, number: int) -> None:
        self._number.setText(self._page_name(number, self.pages.count))

    def offer_then(self, words: str, run: Callable[[], None]) -> None:
        """Offer something to do once the paper has left."""
        self._then = words
        self.notice.acted.connect(run)
        self.notice.acted.connect(self.notice.hide)

    def _tell(self, words: str) -> None:
        self.notice.show_as("good", words, self._then)
        self.notice.show()

    def _fit(self, theme: Theme) -> None:
        room = self.screen().availableSize() * 0.96
        self.resize(min(theme.px(_WIDTH), room.width()), min(theme.px(_HEIGHT), room.height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages from anywhere in the dialog (Qt)."""
        if event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.pages.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

"""Settings: how the program looks, who uses it, and what it has at hand."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QRadioButton, QWidget

from careapp.domain.access import may_export
from careapp.domain.identity import RecordId
from careapp.services.desk import Desk
from careapp.services.first_use import Myself, myself
from careapp.services.handing_over.names import LAPTOP
from careapp.services.help.letters import may_word_letters, texts_id
from careapp.services.still_true import OFFERED_MONTHS, months_offered, offer_for_months
from careapp.services.tools import urls_at_hand
from careapp.services.unlocking import Unlocking
from careapp.services.wording import LANGUAGES
from careapp.ui.breath import after_a_breath
from careapp.ui.commands import Command
from careapp.ui.page import Page
from careapp.ui.pages.filling import filled_anew
from careapp.ui.pages.heading import page_header
from careapp.ui.pages.languages import LANGUAGE_NAMES
from careapp.ui.pages.settings_laptops import LaptopsSection
from careapp.ui.pages.settings_sync import SyncSection
from careapp.ui.theme import Theme
from careapp.ui.theme_source import ThemeChoice, follow_theme
from careapp.ui.widgets.buttons import TextButton
from careapp.ui.widgets.chips import Chips
from careapp.ui.widgets.choice import Choice, Option
from careapp.ui.widgets.columns import MARGIN, TOP, ScrollColumn
from careapp.ui.widgets.layouts import HBox, VBox
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.surfaces import Section, Title
from careapp.ui.widgets.text import TextLabel
from careapp.ui.workplace import Look, Place, Workplace

SCALES = (1.0, 1.25, 1.5, 1.75, 2.0)

_PERCENT = 100
_WIDEST = 702


@dataclass(frozen=True, slots=True)
class _Answer:
    me: Myself
    tools: int
    key_kept: bool
    months_offered: int
    letters: tuple[tuple[str, RecordId], ...]


class SettingsPage(Page):
    """How the program looks can be changed here and is changed at once.

    Args:
        workplace: What every page is handed.
        whereabouts: The folder in which the data lies.
        unlocking: How the data is opened; None in a demo, whose key lies in a file.
    """

    key = "settings"
    rail = "settings"
    kinds = frozenset({"staff_member", "organisation", "dialogue_tool", LAPTOP})

    def __init__(
        self, workplace: Workplace, whereabouts: str, unlocking: Unlocking | None = None
    ) -> None:
        super().__init__(workplace)
        self._whereabouts, self._unlocking = whereabouts, unlocking
        self._commands: Sequence[Command] = ()
        self._answer: _Answer | None = None
        self._build()
        self._connect()
        self._retranslate()

    def _build(self) -> None:
        self._title = Title()
        self._scroll = ScrollColumn(0, (MARGIN, 0, MARGIN, TOP))
        follow_theme(self._restyle)
        self._look_head, self._rest = Section(), QWidget()
        self._language = Chips("", [Option(one, LANGUAGE_NAMES[one]) for one in LANGUAGES])
        self._theme: Choice = Chips("", [])
        self._theme_holder = VBox()
        self._scale = Chips("", [Option(one, _percent(one)) for one in SCALES])
        self._sync, self._laptops = SyncSection(self.workplace), LaptopsSection(self.workplace)
        self._captions = tuple(TextLabel("", "strong") for _ in range(3))
        self._rest_layout = VBox(parent=self._rest)
        self._lay_out()

    def _lay_out(self) -> None:
        layout = VBox(parent=self)
        head = VBox(margins=(MARGIN, TOP, MARGIN, 12))
        head.addWidget(page_header(self._title))
        layout.addLayout(head)
        layout.addWidget(self._scroll, 1)
        column = self._scroll.column
        column.add(self._look_head)
        choices: tuple[QWidget | VBox, ...] = (self._language, self._theme_holder, self._scale)
        for caption, choice in zip(self._captions, choices, strict=True):
            column.add(caption, 12)
            if isinstance(choice, QWidget):
                column.add(choice, 4)
            else:
                column.add_layout(choice, 4)
        column.add(self._sync)
        column.add(self._laptops)
        column.add(self._rest)

    def _restyle(self, theme: Theme) -> None:
        self._scroll.setMaximumWidth(theme.px(_WIDEST + 2 * MARGIN))

    def _connect(self) -> None:
        self._language.chosen.connect(self._choose_language)
        self._scale.chosen.connect(self._choose_scale)

    def _retranslate(self) -> None:
        self._title.text = self.tr("Settings")
        self._look_head.text = self.tr("How it looks")
        names = (self.tr("Language"), self.tr("Colours"), self.tr("Size of text"))
        for caption, name in zip(self._captions, names, strict=True):
            caption.setText(name)
        self._language.setAccessibleName(names[0])
        self._scale.setAccessibleName(names[2])
        self._word_themes(names[1])
        self._show_look()
        if self._answer is not None:
            self._show(self._answer)

    def _word_themes(self, name: str) -> None:
        options = (
            Option(ThemeChoice.SYSTEM.value, self.tr("As the computer"), icon="monitor"),
            Option(ThemeChoice.LIGHT.value, self.tr("Light")),
            Option(ThemeChoice.DARK.value, self.tr("Dark")),
        )
        self._theme_holder.clear()
        self._theme = Chips(name, options)
        self._theme.chosen.connect(self._choose_theme)
        self._theme_holder.addWidget(self._theme)

    def show_commands(self, commands: Sequence[Command]) -> None:
        """List the keys of these commands."""
        self._commands = commands
        if self._answer is not None:
            self._show(self._answer)

    # Choosing

    def _show_look(self) -> None:
        look = self.workplace.look
        self._language.value = look.language
        self._theme.value = look.theme
        self._scale.value = look.scale

    def _choose_language(self, language: object) -> None:
        if isinstance(language, str):
            self._wear(replace(self.workplace.look, language=language))
        self._show_look()

    def _choose_theme(self, theme: object) -> None:
        if isinstance(theme, str):
            self._wear(replace(self.workplace.look, theme=theme))
        self._show_look()

    def _choose_scale(self, scale: object) -> None:
        if isinstance(scale, float):
            self._wear(replace(self.workplace.look, scale=scale))
        self._show_look()

    def _wear(self, look: Look) -> None:
        self.workplace.looked.emit(look)

    # Showing

    def _refresh(self) -> None:
        self._show_look()
        self._sync.refresh()
        self._laptops.refresh()
        unlocking = self._unlocking
        self._ask(lambda desk: _read(desk, unlocking), self._show_news)

    def _show_news(self, answer: _Answer) -> None:
        """Show what is known, unless it stands there already: to build it takes a while."""
        if answer != self._answer:
            self._show(answer)

    def _show(self, answer: _Answer) -> None:
        first, self._answer = self._answer is None, answer
        with filled_anew(self._rest):
            self._rest_layout.clear()
            self._add_who(answer.me)
            self._add_where(kept=answer.key_kept)
            if not first:
                self._add_rest(answer)
        if first:
            after_a_breath(self, lambda: self._show_rest(answer))

    def _show_rest(self, answer: _Answer) -> None:
        """Fill in what lies further down after the window has breathed."""
        if answer is self._answer:
            with filled_anew(self._rest):
                self._add_rest(answer)

    def _add_rest(self, answer: _Answer) -> None:
        self._add_tools(answer.tools)
        self._add_earlier(answer.months_offered)
        self._add_letters(answer.letters)
        self._add_keys()

    def _add_who(self, me: Myself) -> None:
        word = self.workplace.wording.word
        self._head(self.tr("Who uses the program"))
        profession = word(f"profession.{me.profession}") if me.profession else ""
        facts = (profession, word(f"role.{me.role}"), me.municipality)
        text = ", ".join(fact for fact in (me.name, *facts) if fact)
        self._rest_layout.addWidget(IconText("user", text, "text", "large"))

    def _add_where(self, *, kept: bool) -> None:
        self._head(self.tr("Where your data lies"))
        safe = self.tr("Everything is encrypted and lies on this computer only.")
        if self.workplace.syncing is not None and self.workplace.syncing.membership is not None:
            safe = self.tr(
                "Everything on this computer is encrypted, and is sent to the municipality's "
                "server."
            )
        if self.workplace.desk.demo:
            safe = self.tr("This is a demo. The persons are made up, and the key lies beside them.")
        self._rest_layout.addWidget(IconText("lock", safe, "text", "large", "good"))
        self._rest_layout.space(4)
        folder = IconText("folder-open", self._whereabouts, "text_secondary", "large")
        self._rest_layout.addWidget(folder)
        if may_export(self.workplace.desk.role):
            words = self.tr("Save everything on this computer as a file")
            self._add_opening(words, Place("export"), "download")
        if kept:
            self._add_kept()

    def _add_kept(self) -> None:
        """Say that anybody at this computer may open the data, and how to end that."""
        text = self.tr("The computer's keyring opens your data: the passphrase is not asked for.")
        self._rest_layout.space(4)
        self._rest_layout.addWidget(IconText("key-round", text, "text", "large"))
        ask = TextButton(self.tr("Ask for the passphrase from now on"))
        ask.setObjectName("forget-key")
        ask.clicked.connect(self._forget_key)
        self._rest_layout.addWidget(ask, 0, Qt.AlignmentFlag.AlignLeft)

    def _forget_key(self) -> None:
        if self._unlocking is not None:
            self.workplace.ask(self._unlocking.forget, lambda _none: self.refresh(), aside=True)

    def _add_tools(self, number: int) -> None:
        self._head(self.tr("Dialogue tools"))
        text = self.tr("%n dialogue tool(s) at hand", "", number)
        self._rest_layout.addWidget(IconText("clipboard-list", text, "text", "large"))
        self._add_opening(self.tr("See the dialogue tools"), Place("tools"), "list-checks")
        self._add_opening(self.tr("Open the catalogue of services"), Place("catalogue"), "layers")
        self._add_opening(self.tr("Packages and mandates"), Place("packages"), "package")
        self._add_opening(self.tr("Open a code system from a file"), Place("import-terminology"))

    def _add_earlier(self, months: int) -> None:
        """Let one choose how old an answer may be that is offered again."""
        self._head(self.tr("Answers of earlier visits"))
        told = self.tr("They are offered again, to be confirmed, when they are no older than:")
        self._rest_layout.addWidget(TextLabel(told, "large", wraps=True))
        options = [Option(n, self._months_worded(n)) for n in OFFERED_MONTHS]
        choice = Chips(self.tr("Offer answers of earlier visits"), options)
        choice.setObjectName("offer-earlier")
        for months_old, button in zip(
            OFFERED_MONTHS, choice.findChildren(QRadioButton), strict=True
        ):
            button.setObjectName(f"offer-earlier-{months_old}")  # so that the focus stays
        choice.value = months
        choice.chosen.connect(self._offer_for)
        self._rest_layout.addWidget(choice)

    def _months_worded(self, months: int) -> str:
        return self.tr("%n month(s)", "", months) if months else self.tr("Never offer them")

    def _offer_for(self, months: object) -> None:
        desk = self.workplace.desk
        if isinstance(months, int):
            self.workplace.ask(lambda: offer_for_months(desk, months), lambda _none: None)

    def _add_letters(self, letters: tuple[tuple[str, RecordId], ...]) -> None:
        """Let those who may word how one complains; the others learn who they are."""
        self._head(self.tr("Texts of letters"))
        told = self.tr("How one complains, by law, and what else the municipality says in letters.")
        if not letters:
            told = self.tr("Administrators word how one complains, and what else letters say.")
        self._rest_layout.addWidget(TextLabel(told, "large", wraps=True))
        for language, texts in letters:
            self._add_opening(
                self.tr("Texts of letters: {language}").format(language=LANGUAGE_NAMES[language]),
                Place("new-letter-texts", texts),
                "file-text",
            )

    def _add_opening(self, text: str, place: Place, icon: str = "folder-open") -> None:
        button = TextButton(text, icon=icon)
        button.setObjectName("-".join(filter(None, (place.page, place.record_id))))
        button.clicked.connect(lambda: self.workplace.go(place))
        self._rest_layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_keys(self) -> None:
        with_key = [command for command in self._commands if command.shortcut]
        if not with_key:
            return
        self._head(self.tr("Keys"))
        for command in with_key:
            keys = QKeySequence(command.shortcut)
            shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
            self._rest_layout.addWidget(self._pair(command.text(), shown))
        for what, shown in self._visit_keys():
            self._rest_layout.addWidget(self._pair(what, shown))

    def _visit_keys(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("Next or previous topic, at a visit"), "Ctrl+↓  Ctrl+↑"),
            (self.tr("Set the level that has the focus"), "0 1 2 3 4 9"),
            (self.tr("Take the level back"), "Del"),
        )

    def _head(self, text: str) -> None:
        self._rest_layout.space(28)
        self._rest_layout.addWidget(Section(text))
        self._rest_layout.space(4)

    @staticmethod
    def _pair(left: str, right: str) -> QWidget:
        pair = QWidget()
        row = HBox(16, (0, 6, 0, 6), pair)
        row.addWidget(TextLabel(left, "large", wraps=True), 1)
        row.addWidget(TextLabel(right, "large", "text_secondary"))
        return pair


def _read(desk: Desk, unlocking: Unlocking | None) -> _Answer:
    kept = unlocking is not None and unlocking.is_kept
    words = LANGUAGES if may_word_letters(desk) else ()
    return _Answer(
        myself(desk),
        len(urls_at_hand(desk)),
        key_kept=kept,
        months_offered=months_offered(desk),
        letters=tuple((language, texts_id(desk, language)) for language in words),
    )


def _percent(scale: float) -> str:
    return f"{round(scale * _PERCENT)}\u00a0%"

"""First use: who works here, for which municipality, and the passphrase."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from careapp.domain.national_id import Country
from careapp.domain.people import Profession, Role
from careapp.domain.problems import Problem
from careapp.services.first_use import FirstUse, problems_of
from careapp.services.syncing.invitation import Invitation
from careapp.services.wording import LANGUAGES, Wording
from careapp.ui.fields.choosing import Picker
from careapp.ui.fields.line import Line
from careapp.ui.pages.gate import Gate, GateField, PassphraseField
from careapp.ui.pages.languages import LANGUAGE_NAMES
from careapp.ui.pages.visit_words import capital
from careapp.ui.strings import sentence
from careapp.ui.widgets.buttons import Button
from careapp.ui.widgets.chips import Chips
from careapp.ui.widgets.choice import Choice, Option
from careapp.ui.widgets.layouts import FlowLayout, VBox
from careapp.ui.widgets.notices import Banner
from careapp.ui.widgets.surfaces import Section
from careapp.ui.widgets.text import TextLabel

_CODE_WIDTH = 120


class SetupPage(Gate):
    """Asks the first user who they are.

    Args:
        language: Of the screen.

    Signals:
        done: Everything is filled in (`FirstUse`).
        language_chosen: The user reads another language; the screen is to follow.
    """

    done = Signal(object)
    language_chosen = Signal(str)

    def __init__(self, language: str = "da", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = Wording(language, ZoneInfo("UTC"))
        self._banner = Banner("danger", "")
        self._banner.hide()
        self._begin = Button("", "primary")
        self._make_fields()
        self._build()
        self._connect()
        self._retranslate()

    def _make_fields(self) -> None:
        self._language = Chips("", [Option(one, LANGUAGE_NAMES[one]) for one in LANGUAGES])
        self._way: Choice = Chips("", [])
        self._way_holder = VBox()
        self._profession, self._role, self._country = (Picker("", "") for _ in range(3))
        self._passphrase, self._again = PassphraseField(), PassphraseField()
        self._fields: dict[str, GateField] = {
            "given_name": GateField(Line("")),
            "family_name": GateField(Line("")),
            "profession": GateField(self._profession),
            "role": GateField(self._role),
            "code": GateField(Line("")),
            "address": GateField(Line("")),
            "municipality": GateField(Line("")),
            "country": GateField(self._country),
            "municipality_code": GateField(Line("", _CODE_WIDTH)),
            "passphrase": GateField(self._passphrase),
            "again": GateField(self._again),
        }
        for picker in (self._role, self._country):
            picker.removeItem(0)
        _offer(self._profession, Profession)
        _offer(self._role, Role)
        _offer(self._country, Country)

    def _build(self) -> None:
        self._who, self._where, self._secret = Section(), Section(), Section()
        self._who_advice = TextLabel("", "body", "text_secondary", wraps=True)
        self._secret_words = Banner("plain", "")
        languages = FlowLayout()
        languages.addWidget(self._language)
        self.content.space(8)
        self.content.addLayout(languages)
        self.content.space(16)
        self.content.addLayout(self._way_holder)
        self._add_fields(_INVITED)
        self._add_section(self._who, ())
        self.content.addWidget(self._who_advice)
        self._add_fields(_PERSON)
        self._add_section(self._where, _PLACE)
        self._add_section(self._secret, ())
        self.content.addWidget(self._secret_words)
        self._add_fields(("passphrase", "again"))
        self.content.space(16)
        self.content.addWidget(self._banner)
        self.content.space(8)
        self.add_buttons([self._begin])

    def _add_section(self, section: Section, names: Sequence[str]) -> None:
        self.content.space(24)
        self.content.addWidget(section)
        self._add_fields(names)

    def _add_fields(self, names: Sequence[str]) -> None:
        for name in names:
            self.content.space(12)
            self.content.addWidget(self._fields[name])

    def _connect(self) -> None:
        self._begin.clicked.connect(self._finish)
        self._again.line.returnPressed.connect(self._finish)
        self._language.chosen.connect(self._choose_language)
        self._code.textEdited.connect(self._take_link_apart)

    def _retranslate(self) -> None:
        self._language.value = self._wording.language
        self._language.setAccessibleName(self.tr("Language"))
        self.title.text = self.tr("Welcome to careapp")
        self.title.subtitle = self.tr("Tell who you are. It takes a minute, and only this once.")
        self._who.text = self.tr("Who are you?")
        self._where.text = self.tr("Where do you work?")
        self._secret.text = self.tr("What opens your data?")
        self._begin.setText(self.tr("Begin"))
        self._word_way()
        self._word_fields()
        self._word_choices(self._wording)
        self._show_way()

    def _word_way(self) -> None:
        chosen = self._way.value or "alone"
        options = (
            Option("alone", self.tr("Without a server for now")),
            Option("code", self.tr("I have a code from the municipality")),
        )
        self._way_holder.clear()
        self._way = Chips(self.tr("Connect to the municipality's server"), options)
        self._way.value = chosen
        self._way.chosen.connect(self._choose_way)
        self._way_holder.addWidget(self._way)
        self._who_advice.setText(
            self.tr("You only need to fill this in if the code is not made out to you by name.")
        )

    def _choose_way(self, _way: object) -> None:
        self._show_way()
        if self._is_invited:
            self._code.setFocus()

    def _show_way(self) -> None:
        """Ask for what the way in needs, and say who can open the data."""
        invited = self._is_invited
        for name in _INVITED:
            self._fields[name].setVisible(invited)
        for name in _PLACE:
            self._fields[name].setVisible(not invited)
        self._where.setVisible(not invited)
        self._who_advice.setVisible(invited)
        alone = self.tr(
            "Everything on this computer is encrypted with a passphrase of your own. Nobody "
            "can open the data without it, not even the municipality. Choose a sentence that "
            "you can remember, and keep it where only you can find it."
        )
        with_server = self.tr(
            "Everything on this computer is encrypted with a passphrase of your own. Without it "
            "only the municipality can open the data, with a key from its safe. Choose a sentence "
            "that you can remember, and keep it where only you can find it."
        )
        self._secret_words.show_as("plain", with_server if invited else alone)

    @property
    def _is_invited(self) -> bool:
        return self._way.value == "code"

    @property
    def _code(self) -> Line:
        field = self._fields["code"].field
        assert isinstance(field, Line)  # noqa: S101 - as it was made
        return field

    def _take_link_apart(self) -> None:
        """Take the address out of a link that was pasted."""
        typed = Invitation(self._line("code"), self._line("address"))
        if typed.tidy != typed:
            self._code.setText(typed.tidy.code)
            address = self._fields["address"].field
            if isinstance(address, Line):
                address.setText(typed.tidy.address)

    def _word_fields(self) -> None:
        words = {
            "given_name": (self.tr("Given name"), ""),
            "family_name": (self.tr("Family name"), ""),
            "profession": (self.tr("Profession"), ""),
            "role": (self.tr("What you do in the program"), ""),
            "code": (
                self.tr("Code"),
                self.tr("Such as 7KQM-PX2R-9BTD. You may also paste the whole link."),
            ),
            "address": (
                self.tr("The server's address"),
                self.tr("Such as careapp.kommune.example"),
            ),
            "municipality": (self.tr("Municipality"), ""),
            "country": (self.tr("Country"), ""),
            "municipality_code": (
                self.tr("Municipality code"),
                self.tr("Three digits in Denmark, four in Norway. You may leave it empty."),
            ),
            "passphrase": (self.tr("Passphrase"), self.tr("At least 12 characters.")),
            "again": (self.tr("The passphrase once more"), ""),
        }
        for name, (label, advice) in words.items():
            self._fields[name].set_words(label, advice)
        self._passphrase.set_words()
        self._again.set_words()

    def _word_choices(self, wording: Wording) -> None:
        self._profession.setItemText(0, self.tr("Choose…"))
        for picker, key in ((self._profession, "profession"), (self._role, "role")):
            for index in range(picker.count()):
                value = picker.itemData(index)
                if value is not None:
                    picker.setItemText(index, capital(wording.word(f"{key}.{value}")))
        names = {Country.DENMARK: self.tr("Denmark"), Country.NORWAY: self.tr("Norway")}
        for index in range(self._country.count()):
            self._country.setItemText(index, names[Country(self._country.itemData(index))])

    @property
    def answers(self) -> FirstUse:
        """What is filled in."""
        profession = self._profession.picked
        return FirstUse(
            given_name=self._line("given_name"),
            family_name=self._line("family_name"),
            profession=Profession(profession) if isinstance(profession, str) else None,
            role=Role(str(self._role.picked)),
            municipality=self._line("municipality"),
            country=Country(str(self._country.picked)),
            municipality_code=self._line("municipality_code"),
            passphrase=self._passphrase.text,
            again=self._again.text,
            invitation=self._invitation,
        )

    @property
    def _invitation(self) -> Invitation | None:
        if not self._is_invited:
            return None
        return Invitation(self._line("code"), self._line("address"))

    def _line(self, name: str) -> str:
        field = self._fields[name].field
        return field.text() if isinstance(field, Line) else ""

    def show_problem(self, code: str, context: Mapping[str, object] | None = None) -> None:
        """Say why nothing was made; everything that was typed still stands."""
        self._begin.setEnabled(True)
        self._banner.show_as("danger", sentence(code, context))
        self._banner.show()

    def showEvent(self, event: QShowEvent) -> None:
        """Be ready to type in (Qt)."""
        super().showEvent(event)
        self._fields["given_name"].field.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Word everything anew in another language (Qt)."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _choose_language(self, language: object) -> None:
        if isinstance(language, str):
            self._wording = replace(self._wording, language=language)
            self.language_chosen.emit(language)
        self._retranslate()

    def _finish(self) -> None:
        answers = self.answers
        problems = problems_of(answers)
        self.show_problems(problems)
        if not problems:
            self._begin.setEnabled(False)
            self.done.emit(answers)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say what must be put right, each at its field; everything typed still stands."""
        self._banner.hide()
        self._begin.setEnabled(True)
        words = {one.at: sentence(one.code, one.context) for one in problems}
        for name, field in self._fields.items():
            field.show_problem(words.get(name, ""))
        if at := next((name for name in words if name in self._fields), None):
            self._fields[at].field.setFocus()
            self.ensureWidgetVisible(self._fields[at])
        elif problems:
            self.show_problem(problems[0].code, problems[0].context)


_INVITED = ("code", "address")
_PLACE = ("municipality", "country", "municipality_code")
_PERSON = ("given_name", "family_name", "profession", "role")


def _offer(picker: Picker, members: type[StrEnum]) -> None:
    for member in members:
        picker.addItem("", member.value)

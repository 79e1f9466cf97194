"""First step: which package; one that may not be granted is shown with the reason."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careapp.services.help.package_choice import GrantingPackage, PackageChoice
from careapp.services.help.words import permit_words
from careapp.services.wording import Wording
from careapp.ui.dialogs.packages.refusal import Refusal
from careapp.ui.dialogs.packages.said import PackageWords
from careapp.ui.widgets.choice import Option
from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.option_rows import RadioList
from careapp.ui.widgets.text import TextLabel


class ChooseStep(QWidget):
    """The packages, and what the chosen one holds.

    Signals:
        changed: Another package was chosen.
        asked: The visitator is to be asked instead.
    """

    changed = Signal()
    asked = Signal()

    def __init__(self, begun: GrantingPackage, wording: Wording) -> None:
        super().__init__()
        self._begun, self._wording = begun, wording
        self._words = PackageWords(wording)
        self.packages = RadioList(self.tr("Which package?"), self._options())
        self._holds = QWidget()
        self._lines = VBox(6, parent=self._holds)
        self._refusal = Refusal(may_ask=begun.may_request)
        layout = VBox(12, parent=self)
        for widget in (self.packages, self._holds, self._refusal):
            layout.addWidget(widget)
        self.packages.chosen.connect(self._chosen)
        self._refusal.asked.connect(self.asked)

    def _options(self) -> tuple[Option, ...]:
        return tuple(
            Option(one.package.key, self._option_words(one)) for one in self._begun.choices
        )

    def _option_words(self, one: PackageChoice) -> str:
        name = one.package.name(self._wording.language)
        said = f"{name}, {self._words.length(one.package)}"
        if one.permit.granted:
            return said
        return self.tr("{package}. Not possible now").format(package=said)

    @property
    def choice(self) -> PackageChoice | None:
        """What is chosen."""
        found = (one for one in self._begun.choices if one.package.key == self.packages.value)
        return next(found, None)

    @property
    def chosen(self) -> str:
        """Key of what is chosen; empty for nothing."""
        return str(self.packages.value or "")

    def choose(self, key: str) -> None:
        """Choose a package as it was chosen earlier."""
        self.packages.value = key
        self._show()

    @property
    def problem(self) -> str:
        """What keeps one from going on; empty where nothing does."""
        choice = self.choice
        if choice is None:
            return self.tr("Choose a package.")
        return permit_words(self._wording, choice.permit)

    @property
    def is_refused(self) -> bool:
        """Whether the chosen package may not be granted."""
        return self.choice is not None and bool(self.problem)

    def focus_first(self) -> None:
        """Put the focus on the packages."""
        if self._begun.choices:
            self.packages.focus_choice()

    def _chosen(self, _key: object) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        """Say what the chosen package holds, or why it may not be granted."""
        self._lines.clear()
        choice = self.choice
        if choice is not None:
            for line in choice.package.lines:
                said = self._words.line(line, self._begun.services)
                self._lines.addWidget(IconText("check", said, "text", icon_tone="good"))
            if choice.mandate is not None and choice.permit.granted:
                self._lines.addWidget(self._mandate(choice))
        self._refusal.tell(permit_words(self._wording, choice.permit) if choice else "")

    def _mandate(self, choice: PackageChoice) -> QWidget:
        assert choice.mandate is not None  # noqa: S101 - asked for above
        said = self._words.mandate(choice.mandate.record)
        return TextLabel(said, "body", "text_secondary", wraps=True)

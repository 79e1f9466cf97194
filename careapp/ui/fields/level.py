"""A functional level on the scale of the country."""

from careapp.changes.change import Json
from careapp.domain.level import CODES, Level
from careapp.domain.problems import Problem
from careapp.ui.fields.editor import Editor
from careapp.ui.widgets.choice import Option
from careapp.ui.widgets.layouts import HBox
from careapp.ui.widgets.level_choice import LevelChoice


class LevelEditor(Editor):
    """A level; digits choose, Delete takes back: not asked."""

    def _build(self) -> None:
        scale = self.around.choices.scale
        wording = self.around.wording
        options = [
            Option(code, str(code), wording.level(Level(scale, code))) for code in CODES[scale]
        ]
        self.choice = LevelChoice(self.name, options)
        row = HBox(parent=self)
        row.addWidget(self.choice)
        row.addStretch(1)

    def _connect(self) -> None:
        self.choice.chosen.connect(self.edited)
        self.choice.chosen.connect(self.left)

    @property
    def typed(self) -> Json:
        """The digit."""
        level = self.choice.level
        return level if isinstance(level, int) else None

    @typed.setter
    def typed(self, typed: Json) -> None:
        self.choice.level = typed

    def typed_of(self, value: object) -> Json:
        """Return the digit."""
        return value.code if isinstance(value, Level) else None

    def read(self) -> object:
        """Return the level, None when nobody asked."""
        code = self.typed
        return Level(self.around.choices.scale, code) if isinstance(code, int) else None

    @property
    def hint(self) -> str:
        """The level in words."""
        level = self.read()
        return self.around.wording.level(level if isinstance(level, Level) else None)

    def mark(self, problem: Problem | None) -> None:
        """Leave the words beside it to say so."""

    def focus_first(self) -> None:
        """Put the focus on the level."""
        self.choice.focus_choice()

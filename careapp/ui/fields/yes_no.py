"""Yes, no, or not answered."""

from careapp.changes.change import Json
from careapp.domain.problems import Problem
from careapp.ui.fields.editor import Editor
from careapp.ui.widgets.chips import Segmented
from careapp.ui.widgets.choice import Option
from careapp.ui.widgets.layouts import HBox


class YesNoEditor(Editor):
    """Yes, no, or not answered."""

    def _build(self) -> None:
        yes, no = Option(True, self.tr("Yes")), Option(False, self.tr("No"))
        self.choice = Segmented(self.name, (yes, no))
        row = HBox(parent=self)
        row.addWidget(self.choice)
        row.addStretch(1)

    def _connect(self) -> None:
        self.choice.chosen.connect(self.edited)
        self.choice.chosen.connect(self.left)

    @property
    def typed(self) -> Json:
        """True, False or None."""
        value = self.choice.value
        return value if isinstance(value, bool) else None

    @typed.setter
    def typed(self, typed: Json) -> None:
        self.choice.value = typed if isinstance(typed, bool) else None

    def typed_of(self, value: object) -> Json:
        """Return the answer."""
        return value if isinstance(value, bool) else None

    def read(self) -> object:
        """Return the answer."""
        return self.typed

    def mark(self, problem: Problem | None) -> None:
        """Leave the words beside it to say so."""

    def focus_first(self) -> None:
        """Put the focus on the answer."""
        self.choice.focus_choice()

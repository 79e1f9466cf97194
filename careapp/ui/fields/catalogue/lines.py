"""The lines of a package: a service, how much, from which day and for how long."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Qt

from careapp.changes.change import Json
from careapp.domain.help.grant import Amount
from careapp.domain.help.package import PackageLine
from careapp.domain.problems import Problem
from careapp.ui.fields.catalogue.ticks import ServiceKey
from careapp.ui.fields.editor import Editor
from careapp.ui.fields.group import GroupEditor, PartField
from careapp.ui.widgets.buttons import Button, TextButton
from careapp.ui.widgets.layouts import FlowLayout, VBox
from careapp.ui.widgets.surfaces import Hairline

_NUMBER = 136


class PackageLineEditor(GroupEditor):
    """One line."""

    def parts(self) -> Sequence[PartField]:
        """Return service, amount and days."""
        return (
            PartField("key", self.tr("Service"), ServiceKey),
            PartField(
                "key_under_ael", self.tr("Under ældreloven instead"), ServiceKey, required=False
            ),
            PartField("amount", self.tr("How much"), Amount),
            PartField("from_day", self.tr("From day"), int, _NUMBER, required=False),
            PartField("days", self.tr("For how many days"), int, _NUMBER, required=False),
        )

    def split(self, value: object) -> Mapping[str, object]:
        """Return the parts of a line."""
        if not isinstance(value, PackageLine):
            return {}
        return {
            "key": value.key,
            "key_under_ael": value.key_under_ael,
            "amount": Amount(value.minutes, value.rhythm),
            "from_day": value.from_day if value.from_day > 1 else None,
            "days": value.days,
        }

    def make(self, values: Mapping[str, object]) -> object:
        """Return the line."""
        amount, under_ael = values["amount"], values.get("key_under_ael")
        from_day, days = values.get("from_day"), values.get("days")
        assert isinstance(amount, Amount)  # noqa: S101 - the part's editor gives nothing else
        return PackageLine(
            str(values["key"]),
            amount.minutes,
            amount.rhythm,
            str(under_ael) if under_ael else None,
            days if isinstance(days, int) else None,
            from_day if isinstance(from_day, int) else 1,
        )


class PackageLinesEditor(Editor):
    """Several lines, added and taken out."""

    def _build(self) -> None:
        self.lines: list[PackageLineEditor] = []
        self._list = VBox(12)
        self.add_button = Button(self.tr("Add a line"), icon="plus")
        self.add_button.setAutoDefault(False)
        layout = VBox(12, parent=self)
        layout.addLayout(self._list)
        row = FlowLayout()
        row.addWidget(self.add_button)
        layout.addLayout(row)

    def _connect(self) -> None:
        self.add_button.clicked.connect(self._add_empty)

    def _add_empty(self) -> None:
        self._show([*self._typed_lines(), None])
        self.lines[-1].focus_first()
        self.edited.emit()

    def _take_out(self, number: int) -> None:
        typed = self._typed_lines()
        del typed[number]
        self._show(typed)
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _show(self, typed: Sequence[Json]) -> None:
        self._list.clear()
        self.lines = []
        for number, one in enumerate(typed):
            name = self.tr("Line {number}").format(number=number + 1)
            line = PackageLineEditor(name, PackageLine, self.around)
            line.typed = one
            line.edited.connect(self.edited)
            line.left.connect(self.left)
            self.lines.append(line)
            self._list.addWidget(line)
            button = TextButton(self.tr("Take out line {number}").format(number=number + 1), "x")
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, number=number: self._take_out(number))
            row = FlowLayout()
            row.addWidget(button)
            self._list.addLayout(row)
            self._list.addWidget(Hairline())

    def _typed_lines(self) -> list[Json]:
        return [line.typed for line in self.lines]

    @property
    def typed(self) -> Json:
        """What is typed in each line."""
        return self._typed_lines() or None

    @typed.setter
    def typed(self, typed: Json) -> None:
        self._show(list(typed) if isinstance(typed, list | tuple) else [])

    def typed_of(self, value: object) -> Json:
        """Return what would be typed for the lines."""
        blank = PackageLineEditor("", PackageLine, self.around)
        lines = value if isinstance(value, tuple) else ()
        typed = [blank.typed_of(one) for one in lines]
        _forget(blank)
        return typed or None

    def read(self) -> object:
        """Return the lines; the first problem of one is the field's."""
        found = []
        for number, line in enumerate(self.lines):
            value = line.read()
            if isinstance(value, Problem):
                return Problem(value.code, str(number), value.context)
            if value is not None:
                found.append(value)
        return tuple(found)

    def mark(self, problem: Problem | None) -> None:
        """Mark the lines in which something is wrong."""
        for line in self.lines:
            value = line.read()
            line.mark(value if problem and isinstance(value, Problem) else None)

    def focus_first(self) -> None:
        """Put the focus on the first line with a problem, else on the first or the button."""
        wrong = [line for line in self.lines if isinstance(line.read(), Problem)]
        for line in (wrong or self.lines)[:1]:
            line.focus_first()
        if not self.lines:
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)


def _forget(widget: QObject) -> None:
    widget.deleteLater()

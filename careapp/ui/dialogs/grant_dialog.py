"""A grant as it is typed: defaults come with the service, and what is wrong is said at once."""

from dataclasses import fields
from functools import partial

from PySide6.QtCore import QTimer
from shiboken6 import isValid

from careapp.domain.help.catalogue import Form
from careapp.domain.help.grant import Days, Grant, GrantedService
from careapp.domain.help.rehabilitation import Called
from careapp.domain.problems import Problem
from careapp.services.forms import made_from
from careapp.services.help.advice import GrantAdvice, look_at_grant
from careapp.services.help.choices import ServiceChoice
from careapp.ui.dialogs.before_after import BeforeAfter
from careapp.ui.dialogs.record_dialog import RecordDialog
from careapp.ui.fields.helping.service import ServiceEditor
from careapp.ui.help_words import in_words
from careapp.ui.widgets.marks import IconText

LOOK_AFTER_MS = 150
"""From the last key until the rules are asked again."""

_UNFINISHED = frozenset({"required", "rehabilitation-not-considered", "weekdays-required"})
"""What is only said when one wants to save."""


class GrantDialog(RecordDialog):
    """The form of a grant, new or changed."""

    def _build(self) -> None:
        self._looking = QTimer(self, singleShot=True, interval=LOOK_AFTER_MS)
        self._filled_in: dict[str, object] = {}
        self._asked = 0
        self._told: set[str] = set()
        self._called = IconText("info", "")
        self._week = BeforeAfter()
        super()._build()
        self.column.add(self._called, above=16)
        self.column.add(self._week, above=16)
        self._called.hide()
        self._week.hide()
        self._show_course(course=self._is_course)
        self.rows["rehabilitation"].hide()
        self.look()

    def _connect(self) -> None:
        super()._connect()
        self._looking.timeout.connect(self.look)
        service = self.rows["service"].editor
        if isinstance(service, ServiceEditor):
            service.picked.connect(self._fill_in)

    @property
    def _is_course(self) -> bool:
        service = self.rows["service"].editor.read()
        return isinstance(service, GrantedService) and service.form is Form.COURSE

    def _edited(self) -> None:
        super()._edited()
        self._looking.start()

    def _fill_in(self, choice: ServiceChoice) -> None:
        """Put in what is usual for the service, where nobody has typed anything else."""
        for name, value in (("amount", choice.amount), ("frame", choice.frame)):
            row = self.rows[name]
            if row.editor.typed in (None, self._filled_in.get(name)):
                row.editor.typed = row.editor.typed_of(value)
                row.refresh()
            self._filled_in[name] = row.editor.typed
        self._show_course(course=choice.granted.form is Form.COURSE)

    def _show_course(self, *, course: bool) -> None:
        self.rows["amount"].setHidden(course)
        self.rows["frame"].setVisible(course)

    def look(self) -> None:
        """Ask what the rules, and the week, say of what is typed so far."""
        known = self._known()
        days = known.get("days")
        service = self.rows["service"].editor
        if isinstance(service, ServiceEditor) and isinstance(days, Days):
            service.begins_on = days.starts_on
        self._show_course(course=self._is_course)
        if "service" not in known:
            return
        self._asked += 1
        grant = made_from(self._opened, known)
        desk, changes = self._workplace.desk, self._opened.about
        self._workplace.ask(
            lambda: look_at_grant(desk, grant, changes=changes), partial(self._advise, self._asked)
        )

    def _known(self) -> dict[str, object]:
        """Return what can be read of what is typed."""
        found = {}
        for name, row in self.rows.items():
            away = self._is_away(name) and name != "rehabilitation"
            value = None if away else row.editor.read()
            if not isinstance(value, Problem) and name in _FIELDS:
                found[name] = value
        return {name: value for name, value in found.items() if value is not None}

    def _advise(self, turn: int, advice: GrantAdvice) -> None:
        if not isValid(self) or turn != self._asked:
            return
        self._say_problems(advice)
        self._say_rehabilitation(advice.called)
        self._week.show_lines(advice.week, self._around.wording)
        self._week.setVisible(bool(advice.week) and not advice.is_course)

    def _say_problems(self, advice: GrantAdvice) -> None:
        """Say at each field what is wrong with what stands in it; take back what no longer is."""
        told = set()
        for problem in advice.problems:
            name, _, part = problem.at.partition(".")
            row = self.rows.get(name)
            if row is None or problem.code in _UNFINISHED or name in told:
                continue
            row.show_problem(in_words(self._around.wording, problem, at=part))
            told.add(name)
        for name in self._told - told:
            self.rows[name].show_problem(None)
        self._told = told

    def _say_rehabilitation(self, called: Called) -> None:
        words = self._around.wording.word(f"rehabilitation_called.{called}")
        wanted = called is Called.LASTING_HELP
        self.rows["rehabilitation"].setVisible(wanted)
        self._called.show_as("circle-alert" if wanted else "info", words,
                             "warning" if wanted else "text_secondary")  # fmt: skip
        self._called.show()


_FIELDS = frozenset(one.name for one in fields(Grant))

"""Where something else than either side is written, kept as one types, and said when done."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from careapp.domain.problems import Problem
from careapp.services.choices import Choices
from careapp.services.conflicts.settle import drop_third, keep_third
from careapp.services.conflicts.shown import ConflictShown
from careapp.ui.pages.settling.third import ThirdEditor, make_third
from careapp.ui.widgets.buttons import Button, TextButton
from careapp.ui.widgets.layouts import FlowLayout, VBox
from careapp.ui.widgets.surfaces import Section, Wash
from careapp.ui.workplace import Workplace

KEEP_AFTER_MS = 300
"""From the first unsaved key to the disk; with the writing it stays under 400 ms."""

TRY_AGAIN_MS = 2_000


class Writing(QWidget):
    """Something else, while it is written.

    Signals:
        written: It is to be said (the value).
        closed: It was put away, or given up; what was typed stays unless it was given up.
    """

    outset = Wash.outset
    written = Signal(object)
    closed = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self._shown: ConflictShown | None = None
        self.editor: ThirdEditor | None = None
        self._wash = Wash(12)
        self.title = Section()
        self._room = VBox()
        self.save = Button("", "primary")
        self._put_away, self._give_up = Button(""), TextButton("")
        self._timer = QTimer(self, singleShot=True, interval=KEEP_AFTER_MS)
        self._again = QTimer(self, singleShot=True, interval=TRY_AGAIN_MS)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        VBox(parent=self).addWidget(self._wash)
        self._wash.content.addWidget(self.title)
        self._wash.content.addLayout(self._room)
        buttons = FlowLayout(12)
        for button in (self.save, self._put_away, self._give_up):
            buttons.addWidget(button)
        self._wash.content.addLayout(buttons)

    def _connect(self) -> None:
        self._timer.timeout.connect(self.keep)
        self._again.timeout.connect(self.keep)
        self.save.clicked.connect(self._say)
        self._put_away.clicked.connect(self.put_away)
        self._give_up.clicked.connect(self._forget)

    def retranslate(self) -> None:
        """Word it anew in another language."""
        self.title.text = self.tr("What you agree on")
        self.save.setText(self.tr("Save this"))
        self._put_away.setText(self.tr("Go on later"))
        self._give_up.setText(self.tr("Throw away what is written here"))

    @property
    def is_open(self) -> bool:
        """Whether something is being written."""
        return self.editor is not None

    def open(self, shown: ConflictShown, choices: Choices | None) -> None:
        """Begin to write, or go on with what was typed."""
        self._clear()
        self._shown = shown
        self.editor = made = make_third(shown, self._workplace, choices)
        made.edited.connect(lambda: self._timer.isActive() or self._timer.start())
        self._room.addWidget(made)
        self.show()
        made.focus()

    def keep(self) -> None:
        """Put what is typed on disk; where the disk will not, try again by and by."""
        self._timer.stop()
        shown, editor, desk = self._shown, self.editor, self._workplace.desk
        if shown is None or editor is None:
            return
        typed = editor.typed

        def failed(error: BaseException) -> None:
            self._workplace.complain(error)
            self._again.start()

        self._workplace.ask(
            lambda: keep_third(desk, shown, typed),
            lambda _none: self._workplace.saved.emit(desk.clock.now()),
            otherwise=failed,
        )

    def put_away(self) -> None:
        """Stop writing; what is typed stays."""
        if self._timer.isActive():
            self.keep()
        self._clear()
        self.closed.emit()

    def forget(self) -> None:
        """Show nothing, because something else is shown or it was said."""
        self._timer.stop()
        self._clear()

    def _say(self) -> None:
        value = self.editor.value() if self.editor else None
        if value is not None and not isinstance(value, Problem):
            self.written.emit(value)
        elif self.editor is not None:
            self.editor.focus()

    def _forget(self) -> None:
        shown, desk = self._shown, self._workplace.desk
        self._timer.stop()
        self._clear()
        if shown is not None:
            self._workplace.ask(lambda: drop_third(desk, shown), lambda _none: self.closed.emit())

    def _clear(self) -> None:
        self._room.clear()
        self.editor = self._shown = None
        self.hide()

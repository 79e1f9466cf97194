"""One version of a dialogue tool: how far its life is, and what can be done with it."""

from enum import Enum, auto

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careapp.domain.dialogue_tool import NEXT_STAGES, Stage
from careapp.services.tool_preview import language_name, tool_languages
from careapp.services.tools import Version
from careapp.services.wording import Wording
from careapp.ui.tool_notes import tool_note
from careapp.ui.widgets.buttons import TextButton
from careapp.ui.widgets.layouts import FlowLayout, VBox
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.tag import Tag, TagTone
from careapp.ui.widgets.text import TextLabel

_TAGS: dict[Stage, tuple[str, TagTone]] = {
    Stage.DRAFT: ("pencil", "plain"),
    Stage.TRIAL: ("play", "warning"),
    Stage.RELEASED: ("circle-check", "good"),
    Stage.RETIRED: ("history", "quiet"),
}


class Wish(Enum):
    """What somebody wants to do with a version of a tool."""

    LOOK = auto()
    TRY = auto()
    START_PRACTICE = auto()
    RELEASE = auto()
    BACK_TO_DRAFT = auto()
    RETIRE = auto()
    SAVE = auto()


LEADS_TO = {
    Wish.START_PRACTICE: Stage.TRIAL,
    Wish.RELEASE: Stage.RELEASED,
    Wish.BACK_TO_DRAFT: Stage.DRAFT,
    Wish.RETIRE: Stage.RETIRED,
}


class ToolVersion(QWidget):
    """A version with its stage, what is not supported in it, and buttons.

    Args:
        version: Which.
        title: Of the tool, for the names of the buttons.
        wording: In the language of the screen.

    Signals:
        wished: Somebody wants to do something with it (`Wish`).
    """

    wished = Signal(object)

    def __init__(self, version: Version, title: str, wording: Wording) -> None:
        super().__init__()
        self.version, self.tool = version, version.tool
        self._about = f"{title} {version.tool.version}".strip()
        self._column = VBox(2, (0, 8, 0, 8), self)
        self._add_head(wording)
        self._add_notes()
        self._add_actions()

    def _add_head(self, wording: Wording) -> None:
        tool, stage = self.version.tool, self.version.stage
        icon, tone = _TAGS[stage]
        head = FlowLayout(12, 4)
        name = self.tr("Version {version}").format(version=tool.version)
        head.addWidget(TextLabel(name if tool.version else self.tr("No version"), "large_strong"))
        head.addWidget(Tag(wording.word(f"stage.{stage}"), icon, tone))
        self._column.addLayout(head)
        facts = [self.tr("%n question(s)", "", sum(one.answerable for one in tool.walk()))]
        facts += [language_name(tag) for tag in tool_languages(tool) if tag]
        if self.version.record_id is None:
            facts.append(self.tr("comes with careapp"))
        self._column.addWidget(TextLabel(" · ".join(facts), "body", "text_secondary", wraps=True))

    def _add_notes(self) -> None:
        notes = (*self.version.notes, *self.version.tool.all_notes())
        said = dict.fromkeys(tool_note(note.code, {"detail": note.detail}) for note in notes)
        if not said:
            return
        toggle = TextButton("", "triangle-alert")
        text = self.tr("%n remark(s) on what was changed or is not supported", "", len(said))
        toggle.setText(text)
        toggle.setObjectName(self._name("notes"))
        toggle.setAccessibleName(f"{text}: {self._about}")
        holder = QWidget()
        column = VBox(4, (0, 0, 0, 8), holder)
        for sentence in said:
            column.addWidget(IconText("info", sentence, "text"))
        holder.hide()
        toggle.clicked.connect(lambda: holder.setVisible(holder.isHidden()))
        row = FlowLayout()
        row.addWidget(toggle)
        self._column.addLayout(row)
        self._column.addWidget(holder)

    def _add_actions(self) -> None:
        actions = FlowLayout(24, 0)
        for wish in self._possible():
            button = TextButton(self._words(wish))
            button.setObjectName(self._name(wish.name))
            button.setAccessibleName(f"{self._words(wish)}: {self._about}")
            button.clicked.connect(lambda _checked=False, wish=wish: self.wished.emit(wish))
            actions.addWidget(button)
        self._column.addLayout(actions)

    def _possible(self) -> list[Wish]:
        stage = self.version.stage
        next_stages = NEXT_STAGES[stage] if self.version.record_id else ()
        moves = [wish for wish, to in LEADS_TO.items() if to in next_stages]
        tries = [Wish.TRY] if stage is not Stage.RETIRED else []
        return [Wish.LOOK, *tries, *moves, Wish.SAVE]

    def button_name(self, wish: Wish) -> str:
        """Return the object name of the button for a wish."""
        return self._name(wish.name)

    def _name(self, what: str) -> str:
        return f"{what} {self.version.tool.url} {self.version.tool.version}"

    def _words(self, wish: Wish) -> str:
        return {
            Wish.LOOK: self.tr("Look at it"),
            Wish.TRY: self.tr("Try it"),
            Wish.START_PRACTICE: self.tr("Start practice"),
            Wish.RELEASE: self.tr("Release…"),
            Wish.BACK_TO_DRAFT: self.tr("Back to draft"),
            Wish.RETIRE: self.tr("Retire…"),
            Wish.SAVE: self.tr("Save as FHIR JSON…"),
        }[wish]

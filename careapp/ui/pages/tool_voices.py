"""Whose answers a dialogue tool asks for, to be ticked."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from careapp.dialogue.tool import Tool
from careapp.domain.informer import Voice
from careapp.services.tool_voices import voices_needed
from careapp.ui.widgets.layouts import FlowLayout
from careapp.ui.widgets.text import TextLabel


class ToolVoicesRow(QWidget):
    """A tick for each voice; of those that a tool cannot do without, the tick stays.

    Args:
        tool: In its newest version.
        title: Of the tool, for who cannot see where the ticks stand.
        asked: Whose answers it asks for.

    Signals:
        chosen: Others are to be asked from now on (a frozenset of `Voice`).
    """

    chosen = Signal(object)

    def __init__(self, tool: Tool, title: str, asked: Collection[Voice]) -> None:
        super().__init__()
        self.tool, self._asked = tool, frozenset(asked)
        self._boxes: dict[Voice, QCheckBox] = {}
        row = FlowLayout(16, 0, self)
        row.addWidget(TextLabel(self.tr("Who answers:"), "body", "text_secondary"))
        needed = voices_needed(tool)
        for voice, text in self._words().items():
            box = self._boxes[voice] = QCheckBox(text)
            box.setObjectName(f"asks-{voice} {tool.url}")
            box.setAccessibleName(f"{self.tr('Who answers:')} {text}, {title}")
            box.setChecked(voice in asked)
            if voice in needed:
                box.setEnabled(False)
                box.setToolTip(self.tr("A level is set by a professional."))
            box.clicked.connect(self._choose)
            row.addWidget(box)

    def _words(self) -> dict[Voice, str]:
        return {
            Voice.CITIZEN: self.tr("The citizen"),
            Voice.RELATIVE: self.tr("Relatives"),
            Voice.PROFESSIONAL: self.tr("Professionals"),
        }

    def _choose(self) -> None:
        ticked = frozenset(voice for voice, box in self._boxes.items() if box.isChecked())
        for voice, box in self._boxes.items():
            # Somebody must be asked: the last tick is refused, in words.
            box.setChecked(voice in (ticked or self._asked))
        self.chosen.emit(ticked)

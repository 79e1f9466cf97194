"""A dialogue tool in a few lines: how much it asks, in which languages, and what changed in it."""

from PySide6.QtWidgets import QWidget

from careapp.dialogue.tool import Tool
from careapp.services.tool_look import Looked
from careapp.services.tool_preview import language_name, tool_languages
from careapp.services.wording import Wording
from careapp.ui.tool_changes import change_icon, change_sentence
from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.text import TextLabel

_MOST_CHANGES = 50


class ToolSummary(QWidget):
    """What one wants to know of a tool before one looks at its items.

    Args:
        looked: The tool, and what changed in it.
        explanation: What one is asked; empty where one is not.
        wording: In the language of the screen.
    """

    def __init__(self, looked: Looked, explanation: str, wording: Wording) -> None:
        super().__init__()
        self._column = VBox(4, parent=self)
        facts = self._facts(looked.report.tool)
        self._column.addWidget(TextLabel(facts, "large", "text_secondary", wraps=True))
        if explanation:
            self._column.addWidget(TextLabel(explanation, "large", wraps=True))
        if looked.before is not None:
            self._add_changes(looked, looked.before, wording)

    def _facts(self, tool: Tool) -> str:
        asked = sum(item.answerable for item in tool.walk())
        names = ", ".join(language_name(tag) for tag in tool_languages(tool) if tag)
        version = self.tr("Version {version}").format(version=tool.version)
        facts = (version if tool.version else "", self.tr("%n question(s)", "", asked), names)
        return " · ".join(filter(None, facts))

    def _add_changes(self, looked: Looked, before: Tool, wording: Wording) -> None:
        text = self.tr("What has changed since version {version}").format(version=before.version)
        if before.version == looked.report.tool.version:
            text = self.tr("What has changed since it was brought in last")
        self._column.space(12)
        self._column.addWidget(TextLabel(text, "large_strong", wraps=True))
        for change in looked.changes[:_MOST_CHANGES]:
            sentence = change_sentence(change, wording)
            line = IconText(change_icon(change), sentence, "text", "large", "accent")
            self._column.addWidget(line)
        more = len(looked.changes) - _MOST_CHANGES
        if more > 0:
            left = self.tr("… and %n other change(s)", "", more)
            self._column.addWidget(TextLabel(left, "large", wraps=True))
        if not looked.changes:
            nothing = self.tr("It asks the same as before.")
            self._column.addWidget(TextLabel(nothing, "large", "text_secondary", wraps=True))

"""What the merged records show about a citizen and a person must settle."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from careapp.changes.findings import Finding
from careapp.services.findings import CONTESTED, NO_FOLLOW_UP, SEVERAL_GOALS
from careapp.services.wording import Wording
from careapp.ui.widgets.buttons import TextButton
from careapp.ui.widgets.layouts import FlowLayout
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.surfaces import Column, Section


def add_findings(
    column: Column, found: tuple[Finding, ...], wording: Wording, see: Callable[[], None]
) -> None:
    """Add a section with one line for each kind of finding; none when nothing was found.

    Args:
        column: Where it goes.
        found: What is to be settled.
        wording: Field terms.
        see: Leads to where people have written differently.
    """
    codes = dict.fromkeys(finding.code for finding in found)
    if not codes:
        return
    title = QCoreApplication.translate("CitizenFindings", "To be settled")
    column.add(Section(title, len(codes)), 28)
    for code in codes:
        number = sum(finding.code == code for finding in found)
        column.add(
            IconText("circle-alert", _sentence(code, number, wording), "warning", "large"), 8
        )
        if code == CONTESTED:
            words = QCoreApplication.translate("CitizenFindings", "See what each has written")
            button = TextButton(words)
            button.setObjectName("conflicts")
            button.clicked.connect(lambda: see())  # noqa: PLW0108 - Qt hands over its state
            line = FlowLayout()
            line.addWidget(button)
            column.add_layout(line)


def _sentence(code: str, number: int, wording: Wording) -> str:
    """Return what is to be settled; findings about help have words of the field."""
    sentences = {
        CONTESTED: QCoreApplication.translate(
            "CitizenFindings",
            "In {number} places two people have written different things. Both are kept.",
        ),
        SEVERAL_GOALS: QCoreApplication.translate(
            "CitizenFindings", "{number} conditions have more than one open goal."
        ),
        NO_FOLLOW_UP: QCoreApplication.translate(
            "CitizenFindings", "{number} conditions have a level and no date for follow-up."
        ),
    }
    if code not in sentences:
        return wording.word(f"finding.{code}")
    return sentences[code].format(number=number)

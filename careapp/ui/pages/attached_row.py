"""A picture or paper in a list: what it shows, when it was attached, whether it is here."""

from PySide6.QtCore import QCoreApplication

from careapp.services.attached import Attached
from careapp.services.wording import Wording
from careapp.ui.pictures import PDF
from careapp.ui.widgets.rows import Row


def attached_row(one: Attached, wording: Wording) -> Row:
    """Return the row of one attachment."""
    record, made = one.stored.record, one.stored.made.at
    below = "" if one.here else QCoreApplication.translate("Attached", "on its way")
    secret = bool(record.in_confidence)
    icon = "file-text" if record.content.media_type == PDF else "image"
    return Row(
        record.caption or QCoreApplication.translate("Attached", "without words"),
        wording.moment(made),
        below=wording.word("lead_summary.in_confidence") if secret else below,
        below_tone="warning" if secret else "text_secondary",
        icon="lock" if secret else icon,
        icon_tone="warning" if secret else "text_secondary",
    )

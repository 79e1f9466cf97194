"""What is said where something is taken out of the program."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

ABOUT_TAKING: Mapping[str, object] = {
    "export-not-for-role": QT_TRANSLATE_NOOP(
        "errors",
        "Everything at once is taken out by those who answer for records: visitators, team leads "
        "and administrators.",
    ),
    "folder-not-empty": QT_TRANSLATE_NOOP(
        "errors", "There is something in {path} already. Choose an empty folder."
    ),
    "cursor-unknown": QT_TRANSLATE_NOOP(
        "errors",
        "That is no mark of an earlier export from here, or the server has been restored since. "
        "Export everything anew.",
    ),
    "key-too-short": QT_TRANSLATE_NOOP(
        "errors", "The file with the key is too short: it takes at least 32 bytes."
    ),
    "k-too-small": QT_TRANSLATE_NOOP(
        "errors", "The smallest count that is told must be 2 or more."
    ),
    "municipality-unknown": QT_TRANSLATE_NOOP(
        "errors", "The server does not know that municipality."
    ),
}

"""Words what changed between two versions of a dialogue tool."""

from PySide6.QtCore import QCoreApplication

from careapp.dialogue.difference import ChangeKind, Difference
from careapp.dialogue.item import Item
from careapp.services.wording import Wording

_ICONS = {
    ChangeKind.ADDED: "plus",
    ChangeKind.REMOVED: "minus",
    ChangeKind.MOVED: "arrow-right-left",
}


def change_icon(change: Difference) -> str:
    """Return the icon that stands before the sentence."""
    return _ICONS.get(change.kind, "pencil")


def change_sentence(change: Difference, wording: Wording) -> str:
    """Return the sentence for one change, in the user's language."""
    before, after = (_quoted(item, wording) for item in (change.before, change.after))
    options = ", ".join(f"{name[:1]} {name[1:]}".replace("-", "−", 1) for name in change.names)
    sentence = {
        ChangeKind.ADDED: QCoreApplication.translate("changes", "New: {after}"),
        ChangeKind.REMOVED: QCoreApplication.translate("changes", "Left out: {before}"),
        ChangeKind.REWORDED: QCoreApplication.translate("changes", "{before} is now {after}"),
        ChangeKind.MOVED: QCoreApplication.translate("changes", "Moved: {after}"),
        ChangeKind.TYPE_CHANGED: QCoreApplication.translate(
            "changes", "Answered in another way: {after}"
        ),
        ChangeKind.OPTIONS_CHANGED: QCoreApplication.translate(
            "changes", "Other answers to choose from: {after} ({options})"
        ),
        ChangeKind.RULES_CHANGED: QCoreApplication.translate("changes", "Other rules: {after}"),
        ChangeKind.HELP_CHANGED: QCoreApplication.translate("changes", "Other help: {after}"),
    }[change.kind]
    return sentence.format(before=before, after=after, options=options)


def _quoted(item: Item | None, wording: Wording) -> str:
    if item is None:
        return ""
    return wording.quote(item.text.in_language(wording.language) or item.link_id)

"""Chips to choose who says something."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from careapp.domain.informer import Informer
from careapp.services.wording import Wording
from careapp.ui.widgets.chips import Chips
from careapp.ui.widgets.choice import Option


def informer_chips(name: str, informers: Sequence[Informer], wording: Wording) -> Chips:
    """Return chips to choose who says it."""
    options = [Option(one, informer_word(one, wording), icon=_ICONS[one]) for one in informers]
    return Chips(name, options)


def informer_word(informer: Informer, wording: Wording) -> str:
    """Return who says it, in a word."""
    match informer:
        case Informer.CITIZEN:
            return QCoreApplication.translate("Topic", "Citizen")
        case Informer.RELATIVE:
            return QCoreApplication.translate("Topic", "Relative")
        case Informer.STAFF:
            return QCoreApplication.translate("Topic", "Home care")
        case Informer.CASEWORKER:
            return QCoreApplication.translate("Topic", "Needs assessor")
        case _:
            return wording.word(f"informer.{informer}")


_ICONS = {
    Informer.CITIZEN: "user",
    Informer.RELATIVE: "users",
    Informer.STAFF: "stethoscope",
    Informer.CASEWORKER: "clipboard-check",
}

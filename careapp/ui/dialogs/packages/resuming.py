"""Where one goes on with a package that was begun on and not finished."""

from PySide6.QtCore import QCoreApplication

from careapp.services.forms import UnfinishedForm
from careapp.ui.workplace import Place


def package_place(unfinished: UnfinishedForm) -> Place:
    """Return where one goes on: granting it, or reviewing it."""
    if unfinished.is_new:
        return Place("grant-package", unfinished.subject)
    return Place("review-package", unfinished.record_id)


def package_title(unfinished: UnfinishedForm) -> str:
    """Return what was begun on."""
    words = (
        QCoreApplication.translate("PackageResuming", "A package for {name}")
        if unfinished.is_new
        else QCoreApplication.translate("PackageResuming", "Review of a package of {name}")
    )
    return words.format(name=unfinished.about)

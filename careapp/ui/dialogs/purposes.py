"""What papers are usually printed, saved or copied for."""

from PySide6.QtCore import QCoreApplication

from careapp.services.printing import PaperKind


def usual_purposes(kind: PaperKind) -> tuple[str, ...]:
    """Return what a paper usually leaves the program for."""
    match kind:
        case PaperKind.LEAD | PaperKind.TRANSFER:
            return (
                QCoreApplication.translate("Purposes", "To the team lead"),
                QCoreApplication.translate("Purposes", "To the care record"),
                QCoreApplication.translate("Purposes", "For a meeting about the citizen"),
            )
        case PaperKind.LOOKS:
            return (
                QCoreApplication.translate("Purposes", "To the citizen, who asked for it"),
                QCoreApplication.translate("Purposes", "To the data protection officer"),
            )
        case PaperKind.ORDERS:
            return (
                QCoreApplication.translate("Purposes", "Sent to the supplier"),
                QCoreApplication.translate("Purposes", "To read it to the supplier by phone"),
            )
        case PaperKind.SWAPS:
            return (
                QCoreApplication.translate("Purposes", "For a meeting about the citizen"),
                QCoreApplication.translate("Purposes", "To home care"),
                QCoreApplication.translate("Purposes", "To the citizen, who asked for it"),
            )
        case kind if kind.value.startswith("receipt"):
            return (
                QCoreApplication.translate("Purposes", "To my manager"),
                QCoreApplication.translate("Purposes", "To IT support"),
                QCoreApplication.translate("Purposes", "For my own file of the visit"),
            )
        case _:
            return (
                QCoreApplication.translate("Purposes", "Given to the citizen"),
                QCoreApplication.translate("Purposes", "Sent to the citizen"),
                QCoreApplication.translate("Purposes", "To a relative, with consent"),
            )

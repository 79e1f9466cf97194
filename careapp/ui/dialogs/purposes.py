"""What papers are usually printed, saved or copied for."""

from PySide6.QtCore import QCoreApplication

from careapp.services.printing import PaperKind


def usual_purposes(kind: PaperKind) -> tuple[str, ...]:
    """Return what a paper usually leaves the program for."""
    tr = QCoreApplication.translate
    match kind:
        case PaperKind.LEAD:
            return (
                tr("Purposes", "To the team lead"),
                tr("Purposes", "To the care record"),
                tr("Purposes", "For a meeting about the citizen"),
            )
        case PaperKind.LOOKS:
            return (
                tr("Purposes", "To the citizen, who asked for it"),
                tr("Purposes", "To the data protection officer"),
            )
        case PaperKind.ORDERS:
            return (
                tr("Purposes", "Sent to the supplier"),
                tr("Purposes", "To read it to the supplier by phone"),
            )
        case PaperKind.SWAPS:
            return (
                tr("Purposes", "For a meeting about the citizen"),
                tr("Purposes", "To home care"),
                tr("Purposes", "To the citizen, who asked for it"),
            )
        case _:
            return (
                tr("Purposes", "Given to the citizen"),
                tr("Purposes", "Sent to the citizen"),
                tr("Purposes", "To a relative, with consent"),
            )

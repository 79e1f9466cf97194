"""Tooltips: Qt shows what looks like HTML as such, and forms are written by others."""

from html import escape

from PySide6.QtGui import Qt


def plain_tip(text: str) -> str:
    """Return *text* so that a tooltip shows it as it is written, and nothing in it is fetched."""
    return f"<qt>{escape(text)}</qt>" if Qt.mightBeRichText(text) else text

"""Pages of a PDF as Qt has them: for the screen, and on the printer. No widgets, any thread."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter

from careapp.domain.problems import EnvironmentFailedError
from careapp.services.printing import Pixels, count_pages, show_page, show_pages

POINTS_PER_INCH = 72
MOST_DOTS_PER_INCH = 300
"""Finer than that no reader sees, and a page would not fit in memory."""


def page_pictures(pdf: bytes, scale: float) -> tuple[QImage, ...]:
    """Return the pages of a PDF; *scale* 1 is 72 dots per inch."""
    return tuple(_image(page) for page in show_pages(pdf, scale=scale))


def print_pages(pdf: bytes, printer: QPrinter) -> int:
    """Print the pages that the printer was told to, one in memory at a time.

    Returns:
        How many pages were printed.

    Raises:
        EnvironmentFailedError: The printer does not take them.
    """
    printer.setFullPage(True)
    dots = min(printer.resolution(), MOST_DOTS_PER_INCH)
    painter = QPainter()
    if not painter.begin(printer):
        raise EnvironmentFailedError("printer-failed", printer=printer.printerName())
    try:
        numbers = _wanted(printer, count_pages(pdf))
        for number in numbers:
            if number != numbers[0]:
                printer.newPage()
            picture = _image(show_page(pdf, number, scale=dots / POINTS_PER_INCH))
            painter.drawImage(QRectF(painter.viewport()), picture)
    finally:
        painter.end()
    return len(numbers)


def _wanted(printer: QPrinter, pages: int) -> range:
    first = max(printer.fromPage(), 1)
    last = min(printer.toPage() or pages, pages)
    return range(first - 1, last)


def _image(page: Pixels) -> QImage:
    shape = (page.width, page.height, page.stride)
    return QImage(page.bgra, *shape, QImage.Format.Format_RGB32).copy()

"""Pages of a finished PDF as pictures, for showing it inside the program and for printing."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pypdfium2

_ONE_AT_A_TIME = Lock()  # PDFium keeps global state


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page as pixels.

    Attributes:
        width: In pixels.
        height: In pixels.
        stride: Bytes from one row to the next.
        bgra: Rows from the top, four bytes per pixel: blue, green, red, opaque alpha.
    """

    width: int
    height: int
    stride: int
    bgra: bytes


def page_count(pdf: bytes) -> int:
    """Return the number of pages of *pdf*."""
    with _opened(pdf) as document:
        return len(document)


def page_images(pdf: bytes, *, scale: float) -> tuple[PageImage, ...]:
    """Return every page of *pdf*.

    Args:
        pdf: The file.
        scale: Pixels per point: 1 gives 72 dots per inch, 300 / 72 is for printing.
    """
    with _opened(pdf) as document:
        return tuple(_image(page, scale) for page in document)


def page_image(pdf: bytes, number: int, *, scale: float) -> PageImage:
    """Return page *number* of *pdf*, counted from 0; printing needs one at a time in memory."""
    with _opened(pdf) as document:
        return _image(document[number], scale)


@contextmanager
def _opened(pdf: bytes) -> Iterator["pypdfium2.PdfDocument"]:
    import pypdfium2  # noqa: PLC0415 - slow, and the program starts without it

    with _ONE_AT_A_TIME, pypdfium2.PdfDocument(pdf) as document:
        yield document


def _image(page: "pypdfium2.PdfPage", scale: float) -> PageImage:
    from pypdfium2 import raw  # noqa: PLC0415 - as above

    bitmap = page.render(scale=scale, force_bitmap_format=raw.FPDFBitmap_BGRA)
    try:
        return PageImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
    finally:
        bitmap.close()
        page.close()

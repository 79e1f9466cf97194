"""Reading reports back: what a PDF says, and what it ought to say."""

import dataclasses
import re
import shutil
import subprocess
from collections.abc import Iterator
from typing import Any

import pypdfium2

from careapp.reports.characters import writable
from careapp.reports.layout.look import PAGE_HEIGHT, PAGE_WIDTH

NOT_WORDS = {"alt", "link", "size", "align", "level", "language", "audience", "share", "row_header"}
HEADER_END, FOOTER_START = 60, 778


def texts_of(thing: Any) -> Iterator[str]:
    """Yield every text that the report (or part of one) shows."""
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, tuple):
        for each in thing:
            yield from texts_of(each)
    elif dataclasses.is_dataclass(thing):
        for each in dataclasses.fields(thing):
            if each.name not in NOT_WORDS:
                yield from texts_of(getattr(thing, each.name))


def read(pdf: bytes) -> str:
    """Return the text between headers and footers, as another program finds it."""
    if shutil.which("pdftotext") is None:
        return _read_with_pdfium(pdf)
    area = ["-x", "0", "-W", "1000", "-y", str(HEADER_END), "-H", str(FOOTER_START - HEADER_END)]
    command = ["pdftotext", "-raw", "-enc", "UTF-8", *area, "-", "-"]
    done = subprocess.run(command, input=pdf, capture_output=True, check=True)
    return done.stdout.decode()


def _read_with_pdfium(pdf: bytes) -> str:
    bottom, top = PAGE_HEIGHT - FOOTER_START, PAGE_HEIGHT - HEADER_END
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.get_textpage() for page in document]
        return "".join(page.get_text_bounded(0, bottom, PAGE_WIDTH, top) for page in pages)


def squeezed(text: str) -> str:
    """Return *text* without what a line break may change: spaces and soft hyphens."""
    return re.sub(r"[\s\u00ad]", "", writable(text))

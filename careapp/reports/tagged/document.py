"""The PDF file: what PDF/UA asks for and stock reportlab leaves out.

Everything here is a subclass, or an attribute of one document: nothing in reportlab itself is
changed, so whatever else uses it sees no difference.
"""

from datetime import datetime

from reportlab.pdfbase.pdfdoc import (
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFObjectReference,
    PDFPage,
    PDFStream,
    PDFZCompress,
)

PDF_VERSION = (1, 7)
_MINUTES_PER_HOUR = 60
_END_OF_STREAM = b"endstream\n"


class EndedStream(PDFStream):  # type: ignore[misc]  # reportlab is untyped
    """A stream with an end of line before `endstream`, which stock reportlab may omit.

    It is compressed but not spelt out in ASCII on top, as stock pages are: smaller and quicker.
    """

    def format(self, document: PDFDocument) -> bytes:
        """Return the stream as it stands in the file."""
        self.filters: list[object] | None = [PDFZCompress] if self.filters else None
        written: bytes = super().format(document)
        body = written.removesuffix(_END_OF_STREAM)
        return body + b"\n" + _END_OF_STREAM


class TaggedDocument(PDFDocument):  # type: ignore[misc]  # reportlab is untyped
    """A PDF file with the same bytes for the same content and time."""

    def __init__(self, *, language: str, made_at: datetime) -> None:
        super().__init__(compression=1, invariant=1, pdfVersion=PDF_VERSION, lang=language)
        stamp = self._timeStamp
        offset = made_at.utcoffset()
        minutes = int(offset.total_seconds() // _MINUTES_PER_HOUR) if offset else 0
        stamp.t = made_at.timestamp()
        stamp.YMDhms = made_at.timetuple()[:6]
        stamp.dhh = int(minutes / _MINUTES_PER_HOUR)
        stamp.dmm = abs(minutes) % _MINUTES_PER_HOUR

    def Reference(self, obj: object, name: str | None = None) -> object:  # noqa: N802  # reportlab's name
        """Register *obj*; a stream, wherever reportlab makes it, gets its end of line."""
        if type(obj) is PDFStream:
            obj.__class__ = EndedStream
        return super().Reference(obj, name)

    def addPage(self, page: PDFPage) -> None:  # noqa: N802  # reportlab's name
        """Add *page*, read in the order of the structure; the stock page drops these keys."""
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.Tabs = PDFName("S")
        super().addPage(page)

    def refer(self, **entries: object) -> PDFObjectReference:
        """Return a reference to a new dictionary of *entries*, those that are None left out."""
        given = {key: entry for key, entry in entries.items() if entry is not None}
        return self.Reference(PDFDictionary(given))

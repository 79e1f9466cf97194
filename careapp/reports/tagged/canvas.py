"""A canvas on which everything drawn belongs to an element or is decoration."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from functools import lru_cache
from io import BytesIO
from itertools import pairwise
from typing import TypeAlias

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString
from reportlab.pdfgen.canvas import Canvas

from careapp.reports.layout.bands import Span
from careapp.reports.layout.look import PAGE_HEIGHT, PAGE_WIDTH, Face, Ink
from careapp.reports.structure import Annotation, Element, Mark
from careapp.reports.tagged.document import TaggedDocument
from careapp.reports.tagged.fonts import EmbeddedFont
from careapp.reports.tagged.metadata import xmp_packet
from careapp.reports.tagged.structure_tree import write_structure

CREATOR = "careapp"
_PRINTED = 4  # the annotation flag without which PDF/UA counts a link as hidden
_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)  # what reportlab writes when it may not look at a clock


class Artifact(StrEnum):
    """Decoration, by PDF's names: a screen reader passes over it."""

    PAGINATION = "Pagination"
    LAYOUT = "Layout"


Owner: TypeAlias = Element | Artifact
_Point: TypeAlias = tuple[float, float]


class TaggedCanvas(Canvas):  # type: ignore[misc]  # reportlab is untyped
    """Pages of A4 with their structure; heights are measured from the top of the page."""

    def __init__(
        self, fonts: Mapping[Face, EmbeddedFont], *, language: str, made_at: datetime | None
    ) -> None:
        self._file = BytesIO()
        super().__init__(
            self._file, pagesize=(PAGE_WIDTH, PAGE_HEIGHT), pageCompression=1, invariant=1
        )
        self._language, self._made_at = language, made_at or _EPOCH
        self._doc = TaggedDocument(language=language, made_at=self._made_at)
        self._fonts = fonts
        self._owner: Owner | None = None
        self._marked: list[Element] = []
        self._parents: list[Element | list[Element]] = []
        self.root = Element("Document")

    def _make_preamble(self) -> None:
        """Begin each page without a font: the stock preamble names one that is not embedded."""
        self._preamble = ""

    def write(self, span: Span, baseline: float, owner: Owner) -> None:
        """Draw *span* as part of *owner*."""
        self._belong_to(owner)
        style = span.piece.style
        font = self._fonts[style.face]
        code = [f"BT {_colour(style.ink)} rg 1 0 0 1 {span.x:.2f} {PAGE_HEIGHT - baseline:.2f} Tm"]
        for subset, codes in font.splitString(span.text, self._doc):
            name = font.getSubsetInternalName(subset, self._doc)
            code.append(f"{name} {style.size:g} Tf <{codes.hex()}> Tj")
        drawn = " ".join([*code, "ET"])
        if span.actual:
            drawn = f"/Span <</ActualText <{_utf16(span.actual)}>>> BDC {drawn} EMC"
        self._code.append(drawn)

    def rule(self, x: float, y: float, width: float, thickness: float, ink: Ink) -> None:
        """Draw a horizontal line as decoration."""
        self._belong_to(Artifact.LAYOUT)
        bottom = PAGE_HEIGHT - y
        self._stroke((x, bottom), (x + width, bottom), thickness, ink)

    def bar(self, x: float, top: float, bottom: float, thickness: float, ink: Ink) -> None:
        """Draw an upright bar with round ends as decoration."""
        self._belong_to(Artifact.LAYOUT)
        x, radius = x + thickness / 2, thickness / 2
        self._code.append("q 1 J")
        start, end = PAGE_HEIGHT - top - radius, PAGE_HEIGHT - bottom + radius
        self._stroke((x, start), (x, end), thickness, ink)
        self._code.append("Q")

    def trace(self, dots: Sequence[_Point], thickness: float, ink: Ink, owner: Element) -> None:
        """Draw a line through *dots* as part of *owner*."""
        self._belong_to(owner)
        for start, end in pairwise((x, PAGE_HEIGHT - y) for x, y in dots):
            self._stroke(start, end, thickness, ink)

    def dot(self, x: float, y: float, radius: float, ink: Ink, owner: Element) -> None:
        """Draw a filled dot as part of *owner*: a line of no length with round ends."""
        self._belong_to(owner)
        self._code.append("q 1 J")
        self._stroke((x, PAGE_HEIGHT - y), (x, PAGE_HEIGHT - y), 2 * radius, ink)
        self._code.append("Q")

    def _stroke(self, start: _Point, end: _Point, thickness: float, ink: Ink) -> None:
        path = f"{start[0]:.2f} {start[1]:.2f} m {end[0]:.2f} {end[1]:.2f} l S"
        self._code.append(f"{_colour(ink)} RG {thickness:.3g} w {path}")

    def link(self, span: Span, top: float, bottom: float) -> None:
        """Make the place of *span* lead where its piece does."""
        element = span.piece.element
        name = f"link{len(self._parents)}"
        place = [span.x, PAGE_HEIGHT - bottom, span.x + span.width, PAGE_HEIGHT - top]
        target = PDFDictionary({"S": PDFName("URI"), "URI": PDFString(span.piece.link)})
        annotation = PDFDictionary(
            {"Type": PDFName("Annot"), "Subtype": PDFName("Link"), "A": target}
        )
        annotation["Rect"] = PDFArray([round(edge, 2) for edge in place])
        annotation["Border"] = PDFArray([0, 0, 0])
        annotation["Contents"] = PDFString(element.alt)
        annotation["F"] = _PRINTED
        annotation["StructParent"] = len(self._parents)
        self._parents.append(element)
        element.kids.append(Annotation(self.getPageNumber(), name))
        self._addAnnotation(annotation, name)

    def bookmark(self, title: str, level: int, top: float) -> None:
        """Make the document's outline lead here; levels count from 0 and go down one at a time."""
        key = f"heading{len(self._destinations)}"
        self.bookmarkHorizontalAbsolute(key, PAGE_HEIGHT - top)
        self.addOutlineEntry(title, key, level)

    def showPage(self) -> None:  # noqa: N802  # reportlab's name
        """End the page."""
        self._end_mark()
        super().showPage()
        self._doc.Pages.pages[-1].StructParents = len(self._parents)
        self._parents.append(self._marked)
        self._marked = []

    def finish(self, *, title: str, author: str) -> bytes:
        """Return the file; nothing can be drawn afterwards."""
        self.setTitle(title)
        self.setAuthor(author)
        self.setSubject("")
        self.setCreator(CREATOR)
        self.setViewerPreference("DisplayDocTitle", "true")
        write_structure(self.root, self._parents, self._doc)
        self._doc.Catalog.Metadata = PDFStream(
            PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")}),
            xmp_packet(
                title=title,
                author=author,
                language=self._language,
                creator=CREATOR,
                producer=self._doc.info.producer,
                made_at=self._made_at,
            ),
        )
        self._doc.SaveToFile(self._file, self)
        return self._file.getvalue()

    def _belong_to(self, owner: Owner) -> None:
        """Let what is drawn next belong to *owner*; what follows itself is one mark."""
        if owner is self._owner:
            return
        self._end_mark()
        if isinstance(owner, Element):
            number = len(self._marked)
            owner.place()
            owner.kids.append(Mark(self.getPageNumber(), number))
            self._marked.append(owner)
            self._code.append(f"/{owner.tag} <</MCID {number}>> BDC")
        else:
            self._code.append(f"/Artifact <</Type /{owner}>> BDC")
        self._owner = owner

    def _end_mark(self) -> None:
        if self._owner is not None:
            self._code.append("EMC")
        self._owner = None


@lru_cache
def _colour(ink: Ink) -> str:
    parts = (int(ink[start : start + 2], 16) / 255 for start in (0, 2, 4))
    return " ".join(f"{part:.3f}" for part in parts)


def _utf16(text: str) -> str:
    return f"feff{text.encode('utf-16-be').hex()}"

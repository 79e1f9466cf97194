"""The bundled fonts: what they can show, how wide it is, and how a reader finds it again."""

import unicodedata
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path

from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

from careapp.reports.layout.look import Face

MISSING = "□"
"""Stands on paper for a sign that the font lacks; the sign itself is kept as its actual text."""

_CMAP_BATCH = 100  # PDF allows at most a hundred pairs in one bfchar section
_CMAP_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<00> <FF>
endcodespacerange"""
_CMAP_TAIL = """endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


class EmbeddedFont(TTFont):  # type: ignore[misc]  # reportlab is untyped
    """A TrueType font of which each document embeds what it uses.

    One object serves one document at a time: it holds which signs were used.
    """

    def __init__(self, file: Path) -> None:
        super().__init__(file.stem, BytesIO(file.read_bytes()), asciiReadable=False)
        self._shown: dict[str, tuple[str, float]] = {}

    def shown(self, sign: str) -> tuple[str, float]:
        """Return what stands on paper for *sign*, and its width in ems.

        That is the sign, or its plainer equivalent (a full-width A is an A), or a box. Signs
        that are invisible by nature, such as joiners, become nothing.
        """
        known = self._shown.get(sign)
        if known is None:
            text = self._substitute(sign)
            width = sum(self.face.getCharWidth(ord(each)) for each in text) / 1000
            known = self._shown[sign] = (text, width)
        return known

    @property
    def has_gaps(self) -> bool:
        """Whether a box had to stand for some sign so far."""
        return any(text == MISSING != sign for sign, (text, _) in self._shown.items())

    def _substitute(self, sign: str) -> str:
        if _is_invisible(sign):
            return ""
        for text in (sign, unicodedata.normalize("NFKC", sign)):
            if all(ord(each) in self.face.charToGlyph for each in text):
                return text
        return MISSING

    def addObjects(self, doc: PDFDocument) -> None:  # noqa: N802  # reportlab's name
        """Write the font, then the map back to Unicode as PDF/UA wants it.

        Stock reportlab maps code 0 to U+0000, which no map may hold, writes signs beyond
        U+FFFF as five digits, and puts more than a hundred pairs into one section.
        """
        subsets = [tuple(subset) for subset in self.state[doc].subsets]
        super().addObjects(doc)
        for number, subset in enumerate(subsets):
            name = f"{SUBSETN(number).decode()}+{self.face.name.decode()}"
            doc.idToObject[f"toUnicodeCMap:{name}"].content = unicode_map(subset)


def _is_invisible(sign: str) -> bool:
    is_selector = "\ufe00" <= sign <= "\ufe0f" or "\U000e0100" <= sign <= "\U000e01ef"
    return is_selector or sign == "\u034f" or unicodedata.category(sign) == "Cf"


def unicode_map(subset: Sequence[int]) -> str:
    """Return the ToUnicode map of a font whose code *n* shows the character ``subset[n]``."""
    pairs = [
        f"<{code:02X}> <{chr(point).encode('utf-16-be').hex().upper()}>"
        for code, point in enumerate(subset)
        if point
    ]
    lines = [_CMAP_HEAD]
    for start in range(0, len(pairs), _CMAP_BATCH):
        batch = pairs[start : start + _CMAP_BATCH]
        lines += [f"{len(batch)} beginbfchar", *batch, "endbfchar"]
    return "\n".join([*lines, _CMAP_TAIL])


def load_fonts(folder: Path) -> Mapping[Face, EmbeddedFont]:
    """Read the bundled fonts from *folder*: 15 ms, so every document has its own.

    Raises:
        OSError: A font cannot be read.
    """
    return {face: EmbeddedFont(folder / f"{face}.ttf") for face in Face}

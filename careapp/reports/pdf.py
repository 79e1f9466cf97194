"""Reports as tagged PDF (PDF/UA-1)."""

from datetime import datetime
from pathlib import Path

from careapp.reports.characters import writable
from careapp.reports.headings import with_sound_headings
from careapp.reports.layout.blocks import bands_of
from careapp.reports.layout.look import PAGE_WIDTH, look_for
from careapp.reports.layout.pages import paginate
from careapp.reports.layout.place import Place
from careapp.reports.model import Paragraph, Report
from careapp.reports.structure import Element
from careapp.reports.tagged.canvas import TaggedCanvas
from careapp.reports.tagged.fonts import load_fonts
from careapp.reports.tagged.painter import Painter, Spoken


def render_pdf(report: Report, *, fonts: Path, made_at: datetime | None) -> bytes:
    """Return *report* as an A4 PDF that screen readers can walk through.

    The same report and time give the same bytes.

    Args:
        report: What to render.
        fonts: Folder of the bundled fonts.
        made_at: When it was made, aware, for the file's properties; None writes the year 2000,
            as reportlab does when it may not look at a clock.

    Raises:
        OSError: A font cannot be read.
    """
    look, loaded = look_for(report.audience), load_fonts(fonts)
    canvas = TaggedCanvas(loaded, language=report.language, made_at=made_at)
    place = Place(look.side, PAGE_WIDTH - 2 * look.side, canvas.root, look, loaded)
    sender, occasion = (
        _spoken(text, canvas.root) for text in (report.header_left, report.header_right)
    )
    bands = list(bands_of(with_sound_headings(report.blocks), place))
    if report.words.not_shown and any(font.has_gaps for font in loaded.values()):
        bands += bands_of((Paragraph(report.words.not_shown, size="small"),), place)
    pages = paginate(bands, top=look.top, bottom=look.bottom)
    subject, made_by = (_spoken(text, canvas.root) for text in (report.subject, report.made_by))
    spoken = Spoken(sender, occasion, subject, made_by)
    Painter(canvas, report, look, loaded, spoken).paint(pages)
    return canvas.finish(title=writable(report.title), author=writable(report.author))


def _spoken(text: str, root: Element) -> Element:
    return root.add("P") if text.strip() else Element("P")

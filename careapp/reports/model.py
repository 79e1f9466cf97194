"""What a report says, free of how it is drawn.

A report is composed from worded texts: whoever builds one has already chosen the language,
the form of the dates and the quotation marks. The renderers (PDF, HTML, plain text) add no
sentence of their own; the words that stand on every page come in `PageWords`.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, TypeAlias

Language: TypeAlias = Literal["da", "nb", "en"]
Audience: TypeAlias = Literal["citizen", "professional"]
Align: TypeAlias = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one manner.

    Attributes:
        text: The words; a line feed is a line break.
        bold: Semibold.
        italic: Italic; a run both bold and italic is drawn bold.
        quiet: In the secondary colour.
        struck: Struck through and still legible.
        link: Where the words lead: `https:`, `tel:` or `mailto:`; anything else is plain text.
    """

    text: str
    bold: bool = False
    italic: bool = False
    quiet: bool = False
    struck: bool = False
    link: str = ""


Text: TypeAlias = str | tuple[Run, ...]
"""Words in one manner, or in several."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1, 2 or 3."""

    level: Literal[1, 2, 3]
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text.

    Attributes:
        text: The words.
        size: `small` is for remarks below a table or a list.
    """

    text: Text
    size: Literal["body", "small"] = "body"


@dataclass(frozen=True, slots=True)
class Quote:
    """What matters most, in somebody's own words, large beside a bar.

    Attributes:
        words: The words with their quotation marks.
        said_by: Who said it and when; empty when the page makes it plain.
        below: What follows from it, in running text, inside the same bar.
    """

    words: str
    said_by: str = ""
    below: Text = ""


@dataclass(frozen=True, slots=True)
class BulletList:
    """Items of equal rank."""

    items: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with their texts: "Til stede: …", "Formål: …"."""

    pairs: tuple[tuple[str, Text], ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        title: The heading; may be empty in the first column only.
        share: Width relative to the other columns; a word that would not fit widens it.
        align: Where the texts stand.
        row_header: The column names the row; drawn semibold.
    """

    title: str
    share: float = 1.0
    align: Align = "left"
    row_header: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under columns; the headings come again on every page.

    Attributes:
        columns: From left to right.
        rows: Cells per row, as many as there are columns.
        total: A last row set off by a heavy rule; empty for none.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Text, ...], ...]
    total: tuple[Text, ...] = ()

    def __post_init__(self) -> None:
        for row in (*self.rows, self.total or self.columns):
            if len(row) != len(self.columns):
                raise ValueError(f"a row of {len(row)} cells under {len(self.columns)} columns")


@dataclass(frozen=True, slots=True)
class Phone:
    """Whom to call.

    Attributes:
        number: As people read it: "99 00 12 34".
        whom: Name of the person or place.
        role: Of that person: "visitator".
        about: When they answer and what for: "Hverdage kl. 8–15. Om aftalerne her."
    """

    number: str
    whom: str
    role: str = ""
    about: str = ""

    @property
    def dial(self) -> str:
        """The number as a `tel:` link, or nothing when it holds no digit."""
        digits = "".join(sign for sign in self.number if sign in "+0123456789")
        return f"tel:{digits}" if digits.strip("+") else ""

    @property
    def whom_and_about(self) -> Text:
        """What stands beside the number: "**Mette Søgaard**, visitator. Hverdage kl. 8–15."."""
        role = f", {self.role}" if self.role else ""
        about = f". {self.about}" if self.about else ""
        return (Run(self.whom, bold=True), Run(role + about))


@dataclass(frozen=True, slots=True)
class PhoneList:
    """Telephone numbers, large."""

    phones: tuple[Phone, ...]


@dataclass(frozen=True, slots=True)
class Correction:
    """What happened to a note after it was written.

    Attributes:
        label: "Rettet", "Tilføjet", "Fejlregistreret".
        by: Who, in which role and when.
        reason: Why, worded: "Årsag: forkert dato."
        words: The words that stand now; empty when the note was entered in error.
        replaces: What stood before is struck through; an addition leaves it standing.
    """

    label: str
    by: str
    reason: str = ""
    words: Text = ""
    replaces: bool = True

    @property
    def byline(self) -> Text:
        """What happened, by whom, when and why, on one line."""
        what = "".join(f" · {part}" for part in (self.by, self.reason) if part)
        return (Run(self.label, bold=True), Run(what, quiet=True))


@dataclass(frozen=True, slots=True)
class NoteEntry:
    """A statement with its author; corrections follow and the original stays legible.

    Attributes:
        words: As written; line breaks are kept.
        author: Name.
        role: Role or profession at the time.
        when: Date and time.
        informer: Who said it: "Kilde: datter Bodil".
        title: The question or the condition it answers.
        corrections: In order of time.
    """

    words: Text
    author: str = ""
    role: str = ""
    when: str = ""
    informer: str = ""
    title: str = ""
    corrections: tuple[Correction, ...] = ()

    @property
    def byline(self) -> str:
        """Author, role, time and informer on one line."""
        who = ", ".join(part for part in (self.author, self.role) if part)
        return " · ".join(part for part in (who, self.when, self.informer) if part)

    def versions(self) -> tuple[tuple[Correction | None, Text, bool], ...]:
        """Return each text in order of time: what brought it, the words, whether struck."""
        texts: list[tuple[Correction | None, Text]] = [(None, self.words)]
        texts += [(correction, correction.words) for correction in self.corrections]
        replacing = [n for n, one in enumerate(self.corrections, 1) if one.replaces]
        last = replacing[-1] if replacing else 0
        return tuple((by, words, n < last) for n, (by, words) in enumerate(texts))


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """A number on a day.

    Attributes:
        label: The day in words.
        number: The number as the language writes it.
    """

    day: date
    label: str
    value: int | Decimal
    number: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Numbers over time, the oldest first.

    Attributes:
        points: From left to right.
        highest: The most there is; the least is 0.
        alt: All of it in words, for whoever does not see it.
    """

    points: tuple[ChartPoint, ...]
    highest: int
    alt: str


@dataclass(frozen=True, slots=True)
class KeepTogether:
    """Blocks that stand on one page when a page can hold them."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts on a new page."""


Block: TypeAlias = (
    Heading
    | Paragraph
    | Quote
    | BulletList
    | Facts
    | Table
    | PhoneList
    | NoteEntry
    | Chart
    | KeepTogether
    | PageBreak
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageWords:
    """The words that stand on every page, in the language of the report.

    Attributes:
        page_of: With `{page}` and `{pages}`: "Side {page} af {pages}".
        made_by: With `{author}` and `{made}`: "Lavet af {author}, {made}".
        not_shown: Explains the box that stands for a sign the font lacks: "□ står for et
            tegn, som ikke kan vises her." Stands last when there is such a sign.
    """

    page_of: str
    made_by: str
    not_shown: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A whole report, worded.

    Attributes:
        title: Title of the document: window title, bookmark and metadata; not drawn.
        language: Language of every text.
        audience: `citizen` is large and airy, `professional` denser.
        subject_name: Whom it is about; on every page.
        subject_id: Their identifier, already masked where it should be; on every page.
        author: Name and role of who made it.
        made: When it was made, worded: "tirsdag 24. november 2026 kl. 11.20".
        header_left: Who sends it: the municipality.
        header_right: What it is from: "Hjemmebesøg tirsdag 24. november 2026".
        words: The words on every page.
        blocks: The content in order.
    """

    title: str
    language: Language
    audience: Audience
    subject_name: str
    subject_id: str
    author: str
    made: str
    header_left: str
    header_right: str
    words: PageWords
    blocks: tuple[Block, ...]

    @property
    def subject(self) -> str:
        """Name and identifier as on every page."""
        return " · ".join(part for part in (self.subject_name, self.subject_id) if part)

    @property
    def made_by(self) -> str:
        """The line that says who made the report and when."""
        return self.words.made_by.replace("{author}", self.author).replace("{made}", self.made)

    def page_of(self, page: int, pages: int) -> str:
        """Return "Side 1 af 2"."""
        return self.words.page_of.replace("{page}", str(page)).replace("{pages}", str(pages))


def runs_of(text: Text) -> tuple[Run, ...]:
    """Return *text* as runs."""
    return (Run(text),) if isinstance(text, str) else text


def plain(text: Text) -> str:
    """Return *text* without its manner."""
    return text if isinstance(text, str) else "".join(run.text for run in text)

"""An export: read subject by subject, mapped, made private where that is asked, written."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from careapp.dialogue.tool import Tool
from careapp.domain.identity import RecordId
from careapp.domain.problems import InvalidRecordError, Problem
from careapp.exchange.bulk import LINES_A_FILE, Bulk, empty_folder, write
from careapp.exchange.counts import COUNTS, USUAL_K, Counts
from careapp.exchange.fhir.parts import Node
from careapp.exchange.fhir.questionnaires import shipped_questionnaires
from careapp.exchange.fhir.resource import Place
from careapp.exchange.fhir.subject import Deleted, resources_of
from careapp.exchange.folded import About, fold
from careapp.exchange.private.fhir import pseudonymous, pseudonymous_deleted
from careapp.exchange.private.pseudonyms import Pseudonyms
from careapp.exchange.private.small_counts import LEAST_K
from careapp.exchange.secrets_kept import Hidden
from careapp.exchange.source import Source
from careapp.exchange.tables.codebook import CODEBOOK, LANGUAGES, codebook, read_meanings
from careapp.exchange.tables.columns import NOT_IN_TABLES
from careapp.exchange.tables.files import CURSOR, CsvFiles, Tables
from careapp.exchange.tools_used import tools_and_staff


class Format(StrEnum):
    """What is written."""

    FHIR = "fhir-ndjson"
    CSV = "csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What somebody wants exported.

    Attributes:
        municipality_id: Whose records.
        since: The cursor of an earlier export, to get only what came after.
        key: With which nobody is named; None where they are.
        k: The smallest count that is told in ``counts.csv``.
        language: ``da``, ``nb`` or ``en``, of questions and of the README.
        request: How it was asked for, for the manifest.
        byte_order_mark: Whether CSV files begin with one, for Excel.
    """

    format: Format
    municipality_id: RecordId | None = None
    since: str | None = None
    key: bytes | None = None
    k: int = USUAL_K
    language: str = "da"
    request: str = "careapp export"
    lines_a_file: int = LINES_A_FILE
    byte_order_mark: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Papers:
    """What every export brings along: ``resources/export``, and the tools that ship.

    Attributes:
        codebook: The text of ``codebook.toml``.
        readme: The text of the README by language.
        shipped: The dialogue tools that come with the program.
    """

    codebook: str
    readme: Mapping[str, str]
    shipped: tuple[Tool, ...] = ()


def read_papers(folder: Path, shipped: tuple[Tool, ...]) -> Papers:
    """Return what stands in ``resources/export``."""
    return Papers(
        codebook=(folder / "codebook.toml").read_text(encoding="utf-8"),
        readme={
            one: (folder / f"readme.{one}.md").read_text(encoding="utf-8") for one in LANGUAGES
        },
        shipped=shipped,
    )


@dataclass(slots=True)
class Exported:
    """What came of it.

    Attributes:
        counts: How many by type of resource, or by file.
        cursor: What the next export gives as *since*.
        unreadable: How many records could not be read; they are named in the error file.
        subjects: How many citizens, districts and organisations there were.
    """

    cursor: str
    counts: Mapping[str, int] = field(default_factory=dict)
    unreadable: int = 0
    subjects: int = 0

    @property
    def written(self) -> int:
        """How many resources or rows were written."""
        return sum(self.counts.values())


Told = Callable[[int], None]
"""Is told how many subjects are done; what it raises stops the export."""


def nobody_told(_: int) -> None:
    """Tell nobody."""


def export(
    source: Source, wish: Wish, papers: Papers, folder: Path, told: Told = nobody_told
) -> Exported:
    """Write an export into a folder, and return what came of it.

    One subject is in memory at a time. The same records make the same bytes.

    Raises:
        EnvironmentFailedError: It cannot be written, or the folder is not empty.
        InvalidRecordError: Code ``cursor-unknown``, ``key-too-short`` or ``k-too-small``.
    """
    if wish.k < LEAST_K:
        raise InvalidRecordError(Problem("k-too-small"))
    names = Pseudonyms(wish.key) if wish.key is not None else None
    done, counts = Exported(cursor=source.cursor), Counts()
    abouts = _abouts(source, wish, done, counts, told)
    match wish.format:
        case Format.FHIR:
            _fhir(source, wish, papers, _Writing(folder, names, abouts, done, counts))
        case Format.CSV:
            _csv(wish, papers, _Writing(folder, names, abouts, done, counts))
    write(folder / "README.md", papers.readme[wish.language].encode())
    return done


@dataclass(frozen=True, slots=True)
class _Writing:
    """One export under way."""

    folder: Path
    names: Pseudonyms | None
    abouts: Iterator[About]
    done: Exported
    counts: Counts

    def named(self, record_id: str) -> str:
        """Return an id as the export has it."""
        return self.names.of(record_id) if self.names else record_id


def _abouts(
    source: Source, wish: Wish, done: Exported, counts: Counts, told: Told
) -> Iterator[About]:
    for subject in source.subjects(wish.since):
        about = fold(subject)
        counts.put(about)
        done.unreadable += len(about.unreadable)
        yield about
        done.subjects += 1
        told(done.subjects)


def _fhir(source: Source, wish: Wish, papers: Papers, writing: _Writing) -> None:
    tools, staff = tools_and_staff(source, papers.shipped)
    place = Place(
        municipality_id=wish.municipality_id, tools=tools, staff=staff, language=wish.language
    )
    with Bulk(writing.folder, lines_a_file=wish.lines_a_file) as bulk:
        if wish.since is None:
            for tool in shipped_questionnaires(papers.shipped):
                bulk.put(tool)
        for about in writing.abouts:
            for one in about.unreadable:
                bulk.fail(one.why, f"{one.kind} {writing.named(one.record_id)}")
            for found in resources_of(about, place):
                _put(bulk, found, writing.names)
        extension = {
            "cursor": writing.done.cursor,
            "since": wish.since or "",
            "pseudonymised": writing.names is not None,
        }
        writing.done.counts = bulk.finish(wish.request, extension)
    if wish.since is None:
        with CsvFiles(writing.folder) as files:
            files.write(COUNTS, writing.counts.rows(wish.k))


def _put(bulk: Bulk, found: Node | Deleted, names: Pseudonyms | None) -> None:
    match found:
        case Deleted():
            gone = pseudonymous_deleted(found, names) if names else found
            bulk.delete(gone.kind, gone.record_id)
        case _:
            bulk.put(pseudonymous(found, names) if names else found)


def _csv(wish: Wish, papers: Papers, writing: _Writing) -> None:
    empty_folder(writing.folder)
    mark = wish.byte_order_mark
    with CsvFiles(writing.folder, byte_order_mark=mark) as files:
        tables = Tables(files, names=writing.names)
        for about in writing.abouts:
            hidden = Hidden.of(about)
            for one in about.records.values():
                if one.fresh and one.kind not in NOT_IN_TABLES:
                    tables.put(one, hidden, whole=wish.since is None)
        files.write(CODEBOOK, codebook(read_meanings(papers.codebook)))
        if wish.since is None:
            files.write(COUNTS, writing.counts.rows(wish.k))
        files.write(CURSOR, [("cursor", "since"), (writing.done.cursor, wish.since or "")])
    writing.done.counts = tables.counts

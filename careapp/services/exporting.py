"""Everything that this laptop holds as one file, for other systems: without any hub."""

import secrets
import shutil
import tempfile
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from careapp.changes.touched import Touched
from careapp.domain.access import Access, AccessWay, may_export
from careapp.domain.citizen import Citizen
from careapp.domain.identity import CitizenId, RecordId
from careapp.domain.problems import EnvironmentFailedError, InvalidRecordError, Problem
from careapp.exchange.export import Exported, Format, Wish, export, read_papers
from careapp.exchange.folded import Subject
from careapp.exchange.private.pseudonyms import LEAST_KEY_BYTES
from careapp.services.desk import Desk
from careapp.services.tools import shipped_tools
from careapp.store.acting import Acting
from careapp.store.histories import Histories, Life
from careapp.system.resources import resources

ExportFormat = Format
Taken = Exported
"""The formats, and what came of it, for who may not know exchange."""

SUFFIX = ".zip"
_KEY = "export-key"
_SAME_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest that a zip file can name: the same records make the same file on any day."""


class LaptopSource:
    """What an export reads on a laptop; it tells everything, and nothing of what came after."""

    cursor = ""

    def __init__(self, histories: Histories) -> None:
        self._histories = histories

    def of_kinds(self, kinds: Collection[str]) -> Iterator[Subject]:
        """Yield all changes of records of *kinds*, subject by subject."""
        for subject_id in self._histories.of_kinds(kinds):
            life = self._histories.of([subject_id])[subject_id]
            changes = tuple(change for change in life.changes if change.kind in kinds)
            yield Subject(subject_id=subject_id, changes=changes, acts=life.acts)

    def subjects(self, since: str | None) -> Iterator[Subject]:
        """Yield each subject that this laptop knows of, in order of id.

        Raises:
            InvalidRecordError: Code ``cursor-unknown``: only a hub knows what came after.
        """
        if since is not None:
            raise InvalidRecordError(Problem("cursor-unknown"))
        return (_subject(*one) for one in self._histories.everybody())


def people_held(desk: Desk) -> int:
    """Return how many citizens an export would be about."""
    return desk.read.count(Citizen)


def export_name(desk: Desk, format_: Format) -> str:
    """Return a name for the file; it names nobody."""
    return f"careapp-{format_.value}-{desk.clock.today():%Y-%m-%d}{SUFFIX}"


def export_all(
    desk: Desk,
    *,
    path: Path,
    format_: Format,
    purpose: str,
    language: str,
    names_nobody: bool = False,
    told: Callable[[int], None] = lambda _: None,
) -> tuple[Exported, Touched]:
    """Write everything that this laptop holds into one file, and log it for every citizen first.

    The file is not encrypted. Protected addresses are not in it.

    Args:
        desk: Whose.
        path: A zip file; what stands there is replaced.
        format_: What is in it.
        purpose: What it is for, as the citizens will read it.
        language: Of questions and of the README in it.
        names_nobody: Whether pseudonyms stand for people; this laptop keeps the key.
        told: Is told how many subjects are done; what it raises stops the export.

    Raises:
        InvalidRecordError: There is no purpose, or it is not for this role.
        EnvironmentFailedError: The file cannot be written.
    """
    if not may_export(desk.role):
        raise InvalidRecordError(Problem("export-not-for-role"))
    if not purpose.strip():
        raise InvalidRecordError(Problem("required", "purpose"))
    wish = Wish(
        format=format_,
        municipality_id=desk.municipality_id,
        key=_own_key(desk) if names_nobody else None,
        language=language,
        request="careapp",
        byte_order_mark=True,
    )
    touched = _log(desk, purpose.strip(), f"export-{format_.value}")
    papers = read_papers(resources() / "export", tuple(shipped_tools().values()))
    histories = desk.read.histories
    with _folder_beside(path) as folder, histories.at_one_moment():
        done = export(LaptopSource(histories), wish, papers, folder, told)
        _pack(folder, path)
    return done, touched


def _log(desk: Desk, purpose: str, what: str) -> Touched:
    """Log in each citizen's record that it was taken out, in one act."""
    histories = desk.read.histories
    citizens = histories.of_kinds({"citizen"})

    def log(acting: Acting) -> None:
        for citizen_id in citizens:
            access = Access(
                citizen_id=CitizenId(citizen_id), way=AccessWay.SAVED, purpose=purpose, what=what
            )
            acting.create(access, subject=citizen_id)

    return desk.act("export", log).touched


def _own_key(desk: Desk) -> bytes:
    """Return the key of this laptop's pseudonyms, made at first use and kept in its store."""
    known = desk.store.local(_KEY)
    if known is None:
        known = secrets.token_hex(LEAST_KEY_BYTES)
        desk.store.set_local(_KEY, known)
    return bytes.fromhex(known)


def _subject(subject_id: RecordId, life: Life) -> Subject:
    return Subject(subject_id=subject_id, changes=tuple(life.changes), acts=life.acts)


@contextmanager
def _folder_beside(path: Path) -> Iterator[Path]:
    """Make a folder beside a file, on the same disk; it is gone when the file is made."""
    try:
        made = Path(tempfile.mkdtemp(prefix=".careapp-", dir=path.parent))
    except OSError as error:
        raise EnvironmentFailedError("file-cannot-write", path=str(path)) from error
    try:
        yield made / "export"
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _pack(folder: Path, path: Path) -> None:
    """Put the files of a folder into one, which is there as a whole or not at all."""
    packed = folder.with_name("packed")
    try:
        with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
            for file in sorted(folder.iterdir()):
                entry = ZipInfo(file.name, _SAME_DAY)
                entry.compress_type = ZIP_DEFLATED
                with file.open("rb") as content, archive.open(entry, "w") as within:
                    shutil.copyfileobj(content, within)
                file.unlink()
        packed.replace(path)
    except OSError as error:
        raise EnvironmentFailedError("file-cannot-write", path=str(path)) from error

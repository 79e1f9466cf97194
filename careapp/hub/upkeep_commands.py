"""Commands about the data of a hub: out of it, into it by file, and after a restore."""

import argparse
import os
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from hashlib import sha256
from mimetypes import guess_extension
from pathlib import Path

import msgspec
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from careapp.changes.ids import new_id
from careapp.domain.attachment import CHUNK_BYTES, chunks_of
from careapp.domain.identity import OrganisationId
from careapp.domain.problems import EnvironmentFailedError, InvalidRecordError, Problem
from careapp.exchange.export import Format, Wish
from careapp.hub.blobs import Blobs
from careapp.hub.check import check as checked
from careapp.hub.database import Database
from careapp.hub.export import export_municipality
from careapp.hub.keeping import Keeping
from careapp.hub.operating import Where, database_of, key_of, municipality_called, now_ms
from careapp.hub.role_check import CheckingHub
from careapp.sync.core.feed import Epoch
from careapp.sync.core.message import Push, Pushed, Sender
from careapp.sync.transport.bundle import BundleError, opened
from careapp.sync.transport.card import CardError, certified, read_card
from careapp.sync.transport.parcel import DRAFTS, Enclosed, Parcel, ParcelError
from careapp.sync.transport.statement import StatementError, bytes_of

Lines = Iterator[str]

KEY_VARIABLE = "CAREAPP_RECOVERY_KEY"
"""Where the private half of a recovery key may stand instead of in a file."""

_LETTERS = 8
"""Of its digest, in the name of a file: the same again is the same file."""


def export(database: Database, options: argparse.Namespace) -> Lines:
    """Write a municipality's records into a folder."""
    home = municipality_called(database, options.municipality)
    wish = Wish(
        format=Format(options.format),
        municipality_id=home,
        since=options.since,
        key=_read(options.pseudonym_key) if options.pseudonym_key else None,
        k=options.k,
        language=options.language,
        request="careapp hub export",
    )
    with ExitStack() as stack:
        where = Where(url=options.replica, folder=options.dir)
        replica = stack.enter_context(database_of(where)) if options.replica else None
        done = export_municipality(database, home, wish, options.out, now_ms(), replica)
    for name, number in done.counts.items():
        yield f"{name}\t{number}"
    yield f"{done.subjects} subjects, {done.written} written, {done.unreadable} unreadable"
    yield f"since\t{done.cursor}"


def check(database: Database, options: argparse.Namespace) -> Lines:
    """Ask the database itself whether it holds what a hub promises.

    Raises:
        EnvironmentFailedError: It does not, somewhere.
    """
    home, broken = municipality_called(database, options.municipality), 0
    for one in checked(database, home, now_ms()):
        yield f"{'ok' if not one.broken else one.broken}\t{one.rule}"
        yield from (f"\t{example}" for example in one.examples)
        broken += one.broken
    if broken:
        raise EnvironmentFailedError("hub-check-failed", number=str(broken))


def new_epoch(database: Database, options: argparse.Namespace) -> Lines:
    """Tell all laptops that the database was restored: they offer again what it has lost."""
    home = municipality_called(database, options.municipality)
    Keeping(database, home).new_epoch(Epoch(new_id()))
    yield f"{options.municipality}: laptops offer again what they have, and read anew"


def take(database: Database, where: Where, options: argparse.Namespace) -> Lines:
    """Take what a laptop handed over in a file, as if it had sent it itself.

    Raises:
        InvalidRecordError: The file cannot be opened, or is of a laptop that nobody let in.
    """
    home = municipality_called(database, options.municipality)
    own_key, key = key_of(where).public, _recovery_key(options.recovery)
    for path in options.files:
        try:
            _, parcel = opened(_read(path), key)
            said = certified(read_card(parcel.card), own_key, home)
            if said is None:
                raise InvalidRecordError(Problem("hub-file-of-stranger"))
            told = _taken(database, home, said.device, parcel)
            drafts, unspoken = _enclosed(database, home, parcel, told)
        except (BundleError, CardError, ParcelError) as error:
            code = error.code if isinstance(error, BundleError) else "bundle-altered"
            raise InvalidRecordError(Problem(code)) from error
        counts = ", ".join(f"{number} {verdict}" for verdict, number in sorted(told.items()))
        yield f"{path}\t{counts or 'nothing in it'}"
        for one in drafts:
            yield f"{_beside(path, one)}\t{_number(one)} typed and never saved: for who wrote them"
        for one in unspoken:
            yield f"{_beside(path, one)}\tno record speaks of it"


def _taken(database: Database, home: OrganisationId, device: str, parcel: Parcel) -> Counter[str]:
    hub, told = CheckingHub(database.engine), Counter[str]()
    for packets in parcel.packets():
        reply = hub.answer(device, home, Push(Sender(parcel.store), packets), now_ms())
        if isinstance(reply, Pushed):
            told.update(one.verdict.value for one in reply.statuses.values())
    return told


def _enclosed(
    database: Database, home: OrganisationId, parcel: Parcel, told: Counter[str]
) -> tuple[list[Enclosed], list[Enclosed]]:
    """Keep attachments, and return what the database has no place for: drafts, and the rest."""
    drafts, unspoken = [], []
    for one in parcel.enclosed:
        if one.media_type == DRAFTS:
            drafts.append(one)
            continue
        is_kept = _keep(Blobs(database), home, one.data)
        told["attachments"] += is_kept
        if not is_kept:
            unspoken.append(one)
    return drafts, unspoken


def _beside(path: Path, enclosed: Enclosed) -> Path:
    """Write something to a file of its own beside the one it came in; return where it is.

    Raises:
        EnvironmentFailedError: It cannot be written.
    """
    named = sha256(enclosed.data).hexdigest()[:_LETTERS]
    ending = ".json" if enclosed.media_type == DRAFTS else guess_extension(enclosed.media_type)
    there = path.with_name(f"{path.stem} {named}{ending or ''}")
    try:
        there.touch(mode=0o600)
        there.write_bytes(enclosed.data)
    except OSError as error:
        raise EnvironmentFailedError("file-cannot-write", path=str(there)) from error
    return there


def _number(drafts: Enclosed) -> int:
    try:
        return len(msgspec.json.decode(drafts.data, type=list[msgspec.Raw]))
    except msgspec.MsgspecError:
        return 1


def _keep(blobs: Blobs, home: OrganisationId, data: bytes) -> bool:
    """Keep an attachment; return whether all of it is here now."""
    digest, lacking = sha256(data).digest(), None
    for number in range(chunks_of(len(data))):
        piece = data[number * CHUNK_BYTES : (number + 1) * CHUNK_BYTES]
        lacking = blobs.put(home, digest, number, piece, now_ms())
    return lacking == ()


def _recovery_key(file: Path | None) -> X25519PrivateKey:
    """Return the private half of a recovery key, from the safe.

    Raises:
        EnvironmentFailedError: It is none.
    """
    said = _read(file).decode("ascii", "replace") if file else os.environ.get(KEY_VARIABLE, "")
    try:
        return X25519PrivateKey.from_private_bytes(bytes_of(said.strip()))
    except (StatementError, ValueError) as error:
        raise EnvironmentFailedError("hub-recovery-key-wrong") from error


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise EnvironmentFailedError("file-cannot-read", path=str(path)) from error

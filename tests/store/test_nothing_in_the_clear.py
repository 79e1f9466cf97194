"""No name, note or number stands in the clear in any file, ever."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from careapp.changes.change import Json
from careapp.domain.care import Note
from careapp.domain.citizen import Citizen, Name
from careapp.domain.identity import CitizenId, RecordId
from careapp.domain.informer import Informer
from careapp.domain.national_id import IdSystem, NationalId
from careapp.store.drafts import Draft
from careapp.store.store import Store
from tests.store.laptops import KEY, Laptop, clocks, settle_all

SECRETS = ("Brændgaard-Vestergård", "1403489995", "Er bange for trappen", "Vil cykle igen")
ID = RecordId("019a0000-0000-7000-8000-000000000001")


def spellings() -> Iterator[bytes]:
    for secret in (*SECRETS, KEY.hex(), "citizen", "CREATE TABLE"):
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            yield secret.encode(encoding)
            yield secret.lower().encode(encoding)
    yield KEY


def in_the_clear(folder: Path) -> list[tuple[str, bytes]]:
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files
    return [
        (path.name, words)
        for path in files
        for content in [path.read_bytes()]
        for words in spellings()
        if words in content
    ]


def draft(words: str) -> Draft:
    identity: Json = {"citizen_id": ID, "words": words, "informer": "citizen"}
    assert isinstance(identity, dict)
    return Draft(
        record_id=ID, unit="words", subject=ID, kind="note", identity=identity, value=words
    )


def test_nothing_can_be_read_without_the_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither in the file nor in what lies beside it, while it is open or afterwards."""
    for variable in ("TMPDIR", "TMP", "TEMP", "SQLITE_TMPDIR"):
        monkeypatch.setenv(variable, str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    path = tmp_path / "home" / "careapp.db"
    path.parent.mkdir()
    laptop = Laptop(path, Store(path, KEY, clocks=clocks()))
    name, number, note, typed = SECRETS
    laptop.create(Citizen(name=Name("Inger", name), national_id=NationalId(IdSystem.CPR, number)))
    laptop.create(Note(citizen_id=CitizenId(ID), words=note, informer=Informer.CITIZEN))
    laptop.store.keep_drafts([draft(typed)])
    assert laptop.store.read.find(name, kind=Citizen)
    assert {p.name for p in path.parent.iterdir()} >= {"careapp.db", "careapp.db-wal"}
    assert not in_the_clear(tmp_path)

    laptop.act(lambda acting: settle_all(acting, laptop.store.read.drafts()))
    for number_ in range(300):
        laptop.create(Citizen(name=Name(str(number_), name)))
    laptop.store.rebuild()
    assert not in_the_clear(tmp_path)
    laptop.store.close()
    assert {p.name for p in path.parent.iterdir()} == {"careapp.db", "careapp.db-lock"}
    assert not in_the_clear(tmp_path)


def test_the_search_would_find_it(tmp_path: Path) -> None:
    """What is looked for above is seen where it does stand in the clear."""
    (tmp_path / "note.txt").write_text(SECRETS[2], encoding="utf-16-le")
    assert in_the_clear(tmp_path) == [("note.txt", SECRETS[2].encode("utf-16-le"))]

"""What an operator types, and what comes of it."""

import json
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path

import httpx
import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from sqlalchemy import make_url, text

from careapp.__main__ import main
from careapp.domain.national_id import Country
from careapp.domain.people import id_of_municipality
from careapp.hub import people_commands
from careapp.hub.app import Parts
from careapp.hub.database import Database
from careapp.hub.keys import KEY_VARIABLE, hub_key
from careapp.hub.role_check import CheckingHub
from careapp.sync.core.message import Pushed
from careapp.sync.transport.bundle import bundle
from careapp.sync.transport.card import Card, written_card
from careapp.sync.transport.enrolment_code import is_code
from careapp.sync.transport.joining import HELD_STATEMENT, Held
from careapp.sync.transport.parcel import DRAFTS, Enclosed, Parcel, pushes
from careapp.sync.transport.statement import bytes_of, read_statement, text_of
from tests.hub.conftest import in_database, sql
from tests.hub.server.conftest import running
from tests.hub.server.laptop import Laptop, fault

PASSWORD = "fire grønne æbler på bordet"  # noqa: S105 - of nobody

Run = Callable[..., str]


@pytest.fixture
def run(database: Database, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a step of ``hub`` on a database of this test's own, and returns what it says."""
    url = database.engine.url.render_as_string(hide_password=False)

    def step(name: str, *arguments: str | Path, code: int = 0) -> str:
        where = ("--url", url, "--dir", str(tmp_path))
        assert main(["hub", name, *map(str, arguments), *where]) == code
        said = capsys.readouterr()
        return said.err if code else said.out

    step("municipality", "add", "--country", "DK", "--code", "101", "--name", "Aaby")
    return step


@pytest.fixture
def parts(database: Database, tmp_path: Path) -> Parts:
    return Parts(
        core=CheckingHub(database.engine), database=database, key=hub_key(tmp_path / "hub.key")
    )


AABY = ("--municipality", "DK-101")


def code_in(said: str) -> str:
    (code,) = re.findall(r"^code +(\S+)$", said, re.MULTILINE)
    assert is_code(code)
    return str(code)


def test_a_municipality_gets_a_key_for_its_safe_once(run: Run, tmp_path: Path) -> None:
    safe = tmp_path / "safe.txt"
    norway = ("--country", "no", "--code", "0301", "--name", "Oslo", "--recovery", safe)

    run("municipality", "add", *norway)

    assert len(bytes_of(safe.read_text(encoding="ascii").strip())) == 32
    if os.name == "posix":
        assert safe.stat().st_mode & 0o077 == 0
    assert "served before" in run("municipality", "add", *norway)


def test_a_laptop_is_enrolled_listed_and_revoked(
    run: Run, parts: Parts, http: httpx.Client, tmp_path: Path
) -> None:
    picture = tmp_path / "code.svg"
    said = run(
        "enrol", *AABY, "--role", "planner", "--staff", "Mette Marie Kjærgaard", "--out", picture,
        "--address", "https://hub.aaby.example",
    )  # fmt: skip
    assert "https://hub.aaby.example" in said
    assert picture.read_bytes().startswith(b"<?xml")
    with running(parts) as hub:
        mine = Laptop(hub.url, http)
        enrolled = mine.enrol(code_in(said))
        assert enrolled.staff is not None
        assert (enrolled.staff.given, enrolled.staff.family) == ("Mette Marie", "Kjærgaard")

        listed = run("devices", *AABY)
        assert listed.startswith(f"{mine.device}\tBærbar 7\tplanner\tseen never\tin use")
        run("revoke-device", *AABY, mine.device)

        assert mine.sign_in().revoked
    assert "revoked" in run("devices", *AABY)
    assert "No laptop" in run("revoke-device", *AABY, "nobody", code=1)


def test_roles_are_granted_with_dates_and_end(run: Run, parts: Parts, http: httpx.Client) -> None:
    said = run("enrol", *AABY, "--role", "planner", "--staff", "Mette Kjærgaard")
    with running(parts) as hub:
        mine = Laptop(hub.url, http)
        enrolled = mine.enrol(code_in(said))
        assert enrolled.staff is not None
        who = (*AABY, "--staff-id", enrolled.staff.id)
        run("role", "grant", *who, "--role", "visitator", "--from", "2026-01-01")
        run(
            "role",
            "grant",
            *who,
            "--mandate",
            "m-7",
            "--from",
            "2026-01-01",
            "--until",
            "2099-12-31",
        )
        ended = run("role", "revoke", *who, "--role", "visitator", "--until", "2026-06-30")
        session = mine.sign_in()

    assert "role\tvisitator\tfrom 2026-01-01\tuntil 2026-06-30" in ended.splitlines()
    held = [
        read_statement(bytes_of(enrolled.hub_key), HELD_STATEMENT, one, Held)
        for one in session.roles
    ]
    assert {(one.what, one.name, str(one.until_on)) for one in held} == {
        ("role", "planner", "None"),
        ("role", "visitator", "2026-06-30"),
        ("mandate", "m-7", "2099-12-31"),
    }
    assert "mandate" in run("role", "list", *who)
    assert "do not hold" in run("role", "revoke", *who, "--role", "admin", code=1)
    assert "--role or --mandate" in run("role", "grant", *who, code=1)


def test_a_user_signs_in_with_the_password_that_was_typed(
    run: Run, parts: Parts, http: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(
        "municipality", "add", "--country", "dk", "--code", "101", "--name", "Aaby",
        "--sign-in", "password",
    )  # fmt: skip
    add = ("add", *AABY, "--name", "mette", "--staff", "Mette Kjærgaard")
    typed = iter(["kort", PASSWORD, "noget andet", PASSWORD, PASSWORD])
    monkeypatch.setattr(people_commands, "getpass", lambda _: next(typed))
    assert "too short" in run("user", *add, code=1)
    assert "differ" in run("user", *add, code=1)
    run("user", *add)
    with running(parts) as hub:
        mine = Laptop(hub.url, http)
        mine.enrol(code_in(run("enrol", *AABY, "--role", "visitator")))
        staff = mine.sign_in(kind="password", name="mette", password=PASSWORD).staff
        assert staff is not None
        assert staff.given == "Mette"

        run("user", "close", *AABY, "--name", "mette")

        assert fault(mine.ask_session()).error == "sign-in-needed"
    assert "Nobody called" in run("user", "close", *AABY, "--name", "ole", code=1)


def test_a_file_from_a_stick_is_taken_with_the_key_from_the_safe(
    run: Run, parts: Parts, http: httpx.Client, tmp_path: Path
) -> None:
    safe = tmp_path / "safe.txt"
    oslo = ("--municipality", "NO-0301")
    run("municipality", "add", "--country", "no", "--code", "0301", "--name", "Oslo",
        "--recovery", safe)  # fmt: skip
    with running(parts) as hub:
        mine = Laptop(hub.url, http)
        enrolled = mine.enrol(code_in(run("enrol", *oslo, "--role", "visitator")))
    file = tmp_path / "visit.careapp"
    file.write_bytes(handed_over(mine, enrolled.certificate, bytes_of(enrolled.recovery_key)))
    stranger = tmp_path / "stranger.careapp"
    stranger.write_bytes(handed_over(Laptop("", http), "", bytes_of(enrolled.recovery_key)))
    said, signed = enrolled.certificate.rsplit(".", 1)
    forged = tmp_path / "forged.careapp"
    altered = f"{said[:-4]}AAAA.{signed}"
    forged.write_bytes(handed_over(mine, altered, bytes_of(enrolled.recovery_key)))

    first, again = (run("take", *oslo, file, "--recovery", safe) for _ in range(2))

    assert "\t0 attachments, 2 stored\n" in first
    assert "\t0 attachments, 2 duplicate\n" in again
    assert _told_of(first, "1 typed and never saved").read_bytes() == DRAFTS_LEFT
    assert _told_of(again, "no record speaks of it").read_bytes() == UNSPOKEN
    assert len(list(tmp_path.glob("visit *"))) == 2
    for one in (stranger, forged):
        assert "never let in" in run("take", *oslo, one, "--recovery", safe, code=1)
    assert "no recovery key" in run("take", *oslo, file, "--recovery", file, code=1)
    other = tmp_path / "other.txt"
    other.write_text(text_of(X25519PrivateKey.generate().private_bytes_raw()), encoding="ascii")
    assert "another computer" in run("take", *oslo, file, "--recovery", other, code=1)


UNSPOKEN = b"nobody speaks of this"
DRAFTS_LEFT = b'[{"kind":"answer","value":{"words":"kan ikke"}}]'


def _told_of(said: str, what: str) -> Path:
    """Return the file of which an operator is told that *what* is in it."""
    (line,) = (one for one in said.splitlines() if what in one)
    path = Path(line.partition("\t")[0])
    if os.name == "posix":
        assert path.stat().st_mode & 0o077 == 0
    return path


def handed_over(by: Laptop, certificate: str, to: bytes) -> bytes:
    class Key:
        sign_key = text_of(by.sign.public_key().public_bytes_raw())
        sign = staticmethod(by.sign.sign)

    seal_key = text_of(by.seal.public_key().public_bytes_raw())
    card = Card(name="Bærbar", sign_key=Key.sign_key, seal_key=seal_key, certificate=certificate)
    parcel = Parcel(
        card=written_card(card, by.sign.sign),
        store=by.store,
        pushes=pushes(by.words(2).packets, by.store),
        enclosed=(Enclosed("image/jpeg", UNSPOKEN), Enclosed(DRAFTS, DRAFTS_LEFT)),
    )
    return bundle(parcel, [to], Key(), made_at_ms=1)


def test_a_restored_hub_asks_for_everything_again(
    run: Run, parts: Parts, http: httpx.Client
) -> None:
    with running(parts) as hub:
        mine = Laptop(hub.url, http)
        mine.enrol(code_in(run("enrol", *AABY, "--role", "visitator")))
        mine.sign_in()
        before = mine.told(mine.hello())

        run("new-epoch", *AABY)

        after = mine.told(mine.hello())
    assert before.epoch != after.epoch  # type: ignore[union-attr]


def test_records_are_exported_and_checked(
    run: Run, parts: Parts, http: httpx.Client, tmp_path: Path
) -> None:
    with running(parts) as hub:
        mine = Laptop(hub.url, http)
        mine.enrol(code_in(run("enrol", *AABY, "--role", "visitator")))
        mine.sign_in()
        assert isinstance(mine.told(mine.words(2)), Pushed)

    said = run("export", *AABY, "--format", "fhir-ndjson", "--out", tmp_path / "out")

    manifest = json.loads((tmp_path / "out" / "manifest.json").read_bytes())
    assert {one["type"] for one in manifest["output"]} >= {"Patient"}
    checked = run("check", *AABY)
    assert {line.split("\t")[0] for line in checked.splitlines()} == {"ok"}
    (cursor,) = re.findall(r"^since\t(\S+)$", said, re.MULTILINE)
    later = run("export", *AABY, "--format", "csv", "--out", tmp_path / "more", "--since", cursor)
    assert "0 subjects" in later


@pytest.mark.parametrize(
    ("step", "why"),
    [
        (("enrol", "--municipality", "DK-999", "--role", "admin"), "does not serve DK-999"),
        (("devices", "--municipality", "Aaby"), "is no municipality"),
        (("user", "add", *AABY, "--name", "mette"), "Say with --staff"),
        (("serve", "--host", "0.0.0.0"), "--tls-cert"),  # noqa: S104 - it is refused
        (("serve", "--tls-cert", "x.pem"), "belong together"),
    ],
)
def test_a_mistake_is_told_in_a_sentence(run: Run, step: tuple[str, ...], why: str) -> None:
    said = run(*step, code=1)

    assert why in said
    assert len(said.splitlines()) == 1


def test_the_database_must_be_there_and_up_to_date(
    owned: str, cluster_without_hub: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    away = make_url(owned).set(database="nowhere").render_as_string(hide_password=False)
    for url, why in ((away, "does not answer"), (cluster_without_hub, "careapp hub migrate")):
        assert main(["hub", "devices", *AABY, "--url", url, "--dir", str(tmp_path)]) == 1
        assert why in capsys.readouterr().err
    assert main(["hub", "migrate", "--dir", str(tmp_path)]) == 1
    assert "--url" in capsys.readouterr().err


def test_a_hub_one_version_older_goes_on(
    owned: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], run: Run
) -> None:
    sql(owned, "UPDATE alembic_version SET version_num = 'of next year'")
    assert run("devices", *AABY) == ""

    sql(owned, "UPDATE alembic_version SET version_num = '0001'")
    assert "careapp hub migrate" in run("devices", *AABY, code=1)


@pytest.fixture
def cluster_without_hub(owned: str) -> str:
    return in_database(owned, "postgres")


def test_the_hub_without_its_libraries_says_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in [one for one in sys.modules if one.startswith("careapp.hub.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "sqlalchemy", None)

    assert main(["hub", "devices", *AABY]) == 1
    assert "careapp[hub]" in capsys.readouterr().err


def test_the_key_of_the_hub_is_the_hubs_alone(tmp_path: Path, run: Run) -> None:
    file = tmp_path / "hub.key"
    first = hub_key(file)
    assert hub_key(file).public == first.public
    if os.name == "posix":
        file.chmod(0o644)
        assert "chmod 600" in run("take", *AABY, file, "--recovery", _safe(tmp_path), code=1)


def _safe(folder: Path) -> Path:
    safe = folder / "any.txt"
    safe.write_text(text_of(X25519PrivateKey.generate().private_bytes_raw()), encoding="ascii")
    return safe


def test_the_key_may_stand_in_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = hub_key(tmp_path / "hub.key")
    monkeypatch.setenv(KEY_VARIABLE, text_of(first.private.private_bytes_raw()))

    assert hub_key(tmp_path / "none").public == first.public
    assert not (tmp_path / "none").exists()
    assert msgspec.json.encode(first.name)


def test_what_does_not_hold_is_told(run: Run, parts: Parts, http: httpx.Client) -> None:
    with running(parts) as hub:
        mine = Laptop(hub.url, http)
        mine.enrol(code_in(run("enrol", *AABY, "--role", "visitator")))
        mine.sign_in()
        mine.told(mine.words(2))
    home = id_of_municipality(Country.DENMARK, "101")
    parts.database.write(home, lambda own: own.run(text("UPDATE feed SET head = head + 1")))

    assert "does not hold" in run("check", *AABY, code=1)

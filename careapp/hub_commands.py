"""The hub on the command line; what it needs is imported only when it is asked for."""

import argparse
from datetime import date
from pathlib import Path
from uuid import UUID

from platformdirs import user_data_path

from careapp.domain.national_id import Country
from careapp.domain.people import Profession, Role
from careapp.domain.problems import EnvironmentFailedError

DONE = 0
USUAL_PORT = 8420
USUAL_ROLE = "careapp_hub"
_MUNICIPALITY = "country and number, such as DK-101"
_NEEDED = ("alembic", "jwt", "psycopg", "sqlalchemy", "starlette", "uvicorn")

Parsers = argparse._SubParsersAction  # noqa: SLF001 - argparse has no other name for it


def add_hub_commands(commands: "Parsers[argparse.ArgumentParser]") -> None:
    """Add ``hub`` and its steps to the command line."""
    hub = commands.add_parser("hub", help="run the server that laptops meet through")
    steps = hub.add_subparsers(dest="step", metavar="STEP", required=True)
    _add_serve(steps)
    _add_migrate(steps)
    _add_municipality(steps)
    _add_enrol(steps)
    _add_user(steps)
    _add_role(steps)
    _add_export(steps)
    _add_take(steps)
    check = _step(steps, "check", "ask the database whether it holds what a hub promises")
    check.add_argument("--municipality", required=True, metavar="M", help=_MUNICIPALITY)
    epoch = _step(steps, "new-epoch", "tell laptops that the database was restored from a backup")
    epoch.add_argument("--municipality", required=True, metavar="M", help=_MUNICIPALITY)
    devices = _step(steps, "devices", "list the laptops of a municipality")
    devices.add_argument("--municipality", required=True, metavar="M", help=_MUNICIPALITY)
    revoke = _step(steps, "revoke-device", "turn a lost laptop away; it may hand in, and wipes")
    revoke.add_argument("--municipality", required=True, metavar="M", help=_MUNICIPALITY)
    revoke.add_argument("device", metavar="DEVICE", help="its id, as `hub devices` shows it")


def run_hub_command(options: argparse.Namespace) -> int:
    """Run ``hub`` and return the exit code.

    Raises:
        EnvironmentFailedError: What it needs is missing, or does not do what it should.
    """
    try:
        from careapp.hub.commands import run  # noqa: PLC0415 - the libraries of a server
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] in _NEEDED:
            raise EnvironmentFailedError("hub-not-installed") from error
        raise
    for line in run(options):
        print(line, flush=True)
    return DONE


def _add_serve(steps: "Parsers[argparse.ArgumentParser]") -> None:
    serve = _step(steps, "serve", "answer laptops until told to stop")
    serve.add_argument(
        "--trial", action="store_true", help="with a database of its own and a made-up municipality"
    )
    serve.add_argument("--host", default="127.0.0.1", help="address to listen on (127.0.0.1)")
    serve.add_argument(
        "--port", type=int, default=USUAL_PORT, help=f"port to listen on ({USUAL_PORT})"
    )
    serve.add_argument(
        "--address", metavar="URL", help="what laptops call it, where that is something else"
    )
    serve.add_argument("--tls-cert", type=Path, metavar="FILE", help="certificate chain, PEM")
    serve.add_argument("--tls-key", type=Path, metavar="FILE", help="key of the certificate, PEM")
    serve.add_argument(
        "--at-once", type=int, default=4, metavar="N", help="connections to the database (4)"
    )


def _add_migrate(steps: "Parsers[argparse.ArgumentParser]") -> None:
    migrate = _step(steps, "migrate", "bring the database up to this version, as its owner")
    migrate.add_argument(
        "--role", default=USUAL_ROLE, help=f"the hub's own role, made if missing ({USUAL_ROLE})"
    )
    migrate.add_argument("--role-password", metavar="WORD", help="password to give that role")


def _add_municipality(steps: "Parsers[argparse.ArgumentParser]") -> None:
    municipality = _step(steps, "municipality", "serve another municipality, or change one")
    municipality.add_argument("deed", choices=("add",), help="what to do")
    municipality.add_argument(
        "--country", required=True, type=str.lower, choices=[one.value for one in Country],
        help="where it lies",
    )  # fmt: skip
    municipality.add_argument("--code", required=True, metavar="N", help="its number, such as 101")
    municipality.add_argument("--name", required=True, help="its name")
    municipality.add_argument(
        "--sign-in", choices=("device", "password", "oidc"), default="device",
        help="how its people sign in (device: the laptop is enough)",
    )  # fmt: skip
    municipality.add_argument("--issuer", default="", metavar="URL", help="of OpenID Connect")
    municipality.add_argument("--client-id", default="", metavar="ID", help="of OpenID Connect")
    municipality.add_argument(
        "--claim", default="sub", help="what of an ID token names the account (sub)"
    )
    municipality.add_argument(
        "--sign-in-hours", type=int, default=12, metavar="N", help="how long it holds (12)"
    )
    municipality.add_argument(
        "--recovery", type=Path, metavar="FILE",
        help="where to write the private half of its recovery key, for the safe",
    )  # fmt: skip


def _add_enrol(steps: "Parsers[argparse.ArgumentParser]") -> None:
    enrol = _step(steps, "enrol", "print a code that lets one laptop in, once")
    enrol.add_argument("--municipality", required=True, metavar="M", help=_MUNICIPALITY)
    enrol.add_argument(
        "--role", required=True, choices=[one.value for one in Role], help="of who uses it"
    )
    _add_staff(enrol, "who uses it; without it, who signs in")
    enrol.add_argument(
        "--protected", action="store_true", help="see citizens with a protected address as well"
    )
    enrol.add_argument(
        "--round", action="store_true", help="hold no more than those whom its user meets"
    )
    enrol.add_argument("--hours", type=int, default=24, help="how long the code is good for (24)")
    enrol.add_argument(
        "--address", default=f"http://127.0.0.1:{USUAL_PORT}", metavar="URL",
        help="of the hub, as laptops reach it",
    )  # fmt: skip
    enrol.add_argument("--out", type=Path, metavar="FILE", help="write the QR code as SVG or PNG")


def _add_user(steps: "Parsers[argparse.ArgumentParser]") -> None:
    user = _step(steps, "user", "let somebody sign in with a password or a provider's word")
    user.add_argument("deed", choices=("add", "close"), help="what to do")
    user.add_argument("--municipality", required=True, metavar="M", help=_MUNICIPALITY)
    user.add_argument(
        "--name", required=True, help="what they type, or what the provider calls them"
    )
    user.add_argument(
        "--no-password", action="store_true", help="the identity provider vouches for them"
    )
    _add_staff(user, "who they are")


def _add_role(steps: "Parsers[argparse.ArgumentParser]") -> None:
    role = _step(steps, "role", "grant a role or mandate with dates, end one, list them")
    role.add_argument("deed", choices=("grant", "revoke", "list"), help="what to do")
    role.add_argument("--municipality", required=True, metavar="M", help=_MUNICIPALITY)
    role.add_argument("--staff-id", required=True, type=identifier, metavar="ID", help="whose")
    role.add_argument("--role", choices=[one.value for one in Role], help="the role")
    role.add_argument("--mandate", metavar="ID", help="the mandate, instead of a role")
    role.add_argument(
        "--from", dest="first", type=date.fromisoformat, metavar="DATE", help="first day (today)"
    )
    role.add_argument(
        "--until", dest="last", type=date.fromisoformat, metavar="DATE",
        help="last day (grant: until further notice; revoke: today)",
    )  # fmt: skip


def _add_export(steps: "Parsers[argparse.ArgumentParser]") -> None:
    export = _step(steps, "export", "write a municipality's records as FHIR or as tables")
    export.add_argument("--municipality", required=True, metavar="M", help=_MUNICIPALITY)
    export.add_argument(
        "--format", required=True, choices=("fhir-ndjson", "csv"), help="what to write"
    )
    export.add_argument("--out", type=Path, required=True, metavar="DIR", help="an empty folder")
    export.add_argument(
        "--since", metavar="CURSOR", help="only what came after the export that said this"
    )
    export.add_argument(
        "--replica", metavar="URL", help="read this standby instead; --url notes that it was done"
    )
    export.add_argument(
        "--pseudonym-key", type=Path, metavar="FILE", help="name nobody; secret bytes to do it by"
    )
    export.add_argument(
        "--k", type=int, default=5, metavar="N", help="smallest count that is told (5)"
    )
    export.add_argument(
        "--language", choices=("da", "nb", "en"), default="da", help="of questions (da)"
    )


def _add_take(steps: "Parsers[argparse.ArgumentParser]") -> None:
    take = _step(steps, "take", "take what laptops handed over in files")
    take.add_argument("files", type=Path, nargs="+", metavar="FILE", help="what they handed over")
    take.add_argument("--municipality", required=True, metavar="M", help=_MUNICIPALITY)
    take.add_argument(
        "--recovery", type=Path, metavar="FILE",
        help="private half of the recovery key (or CAREAPP_RECOVERY_KEY)",
    )  # fmt: skip


def _add_staff(parser: argparse.ArgumentParser, told: str) -> None:
    parser.add_argument("--staff", metavar="NAME", default="", help=told)
    parser.add_argument(
        "--staff-id", type=identifier, metavar="ID", help="their id, where they have one already"
    )
    parser.add_argument(
        "--profession", choices=[one.value for one in Profession], help="what they are trained as"
    )
    parser.add_argument("--district", type=identifier, metavar="ID", help="one district only")
    parser.add_argument("--supplier", type=identifier, metavar="ID", help="one supplier only")


def _step(
    steps: "Parsers[argparse.ArgumentParser]", name: str, told: str
) -> argparse.ArgumentParser:
    step = steps.add_parser(name, help=told)
    step.add_argument(
        "--url", metavar="URL", help="of the database (postgresql+psycopg://...); none: a trial"
    )
    step.add_argument(
        "--dir", type=Path, default=user_data_path("careapp-hub", appauthor=False), metavar="DIR",
        help="where the hub's key lies, and the database of a trial",
    )  # fmt: skip
    return step


def identifier(typed: str) -> str:
    """Return an id as it is kept; anything else is wrong usage."""
    return str(UUID(typed))

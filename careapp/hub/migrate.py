"""Bring the hub's database up to this version, and let the hub's role work in it."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from psycopg import sql
from sqlalchemy import Connection, text

MIGRATIONS = Path(__file__).parent / "migrations"

LIMITS = {
    "jit": "off",
    "lock_timeout": "5s",
    "statement_timeout": "60s",
    "idle_in_transaction_session_timeout": "10s",
}
"""Of every session of the hub: nobody waits for ever behind a feed's counter."""


def migrate(owner: Connection, role: str, password: str | None = None) -> None:
    """Run the steps that are missing, and let *role* do the hub's work; no more than that.

    Laptops go on pushing meanwhile: a step adds, and takes away only what the version
    before did not use any more.

    Args:
        owner: A connection as the owner of the database, which the hub never is.
        role: The role that the hub connects as; it is made where it is missing.
        password: Set where one is given.
    """
    command.upgrade(_config(owner), "head")
    _let_in(owner, role, password)
    owner.commit()


def newest() -> str:
    """Return the step that this version of the program needs."""
    return str(ScriptDirectory.from_config(_config(None)).get_current_head())


def reached(connection: Connection) -> str:
    """Return the step that the database has reached; empty where there was none."""
    if connection.execute(text("SELECT to_regclass('alembic_version')")).scalar() is None:
        return ""
    return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or "")


def is_behind(connection: Connection) -> bool:
    """Return whether the database lacks a step that this version of the program needs.

    One that is ahead is in order: a hub one version older goes on while others are updated.
    """
    at = reached(connection)
    known = {step.revision for step in ScriptDirectory.from_config(_config(None)).walk_revisions()}
    return at != newest() and (not at or at in known)


def _config(connection: Connection | None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("version_path_separator", "os")
    config.attributes["connection"] = connection
    return config


def _let_in(owner: Connection, role: str, password: str | None) -> None:
    """Make the role what it must be, whoever made it: no owner, and nobody who passes by."""
    exists = owner.execute(text("SELECT 1 FROM pg_roles WHERE rolname = :role"), {"role": role})
    name = sql.Identifier(role)
    if exists.scalar() is None:
        _run(owner, sql.SQL("CREATE ROLE {}").format(name))
    plain = "LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS"
    _run(owner, sql.SQL("ALTER ROLE {} " + plain).format(name))
    if password is not None:
        _run(owner, sql.SQL("ALTER ROLE {} PASSWORD {}").format(name, sql.Literal(password)))
    for limit, value in LIMITS.items():
        setting = sql.SQL("ALTER ROLE {} SET {} = {}")
        _run(owner, setting.format(name, sql.Identifier(limit), sql.Literal(value)))
    for may in (
        "GRANT USAGE ON SCHEMA public TO {}",
        "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {}",
        "GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {}",
        "REVOKE INSERT, UPDATE, DELETE ON alembic_version FROM {}",
    ):
        _run(owner, sql.SQL(may).format(name))


def _run(owner: Connection, statement: sql.Composed) -> None:
    driver = owner.connection.driver_connection
    owner.exec_driver_sql(statement.as_string(driver))

"""Who may come in: codes, certificates, accounts, sign-ins, roles held."""

from alembic import op

from careapp.hub.migrations.isolation import keep_apart

revision = "0002"
down_revision = "0001"

TABLES = """
CREATE TABLE way_in (key bytea PRIMARY KEY, municipality uuid NOT NULL);
CREATE TABLE enrolment (
    municipality uuid NOT NULL, code_hash bytea NOT NULL, terms jsonb NOT NULL,
    ends_ms bigint NOT NULL, device text, PRIMARY KEY (municipality, code_hash)
);
CREATE TABLE laptop (
    municipality uuid NOT NULL, device text NOT NULL, terms jsonb NOT NULL,
    certificate text NOT NULL, seen_ms bigint, PRIMARY KEY (municipality, device)
);
CREATE TABLE session_nonce (
    municipality uuid NOT NULL, device text NOT NULL, nonce text NOT NULL, at_ms bigint NOT NULL,
    PRIMARY KEY (municipality, device, nonce)
);
CREATE TABLE account (
    municipality uuid NOT NULL, name text NOT NULL, password text, staff jsonb NOT NULL,
    failures integer NOT NULL DEFAULT 0, wait_until_ms bigint NOT NULL DEFAULT 0,
    closed_ms bigint, PRIMARY KEY (municipality, name)
);
CREATE TABLE signed_in (
    municipality uuid NOT NULL, device text NOT NULL, account text NOT NULL, way text NOT NULL,
    until_ms bigint NOT NULL, PRIMARY KEY (municipality, device)
);
CREATE TABLE held (
    municipality uuid NOT NULL, id uuid NOT NULL, staff uuid NOT NULL,
    what text NOT NULL CHECK (what IN ('role', 'mandate')), name text NOT NULL,
    from_on date NOT NULL, until_on date, PRIMARY KEY (municipality, id)
);
CREATE INDEX held_by_staff ON held (municipality, staff);
"""

OWN = ("enrolment", "laptop", "session_nonce", "account", "signed_in", "held")

FIND = """
ALTER TABLE way_in ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY found ON way_in FOR SELECT
    USING (key = decode(current_setting('careapp.way_in', true), 'hex'));
CREATE POLICY own ON way_in FOR INSERT
    WITH CHECK (municipality = current_setting('careapp.municipality')::uuid);
"""
"""A municipality is found by whoever has a code or is a device of it; the list shows to nobody."""


def upgrade() -> None:
    """Make the tables, and keep each municipality's rows to itself."""
    op.execute(TABLES)
    op.execute(FIND)
    for table in OWN:
        keep_apart(table)

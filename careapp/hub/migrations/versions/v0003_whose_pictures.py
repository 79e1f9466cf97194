"""Whose pictures and papers are whose: who may fetch the bytes."""

from alembic import op

from careapp.hub.migrations.isolation import keep_apart

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the table."""
    op.execute(
        "CREATE TABLE blob_of (municipality uuid NOT NULL, sha256 bytea NOT NULL,"
        " subject uuid NOT NULL, size bigint NOT NULL,"
        " PRIMARY KEY (municipality, sha256, subject))"
    )
    keep_apart("blob_of")

"""Whose records are: found by record, and which changes a supplier's laptop wrote.

Records may say several sizes of the same bytes; all are kept.
"""

from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the column and the indexes."""
    op.execute("ALTER TABLE change ADD COLUMN supplier text")
    op.execute("CREATE INDEX change_by_record ON change (municipality, record_id)")
    op.execute(
        "CREATE INDEX change_by_supplier ON change (municipality, subject)"
        " WHERE supplier IS NOT NULL"
    )
    op.execute(
        "ALTER TABLE blob_of DROP CONSTRAINT blob_of_pkey,"
        " ADD PRIMARY KEY (municipality, sha256, subject, size)"
    )

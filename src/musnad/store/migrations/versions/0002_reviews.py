"""Where things stand after reviews; users, and the keys that let them in."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Makes the tables."""
    op.create_index("ix_claims_id", "claims", ["id"])
    op.create_table(
        "standings",
        sa.Column("kind", sa.String, primary_key=True),
        sa.Column("subject", sa.String, primary_key=True),
        sa.Column("stage", sa.String, nullable=False),
        sa.Column("decision", sa.String),
        sa.Column("assignee", sa.Text),
        sa.Column("last", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.create_index("ix_standings_kind_stage", "standings", ["kind", "stage"])
    op.create_table(
        "users",
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("role", sa.String, nullable=False),
        sa.Column("password", sa.Text, nullable=False),
        sa.Column("disabled", sa.Boolean, nullable=False),
        sa.Column("created", sa.String(32), nullable=False),
    )
    op.create_table(
        "keys",
        sa.Column("hash", sa.String(64), primary_key=True),
        sa.Column("id", sa.String(12), nullable=False, unique=True),
        sa.Column("user", sa.String, sa.ForeignKey("users.name", name="fk_keys_user"), nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("name", sa.Text),
        sa.Column("created", sa.String(32), nullable=False),
        sa.Column("expires", sa.String(32), nullable=False),
    )
    op.create_index("ix_keys_user", "keys", ["user"])

"""Where a copy of an article is kept."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Makes the column."""
    op.add_column("articles", sa.Column("archive_url", sa.Text))

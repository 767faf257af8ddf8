"""Articles, claims and the log."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Makes the tables."""
    op.create_table(
        "articles",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("entry", sa.Integer, nullable=False),
        sa.Column("captured", sa.String(32), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.Column("text", sa.LargeBinary, nullable=False),
        sa.Column("url", sa.Text),
        sa.Column("publisher", sa.Text),
        sa.Column("published", sa.String(10)),
        sa.Column("lang", sa.Text),
        sa.Column("title", sa.Text),
    )
    op.create_index("ix_articles_entry", "articles", ["entry"])
    op.create_table(
        "claims",
        sa.Column("article_id", sa.String, sa.ForeignKey("articles.id", name="fk_claims_article_id"), primary_key=True),
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("entry", sa.Integer, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.create_table(
        "log",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("who", sa.Text, nullable=False),
        sa.Column("what", sa.Text, nullable=False),
        sa.Column("subject", sa.String, nullable=False),
        sa.Column("why", sa.Text),
        sa.Column("before", sa.Text),
        sa.Column("after", sa.Text),
        sa.Column("previous", sa.String(64), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
    )
    op.create_index("ix_log_subject", "log", ["subject"])

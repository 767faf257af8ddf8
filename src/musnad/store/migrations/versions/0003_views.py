"""The derived tables, and saved searches."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MODES = ("written", "folded", "latin")


def upgrade() -> None:
    """Makes the tables."""
    _make_articles()
    _make_claims()
    _make_events()
    _make_names()
    _make_summaries()
    _make_words(op.get_bind())


def _make_articles() -> None:
    op.create_table(
        "searches",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String, nullable=False, unique=True),
        sa.Column("q", sa.Text, nullable=False),
        sa.Column("who", sa.Text, nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
    )
    op.create_table(
        "view_articles",
        sa.Column("number", NUMBER, primary_key=True, autoincrement=False),
        sa.Column("id", sa.String, nullable=False, unique=True),
        sa.Column("entry", sa.Integer, nullable=False),
        sa.Column("title", sa.Text),
        sa.Column("publisher", sa.Text),
        sa.Column("published", sa.String(10)),
        sa.Column("named", sa.Integer),
        sa.Column("lang", sa.String),
        sa.Column("url", sa.Text),
        sa.Column("captured", sa.String(32), nullable=False),
        sa.Column("claims", sa.Integer, nullable=False),
    )
    op.create_index("ix_view_articles_entry", "view_articles", ["entry"])
    op.create_index("ix_view_articles_named_number", "view_articles", ["named", "number"])
    op.create_table(
        "view_built",
        sa.Column("part", sa.String, primary_key=True),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("rows", sa.Integer, nullable=False),
    )


def _make_claims() -> None:
    op.create_table(
        "view_claim_rows",
        sa.Column("number", NUMBER, primary_key=True, autoincrement=False),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.create_table(
        "view_claims",
        sa.Column("number", NUMBER, primary_key=True, autoincrement=False),
        sa.Column("type", sa.String, nullable=False),
        sa.Column("status", sa.String, nullable=False),
        sa.Column("first", sa.Integer),
        sa.Column("reach", sa.Integer),
        sa.Column("lat", sa.Float),
        sa.Column("lon", sa.Float),
        sa.Column("near", sa.Float),
        sa.Column("cell", sa.Integer),
        sa.Column("precision", sa.String),
        sa.Column("confidence", sa.Float),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("decision", sa.String),
        sa.Column("assignee", sa.Text),
        sa.Column("entry", sa.Integer, nullable=False),
        sa.Column("counted", sa.Boolean, nullable=False),
        sa.Column("placed", sa.Boolean, nullable=False),
        sa.Column("id", sa.String, nullable=False),
        sa.Column("article", NUMBER, nullable=False),
        sa.Column("event", NUMBER),
        sa.Column("lang", sa.String),
        sa.Column("harm", sa.String),
        sa.Column("figure", sa.Integer),
    )
    op.create_index("ix_view_claims_article", "view_claims", ["article"])
    op.create_index("ix_view_claims_assignee_number", "view_claims", ["assignee", "number"])
    op.create_index("ix_view_claims_cell_number", "view_claims", ["cell", "number"])
    op.create_index("ix_view_claims_confidence_number", "view_claims", ["confidence", "number"])
    op.create_index("ix_view_claims_decision_number", "view_claims", ["decision", "number"])
    op.create_index("ix_view_claims_entry", "view_claims", ["entry"])
    op.create_index("ix_view_claims_event", "view_claims", ["event"])
    op.create_index("ix_view_claims_harm_figure", "view_claims", ["harm", "figure"])
    op.create_index("ix_view_claims_id", "view_claims", ["id"])
    op.create_index("ix_view_claims_state_number", "view_claims", ["state", "number"])
    op.create_index("ix_view_claims_status_number", "view_claims", ["status", "number"])
    op.create_index("ix_view_claims_type_number", "view_claims", ["type", "number"])


def _make_events() -> None:
    op.create_table(
        "view_event_rows",
        sa.Column("number", NUMBER, primary_key=True, autoincrement=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("event", sa.Text, nullable=False),
        sa.Column("links", sa.Text, nullable=False),
    )
    op.create_table(
        "view_events",
        sa.Column("number", NUMBER, primary_key=True, autoincrement=False),
        sa.Column("type", sa.String, nullable=False),
        sa.Column("status", sa.String, nullable=False),
        sa.Column("first", sa.Integer),
        sa.Column("reach", sa.Integer),
        sa.Column("lat", sa.Float),
        sa.Column("lon", sa.Float),
        sa.Column("near", sa.Float),
        sa.Column("cell", sa.Integer),
        sa.Column("precision", sa.String),
        sa.Column("confidence", sa.Float),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("decision", sa.String),
        sa.Column("assignee", sa.Text),
        sa.Column("entry", sa.Integer, nullable=False),
        sa.Column("counted", sa.Boolean, nullable=False),
        sa.Column("placed", sa.Boolean, nullable=False),
        sa.Column("key", sa.String, nullable=False),
        sa.Column("killed", sa.Integer),
        sa.Column("injured", sa.Integer),
        sa.Column("missing", sa.Integer),
        sa.Column("displaced", sa.Integer),
        sa.Column("arrested", sa.Integer),
        sa.Column("captured", sa.Integer),
        sa.Column("origins", sa.Integer, nullable=False),
        sa.Column("publishers", sa.Integer, nullable=False),
        sa.Column("reports", sa.Integer, nullable=False),
        sa.Column("claims", sa.Integer, nullable=False),
        sa.Column("contested", sa.Boolean, nullable=False),
        sa.Column("denied", sa.Boolean, nullable=False),
        sa.Column("grade", sa.String),
        sa.Column("side", sa.Integer),
        sa.Column("mark", sa.String(32), nullable=False),
    )
    op.create_index("ix_view_events_arrested_number", "view_events", ["arrested", "number"])
    op.create_index("ix_view_events_assignee_number", "view_events", ["assignee", "number"])
    op.create_index("ix_view_events_captured_number", "view_events", ["captured", "number"])
    op.create_index("ix_view_events_cell_number", "view_events", ["cell", "number"])
    op.create_index("ix_view_events_decision_number", "view_events", ["decision", "number"])
    op.create_index("ix_view_events_displaced_number", "view_events", ["displaced", "number"])
    op.create_index("ix_view_events_entry_number", "view_events", ["entry", "number"])
    op.create_index("ix_view_events_injured_number", "view_events", ["injured", "number"])
    op.create_index("ix_view_events_key", "view_events", ["key"])
    op.create_index("ix_view_events_killed_number", "view_events", ["killed", "number"])
    op.create_index("ix_view_events_missing_number", "view_events", ["missing", "number"])
    op.create_index("ix_view_events_origins_number", "view_events", ["origins", "number"])
    op.create_index("ix_view_events_reports_number", "view_events", ["reports", "number"])
    op.create_index("ix_view_events_state_number", "view_events", ["state", "number"])
    op.create_index("ix_view_events_status_number", "view_events", ["status", "number"])


def _make_names() -> None:
    op.create_table(
        "view_claim_names",
        sa.Column("entity", sa.Integer, primary_key=True),
        sa.Column("number", NUMBER, primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_view_claim_names_number", "view_claim_names", ["number"])
    op.create_table(
        "view_entities",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("role", sa.String, nullable=False),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("lat", sa.Float),
        sa.Column("lon", sa.Float),
    )
    op.create_index("ix_view_entities_role_key", "view_entities", ["role", "key"], unique=True)
    op.create_table(
        "view_entity_names",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("entity", sa.Integer, primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "view_event_names",
        sa.Column("entity", sa.Integer, primary_key=True),
        sa.Column("number", NUMBER, primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_view_event_names_number", "view_event_names", ["number"])


def _make_summaries() -> None:
    op.create_table(
        "view_actors",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("claims", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.create_index("ix_view_actors_claims", "view_actors", ["claims"])
    op.create_table(
        "view_control",
        sa.Column("place", sa.String, primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("first", sa.String(10), nullable=False),
        sa.Column("last", sa.String(10)),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.create_table(
        "view_sources",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("claims", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.create_index("ix_view_sources_claims", "view_sources", ["claims"])


def _make_words(connection: sa.Connection) -> None:
    if connection.dialect.name == "sqlite":
        columns = ", ".join(MODES)
        op.execute(f"CREATE VIRTUAL TABLE view_words USING fts5({columns}, content='', tokenize='ascii')")
        return
    vectors = ", ".join(f"{mode} tsvector NOT NULL" for mode in MODES)
    op.execute(f"CREATE TABLE view_words (number bigint PRIMARY KEY, {vectors})")
    for mode in MODES:
        op.execute(f"CREATE INDEX ix_view_words_{mode} ON view_words USING gin ({mode})")

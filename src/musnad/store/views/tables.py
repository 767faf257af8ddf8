"""The derived tables: made of articles, claims and log, dropped and made anew at will, in no backup.

A `number` is a day in its upper bits and a counter in its lower ones (see `numbers`), so that every index that ends
with it gives what it finds in the order of days.
"""

from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    FetchedValue,
    Float,
    Index,
    Integer,
    String,
    Table,
    Text,
    column,
    table,
)

from musnad.store.tables import metadata

# In SQLite only a column declared INTEGER is the row's own number, by which the table itself is ordered.
NUMBER: Final = BigInteger().with_variant(Integer(), "sqlite")
HARMS: Final = ("killed", "injured", "missing", "displaced", "arrested", "captured")

# From which entry of the log each part was made.
built: Final = Table(
    "view_built",
    metadata,
    Column("part", String, primary_key=True),
    Column("number", Integer, nullable=False),
    Column("at", String(32), nullable=False),
    Column("rows", Integer, nullable=False),
)

view_articles: Final = Table(
    "view_articles",
    metadata,
    Column("number", NUMBER, primary_key=True, autoincrement=False),
    Column("id", String, nullable=False, unique=True),
    Column("entry", Integer, nullable=False),
    Column("title", Text),
    Column("publisher", Text),
    Column("published", String(10)),
    Column("named", Integer),  # the number of the publisher among entities
    Column("lang", String),
    Column("url", Text),
    Column("captured", String(32), nullable=False),
    Column("claims", Integer, nullable=False),
    Index(None, "entry"),
    Index(None, "named", "number"),
)


def _columns() -> list[Column[Any]]:
    """What claims and events have in common. `first` is the day that `number` holds; `reach` the last day on which it
    may be found; `near` how far from the point it may lie; `cell` the square of the grid that the point lies in."""
    return [
        Column("number", NUMBER, primary_key=True, autoincrement=False),
        Column("type", String, nullable=False),
        Column("status", String, nullable=False),
        Column("first", Integer),
        Column("reach", Integer),
        Column("lat", Float),
        Column("lon", Float),
        Column("near", Float),
        Column("cell", Integer),
        Column("precision", String),
        Column("confidence", Float),
        Column("state", String, nullable=False),
        Column("decision", String),
        Column("assignee", Text),
        Column("entry", Integer, nullable=False),
        Column("counted", Boolean, nullable=False),
        Column("placed", Boolean, nullable=False),
    ]


view_claims: Final = Table(
    "view_claims",
    metadata,
    *_columns(),
    Column("id", String, nullable=False),
    Column("article", NUMBER, nullable=False),
    Column("event", NUMBER),
    Column("lang", String),
    Column("harm", String),
    Column("figure", Integer),
    Index(None, "id"),
    Index(None, "article"),
    Index(None, "event"),
    Index(None, "entry"),
    Index(None, "type", "number"),
    Index(None, "status", "number"),
    Index(None, "state", "number"),
    Index(None, "decision", "number"),
    Index(None, "assignee", "number"),
    Index(None, "cell", "number"),
    Index(None, "confidence", "number"),
    Index(None, "harm", "figure"),
)

view_claim_rows: Final = Table(
    "view_claim_rows",
    metadata,
    Column("number", NUMBER, primary_key=True, autoincrement=False),
    Column("body", Text, nullable=False),
)

view_events: Final = Table(
    "view_events",
    metadata,
    *_columns(),
    Column("key", String, nullable=False),
    *(Column(harm, Integer) for harm in HARMS),
    Column("origins", Integer, nullable=False),
    Column("publishers", Integer, nullable=False),
    Column("reports", Integer, nullable=False),
    Column("claims", Integer, nullable=False),
    Column("contested", Boolean, nullable=False),
    Column("denied", Boolean, nullable=False),
    Column("grade", String),
    Column("side", Integer),
    Column("mark", String(32), nullable=False),  # a hash of what it was made of
    # How urgently somebody should look at it: the database works it out; none for what is final.
    Column("score", Integer, FetchedValue()),
    Index(None, "key"),
    Index(None, "status", "number"),
    Index(None, "state", "number"),
    Index(None, "decision", "number"),
    Index(None, "assignee", "number"),
    Index(None, "cell", "number"),
    Index(None, "entry", "number"),
    Index(None, "origins", "number"),
    Index(None, "reports", "number"),
    Index(None, "score", "number"),
    *(Index(None, harm, "number") for harm in HARMS),
)

view_event_rows: Final = Table(
    "view_event_rows",
    metadata,
    Column("number", NUMBER, primary_key=True, autoincrement=False),
    Column("body", Text, nullable=False),
    Column("event", Text, nullable=False),
    Column("links", Text, nullable=False),
)

# Who and what is named, each once, by the registry's id or by the words; and the names it goes by.
entities: Final = Table(
    "view_entities",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("role", String, nullable=False),
    Column("key", Text, nullable=False),
    Column("lat", Float),
    Column("lon", Float),
    Index(None, "role", "key", unique=True),
)

entity_names: Final = Table(
    "view_entity_names",
    metadata,
    Column("name", Text, primary_key=True),
    Column("entity", Integer, primary_key=True),
    sqlite_with_rowid=False,
)

claim_names: Final = Table(
    "view_claim_names",
    metadata,
    Column("entity", Integer, primary_key=True),
    Column("number", NUMBER, primary_key=True),
    Index(None, "number"),
    sqlite_with_rowid=False,
)

event_names: Final = Table(
    "view_event_names",
    metadata,
    Column("entity", Integer, primary_key=True),
    Column("number", NUMBER, primary_key=True),
    Index(None, "number"),
    sqlite_with_rowid=False,
)

view_control: Final = Table(
    "view_control",
    metadata,
    Column("place", String, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("first", String(10), nullable=False),
    Column("last", String(10)),
    Column("body", Text, nullable=False),
)

view_sources: Final = Table(
    "view_sources",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("claims", Integer, nullable=False),
    Column("body", Text, nullable=False),
    Index(None, "claims"),
)

view_actors: Final = Table(
    "view_actors",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("claims", Integer, nullable=False),
    Column("body", Text, nullable=False),
    Index(None, "claims"),
)

# The words of articles: a virtual table of SQLite's FTS5, a table of vectors in PostgreSQL.
WORDS: Final = "view_words"
MODES: Final = ("written", "folded", "latin")
words: Final = table(WORDS, column("number", NUMBER), *(column(mode, Text) for mode in MODES))

"""The tables of a record, the same in SQLite and PostgreSQL."""

from typing import Final

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table, Text

metadata: Final = MetaData(
    naming_convention={"ix": "ix_%(table_name)s_%(column_0_N_name)s", "fk": "fk_%(table_name)s_%(column_0_N_name)s"}
)

# `data` are the bytes received; `text` is UTF-8 in bytes too, since a column of characters refuses some texts.
# `entry` is the number of the log's entry that came with the row.
articles: Final = Table(
    "articles",
    metadata,
    Column("id", String, primary_key=True),
    Column("entry", Integer, nullable=False),
    Column("captured", String(32), nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("data", LargeBinary, nullable=False),
    Column("text", LargeBinary, nullable=False),
    Column("url", Text),
    Column("archive_url", Text),
    Column("publisher", Text),
    Column("published", String(10)),
    Column("lang", Text),
    Column("title", Text),
    Index(None, "entry"),
)

claims: Final = Table(
    "claims",
    metadata,
    Column("article_id", ForeignKey("articles.id"), primary_key=True),
    Column("id", String, primary_key=True),
    Column("entry", Integer, nullable=False),
    Column("position", Integer, nullable=False),  # in the order of reading
    Column("body", Text, nullable=False),  # the claim as JSON
    Index(None, "id"),
)

# Append-only and chained: `hash` is taken over the entry and the hash of the one before it.
log: Final = Table(
    "log",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", String(32), nullable=False),
    Column("who", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("subject", String, nullable=False),
    Column("why", Text),
    Column("before", Text),
    Column("after", Text),
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
    Index(None, "subject"),
)

# Where things stand after all reviews of them: made of the log, and verified against it.
standings: Final = Table(
    "standings",
    metadata,
    Column("kind", String, primary_key=True),
    Column("subject", String, primary_key=True),
    Column("stage", String, nullable=False),
    Column("decision", String),
    Column("assignee", Text),
    Column("last", Integer, nullable=False),  # the number of the last review
    Column("body", Text, nullable=False),  # the standing as JSON
    Index(None, "kind", "stage"),
)

users: Final = Table(
    "users",
    metadata,
    Column("name", String, primary_key=True),
    Column("role", String, nullable=False),
    Column("password", Text, nullable=False),  # hashed with argon2
    Column("disabled", Boolean, nullable=False),
    Column("created", String(32), nullable=False),
)

# Who is signed in, or holds a token: of the key itself only the hash is kept.
keys: Final = Table(
    "keys",
    metadata,
    Column("hash", String(64), primary_key=True),
    Column("id", String(12), nullable=False, unique=True),
    Column("user", ForeignKey("users.name"), nullable=False),
    Column("kind", String, nullable=False),  # session or token
    Column("name", Text),
    Column("created", String(32), nullable=False),
    Column("expires", String(32), nullable=False),
    Index(None, "user"),
)

searches: Final = Table(
    "searches",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String, nullable=False, unique=True),
    Column("q", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("at", String(32), nullable=False),
)

"""How urgently somebody should look at an event."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_SCORE = (
    "CASE WHEN state = 'final' THEN NULL ELSE"
    " CASE state WHEN 'updated' THEN 1000 WHEN 'machine' THEN 100 ELSE 0 END"
    " + CASE WHEN contested THEN 200 ELSE 0 END"
    " + CASE WHEN killed > 100 THEN 200 WHEN killed > 0 THEN 2 * killed ELSE 0 END"
    " + CASE WHEN confidence < 0.5 THEN 50 ELSE 0 END END"
)


def upgrade() -> None:
    """Lets the database work it out of the other columns."""
    stored = op.get_bind().dialect.name == "postgresql"
    op.add_column("view_events", sa.Column("score", sa.Integer, sa.Computed(_SCORE, persisted=stored)))
    op.create_index("ix_view_events_score_number", "view_events", ["score", "number"])

"""The derived tables behind lists, maps and searches: made of articles, claims and log, and made anew at will.

On a connection: `is_stale(connection) -> bool`; `find_event_claims(connection, claim_id) -> list[str]`, all claims of the
event that this one belongs to; `load_event(connection, claim_id) -> FoundEvent | None`; `load_claim_row(connection, id)`;
`load_control`, `list_sources`, `list_actors`. `musnad.pipeline.views.rebuild_views(record)` brings the tables up to date.
"""

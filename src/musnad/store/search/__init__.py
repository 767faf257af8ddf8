"""Searching a record: a query language, and functions that give rows of claims, events and articles.

`parse_query(text) -> Query` raises QueryError with the position of what it does not understand. Then, on a connection:

- `find_claims(connection, query, sort="-day", page=1, size=50) -> Page[ClaimRow]`; `find_events`, `find_articles` likewise
- `iter_claims(connection, query)`, `iter_events(connection, query)`: all of them, for exports
- `find_points(connection, query) -> Points`: the events of a map
- `list_searches`, `save_search`, `delete_search`: queries kept by name
"""

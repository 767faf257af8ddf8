"""All tables that the reader matches, as rows of one matcher."""

from collections.abc import Iterator
from functools import cache

from musnad.lexicon.matcher import Matcher, Row
from musnad.lexicon.tables import iter_rows

# table: (file under ar/ and en/, the column that holds the value looked for)
TABLES: dict[str, str] = {
    "triggers": "type",
    "contexts": "group",
    "status_cues": "status",
    "cues": "attitude",
    "source_nouns": "sort",
    "sources": "source",
    "actors": "actor",
    "participants": "sort",
    "particles": "bond",
}


def iter_all() -> Iterator[Row]:
    """Every row of every matched table, both languages. Each table has the columns KEY, kind, ..., gloss, form."""
    for table, key in TABLES.items():
        for lang in ("ar", "en"):
            for fields in iter_rows(f"{lang}/{table}.csv"):
                yield Row(table, fields[key], fields["kind"], fields["form"], lang, fields)


@cache
def load_matcher() -> Matcher:
    """The matcher over all tables; built once a process."""
    return Matcher(iter_all())

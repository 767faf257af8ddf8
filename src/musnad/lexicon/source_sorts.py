"""What kind of source a noun heads: anonymous people, a person with a title, an organisation, an outlet, a document."""

from collections.abc import Mapping
from functools import cache

from musnad.lexicon.tables import iter_rows
from musnad.text.fold import fold

_SPEAKING = frozenset({"anonymous", "person", "organisation", "outlet", "document", "correspondent"})


@cache
def load_source_sorts() -> Mapping[str, str]:
    """The sort of source of every head noun of one word, folded, with and without the article."""
    sorts: dict[str, str] = {}
    for lang in ("ar", "en"):
        for row in iter_rows(f"{lang}/source_nouns.csv"):
            form = fold(row["form"]).text
            if row["sort"] in _SPEAKING and " " not in form:
                for spelled in (form, f"ال{form}", f"{form}s"):
                    sorts.setdefault(spelled, row["sort"])
    return sorts


@cache
def load_source_kinds() -> Mapping[str, frozenset[str]]:
    """The kinds of sources.csv that a noun with or without its article can stand for later in a text."""
    kinds: dict[str, frozenset[str]] = {}
    for lang in ("ar", "en"):
        for row in iter_rows(f"{lang}/source_kinds.csv"):
            form = fold(row["form"]).text
            for spelled in (form, f"ال{form}"):
                kinds[spelled] = frozenset(row["kinds"].split())
    return kinds

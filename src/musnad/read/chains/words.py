"""Small words by the part they play beside a word of saying."""

from functools import cache

from musnad.lexicon.tables import iter_rows
from musnad.text.fold import fold
from musnad.text.language import Language


@cache
def words_of(lang: Language, part: str) -> frozenset[str]:
    """The folded words that play a part: those that open what is said, clauses, and so on."""
    rows = iter_rows(f"{lang}/speech_words.csv")
    return frozenset(fold(row["form"]).text for row in rows if row["part"] == part)

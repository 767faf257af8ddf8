"""Whether two names can be one, in Arabic or Latin letters: by their consonants."""

import re
from difflib import SequenceMatcher
from functools import lru_cache

from musnad.lexicon.place_keys import drop_articles, name_key

LEAST = 0.6
SHORT = 3  # consonants: fewer must be the same
_ARABIC = str.maketrans(
    dict(zip("بتثجحخدذرزسشصضطظغفقكلمن", "bttghkddrssssdtsgfkklmn", strict=True)) | dict.fromkeys("ءآأؤإئاةعهوىي ", "")
)
_DIGRAPHS = {"kh": "k", "gh": "g", "sh": "s", "th": "t", "dh": "d", "ch": "s"}
_LATIN = str.maketrans("jqpvcz", "gkbfks")


def sound_alike(name: str, other: str, *, least: float = LEAST) -> bool:
    """Whether the consonants of two names, in Arabic or Latin letters, agree well enough to be one name."""
    one, two = _skeleton(name), _skeleton(other)
    if min(len(one), len(two)) < SHORT:
        return one == two
    return SequenceMatcher(None, one, two, autojunk=False).ratio() > least


@lru_cache(maxsize=65536)
def _skeleton(name: str) -> str:
    name = drop_articles(name_key(name)).translate(_ARABIC)
    for pair, letter in _DIGRAPHS.items():
        name = name.replace(pair, letter)
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[^bdfgklmnrst]", "", name.translate(_LATIN)))

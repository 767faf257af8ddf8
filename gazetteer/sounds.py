"""Whether an Arabic and a Latin name can be one name: by their consonants."""

import re
from difflib import SequenceMatcher

LEAST = 0.6
_ARABIC = str.maketrans(
    dict(zip("بتثجحخدذرزسشصضطظغفقكلمن", "bttghkddrssssdtsgfkklmn", strict=True)) | dict.fromkeys("ءآأؤإئاةعهوىي ", "")
)
_DIGRAPHS = {"kh": "k", "gh": "g", "sh": "s", "th": "t", "dh": "d", "ch": "s"}
_LATIN = str.maketrans("jqpvcz", "gkbfks")


def sound_alike(arabic: str, latin: str) -> bool:
    """Whether the consonants of both agree well enough to be one name."""
    one, other = _skeleton(arabic.translate(_ARABIC)), _skeleton(latin.lower())
    return SequenceMatcher(None, one, other, autojunk=False).ratio() > LEAST


def _skeleton(name: str) -> str:
    for pair, letter in _DIGRAPHS.items():
        name = name.replace(pair, letter)
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[^bdfgklmnrst]", "", name.translate(_LATIN)))

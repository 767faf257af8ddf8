"""Words that posts break up or misspell to hide them from moderation, put together again."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from musnad.text.fold import fold
from musnad.text.tables import iter_rows

NOTHING = "\u00ad"  # the soft hyphen, which folding drops: so a repaired text keeps its length

_LETTER = "\u0620-\u063f\u0641-\u065f\u0670-\u06d3\u06d6-\u06ed"
_JUNK = r".·•‥|*~_^!+$=\-–"
_BLANK = "[ \u00a0]"
# What stands between two pieces of a word: signs and tatweels, at most one blank among them.
_SEAM = re.compile(rf"([ـ{_JUNK}]++(?:{_BLANK}[ـ{_JUNK}]*+)?|{_BLANK}[ـ{_JUNK}]*+)")
_BROKEN = re.compile(
    rf"(?<![{_LETTER}])[{_LETTER}]++"
    rf"(?:(?:[ـ{_JUNK}]++(?:{_BLANK}[ـ{_JUNK}]*+)?|{_BLANK}[ـ{_JUNK}]++)[{_LETTER}]++){{1,24}}"
    rf"(?:{_BLANK}[{_LETTER}](?![{_LETTER}ـ\u0300-\u036f]))?"
)
_MIXED = re.compile(rf"(?<![{_LETTER}ـ])[{_LETTER}ـ]++(?:[A-Za-z\d@]{{1,2}}[{_LETTER}ـ]++){{1,4}}")
_LATIN = re.compile(r"(?<![\w./@])[A-Za-z]++(?:[*|@$!.\-_·\d]{1,4}+[A-Za-z]++){1,8}(?![\w/@])")
_SINGLE_STARS = re.compile(r"[A-Za-z]++(?:\*[A-Za-z]++)+")
# Cheap looks at the whole text: is there anything that the patterns above could match?
_MAY_BE_BROKEN = re.compile(
    rf"[{_JUNK}](?=[{_LETTER}])(?<=[{_LETTER}{_JUNK}].)|ـ(?=[{_JUNK}]|{_BLANK}[ـ{_JUNK}{_LETTER}])"
)
_MAY_BE_MIXED = re.compile(rf"[A-Za-z\d@](?=[{_LETTER}ـ])(?<=[{_LETTER}ـA-Za-z\d@].)")
_MAY_BE_LATIN = re.compile(r"[*|@$!.\-_·\d](?=[A-Za-z])(?<=[A-Za-z*@].)")

_LONGEST = 60  # characters, signs included: no hidden word is longer


def _load_stems(lang: str) -> list[str]:
    stems = {fold(row["form"]).text for row in iter_rows("hidden.csv") if row["lang"] == lang}
    return sorted(stems, key=len, reverse=True)


def _load_signs(lang: str) -> dict[int, str]:
    return {ord(row["sign"]): row["form"] for row in iter_rows("lookalikes.csv") if row["lang"] == lang}


_ENGLISH_STEMS = _load_stems("en")
_ARABIC_STEM = re.compile("|".join(_load_stems("ar")))
_ARABIC_WORD = re.compile(f"[وف]?[بلكس]?(?:ال|لل)?[يتنام]?({_ARABIC_STEM.pattern})[ا-ي]{{0,4}}")
_ENGLISH_ENDING = re.compile("(?:e?s|e?d|e?rs?|ing|ns?|is?|ists?|e)?")
_ENGLISH_WORD = re.compile(f"(?:{'|'.join(_ENGLISH_STEMS)}){_ENGLISH_ENDING.pattern}")
_ARABIC_SIGNS, _LATIN_SIGNS = _load_signs("ar"), _load_signs("en")


def reveal(text: str) -> str:
    """`text` with its hidden words repaired: of the same length, with NOTHING where a sign was taken out."""
    if _MAY_BE_BROKEN.search(text):
        text = _BROKEN.sub(_join_pieces, text)
    if _MAY_BE_MIXED.search(text):
        text = _MIXED.sub(_replace_signs, text)
    if _MAY_BE_LATIN.search(text):
        text = _LATIN.sub(_join_latin, text)
    return text


def _join_pieces(match: re.Match[str]) -> str:
    parts = _SEAM.split(match.group().replace("\u00a0", " "))  # piece, seam, piece, ..., piece
    closed = {i for i in range(1, len(parts), 2) if _gives_itself_away(parts[i], parts[i - 1])}
    if 2 * len(closed) + 1 < len(parts) and len(match.group()) <= _LONGEST:
        closed.update(_iter_hidden_seams(parts))
    return "".join(NOTHING * len(part) if i in closed else part for i, part in enumerate(parts))


def _gives_itself_away(seam: str, before: str) -> bool:
    """Whether nobody writes `seam` but to break a word."""
    left, blank, right = seam.partition(" ")
    if blank:
        return "ـ" in left and "ـ" in right
    if "ـ" in seam:
        return before != "ه" or seam.endswith("ـ")  # "1437هـ." is a year of the Hijra
    return not seam.strip("$~^")


def _iter_hidden_seams(parts: Sequence[str]) -> Iterator[int]:
    """The seams inside words that are often hidden."""
    pieces = [fold(piece).text for piece in parts[::2]]
    if not _ARABIC_STEM.search("".join(pieces)):
        return
    for first, last in combinations(range(len(pieces)), 2):
        seams = range(2 * first + 1, 2 * last, 2)
        if not any(_ends_sentence(parts[i]) for i in seams):
            word = _ARABIC_WORD.fullmatch("".join(pieces[first : last + 1]))
            if word and _breaks_stem(word, len(pieces[first]), pieces[last], parts[seams[-1]]):
                yield from seams


def _ends_sentence(seam: str) -> bool:
    return " " in seam and "ـ" not in seam and seam != " "


def _breaks_stem(word: re.Match[str], first: int, last_piece: str, last_seam: str) -> bool:
    """Whether the seams of `word` lie within its stem; the last letter may stand apart: ا.س.ر.ا.ئ.ي.ل.ي.ة."""
    within = word.end() - len(last_piece) < word.end(1) or (len(last_piece) == 1 and " " not in last_seam)
    return word.start(1) < first and within


def _replace_signs(match: re.Match[str]) -> str:
    word = match.group().lower()
    plain = re.sub(r"([A-Za-z\d@])\1", rf"\1{NOTHING}", word).translate(_ARABIC_SIGNS)
    return plain if _ARABIC_WORD.fullmatch(fold(plain).text) else match.group()


def _join_latin(match: re.Match[str]) -> str:
    word = match.group()
    joined = re.sub("[^A-Za-z]", NOTHING, word)
    if _ENGLISH_WORD.fullmatch(joined.replace(NOTHING, "").lower()):
        return joined
    spelled = word.translate(_LATIN_SIGNS)
    if _ENGLISH_WORD.fullmatch(spelled.lower()):
        return spelled
    if "*" in word:
        return _fill_stars(word) or (joined if _SINGLE_STARS.fullmatch(word) else word)
    return word


def _fill_stars(word: str) -> str | None:
    """`word` with its stars read as the letters of an often hidden word: k*lled."""
    low = word.lower()
    for stem in (stem for stem in _ENGLISH_STEMS if stem[0] == low[0]):
        agree = [letter == wanted for letter, wanted in zip(low, stem, strict=False)]
        stars = sum(letter == "*" for letter in low[: len(stem)])
        fits = len(agree) == len(stem) == sum(agree) + stars and 2 * stars <= len(stem)
        if fits and _ENGLISH_ENDING.fullmatch(low[len(stem) :]):
            return stem + word[len(stem) :]
    return None

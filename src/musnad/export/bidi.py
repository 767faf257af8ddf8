"""Arabic for terminals that neither join letters nor turn them.

arabic-reshaper gives each letter its shape. The order of sight is that of the implicit rules of the Unicode
Bidirectional Algorithm (UAX 9: W2-W7, N1-N2, I1-I2, L1-L4): its explicit controls never come here (`to_plain` drops
them) and paired brackets (N0) are left to N1 and N2. The one kept-up library, python-bidi, is under the LGPL; the
tests hold this against it.
"""

import re
import unicodedata
from functools import lru_cache

from arabic_reshaper import ArabicReshaper

_RESHAPER = ArabicReshaper({"delete_harakat": False, "delete_tatweel": False, "ARABIC LIGATURE ALLAH": False})
_CODES = {"L": "L", "R": "R", "AL": "A", "EN": "E", "AN": "N", "ES": "s", "ET": "t", "CS": "c"}
_NEUTRAL = "w"
_RIGHT = frozenset("REN")  # numbers count as right to left beside neutrals
_LEVELS = {"L": {"L": 0, "R": 1, "E": 2, "N": 2}, "R": {"L": 2, "R": 1, "E": 2, "N": 2}}
_PAIRS = "()[]{}<>«»‹›≤≥"
_MIRROR = {one: other for a, b in zip(_PAIRS[::2], _PAIRS[1::2], strict=True) for one, other in ((a, b), (b, a))}


def is_rtl(text: str) -> bool:
    """Whether the first letter that has a direction runs right to left."""
    classes = map(unicodedata.bidirectional, text)
    return next((found != "L" for found in classes if found in {"L", "R", "AL"}), False)


def has_rtl(text: str) -> bool:
    """Whether any letter runs right to left."""
    return not text.isascii() and not {"R", "AL"}.isdisjoint(map(unicodedata.bidirectional, text))


@lru_cache(maxsize=4096)
def shape(text: str) -> str:
    """`text` with each Arabic letter in the form that its neighbours give it."""
    return text if text.isascii() else str(_RESHAPER.reshape(text)).replace("\u200c", "").replace("\u200d", "")


def reorder(text: str, *, rtl: bool) -> str:
    """`text`, one line, in the order of sight from left to right, for a paragraph of the direction given."""
    if text.isascii() and not rtl:
        return text
    clusters = _cut(text)
    levels = _find_levels("".join(_encode(cluster[0]) for cluster in clusters), "R" if rtl else "L")
    trailing = len(text) - len(text.rstrip())
    if trailing:
        levels[-trailing:] = [int(rtl)] * trailing
    shown = [_mirror(cluster) if level % 2 else cluster for cluster, level in zip(clusters, levels, strict=True)]
    return "".join(_turn(shown, levels))


def _cut(text: str) -> list[str]:
    """Each character with the marks that sit on it."""
    clusters: list[str] = []
    for character in text:
        if clusters and unicodedata.bidirectional(character) == "NSM":
            clusters[-1] += character
        else:
            clusters.append(character)
    return clusters


def _encode(character: str) -> str:
    return _CODES.get(unicodedata.bidirectional(character), _NEUTRAL)


def _find_levels(codes: str, base: str) -> list[int]:
    """The embedding level of each character from its class; the patterns are the rules of UAX 9 in order."""
    codes = re.sub("A[^LR]*", lambda m: m[0].replace("E", "N"), codes).replace("A", "R")  # W2, W3
    codes = re.sub("(?<=N)c(?=N)", "N", re.sub("(?<=E)[sc](?=E)", "E", codes))  # W4
    codes = re.sub("t+(?=E)|(?<=E)t+", lambda m: "E" * len(m[0]), codes)  # W5
    codes = re.sub("[sct]", _NEUTRAL, codes)  # W6
    codes = re.sub("(?:^|L)[^R]*" if base == "L" else "L[^R]*", lambda m: m[0].replace("E", "L"), codes)  # W7
    codes = re.sub(f"{_NEUTRAL}+", lambda m: _settle(m, base), codes)  # N1, N2
    return [_LEVELS[base][code] for code in codes]  # I1, I2


def _settle(match: re.Match[str], base: str) -> str:
    """Neutral characters as their two neighbours run, if those agree; else as the paragraph runs."""
    before, after = match.string[match.start() - 1 : match.start()], match.string[match.end() : match.end() + 1]
    left, right = (("R" if code in _RIGHT else code) or base for code in (before, after))
    return (left if left == right else base) * len(match[0])


def _mirror(cluster: str) -> str:
    return _MIRROR.get(cluster[0], cluster[0]) + cluster[1:]


def _turn(shown: list[str], levels: list[int]) -> list[str]:
    """Runs of each level and those above it reversed, from the highest level down (L2)."""
    pairs = list(zip(levels, shown, strict=True))
    for level in range(max(levels, default=0), 0, -1):
        start = 0
        while start < len(pairs):
            end = start
            while end < len(pairs) and pairs[end][0] >= level:
                end += 1
            pairs[start:end] = reversed(pairs[start:end])
            start = end + 1
    return [cluster for _, cluster in pairs]

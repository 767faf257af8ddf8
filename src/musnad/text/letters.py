"""What folding does to each character: rewritten, dropped, or expanded into several."""

import unicodedata
from collections.abc import Iterable

from musnad.text.tables import iter_rows

# Letters with accents, full-width and mathematical letters: those with one plain letter behind them.
_COMPOSED = (range(0xC0, 0x250), range(0x1E00, 0x1F00), range(0xFF10, 0xFF5B), range(0x1D400, 0x1D800))
# Latin ligatures and Arabic presentation forms.
_PRESENTED = (range(0xFB00, 0xFB07), range(0xFB50, 0xFE00), range(0xFE70, 0xFEFD))


def iter_codes(codes: str) -> Iterable[int]:
    """The code points of a cell such as "0622 0660-0669"."""
    for part in codes.split():
        first, _, last = part.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def _load_rules() -> dict[int, str]:
    rules: dict[int, str] = {}
    for row in iter_rows("letters.csv"):
        sources, targets = list(iter_codes(row["from"])), [chr(code) for code in iter_codes(row["to"])] or [""]
        if len(targets) == 1:
            targets *= len(sources)
        rules.update(zip(sources, targets, strict=True))
    return rules


def _iter_derived(rules: dict[int, str]) -> Iterable[tuple[int, str]]:
    for code in (code for block in _COMPOSED for code in block):
        base = unicodedata.normalize("NFKD", chr(code)).lower().translate(rules)
        if len(base) == 1:
            yield code, base
    for code in (code for block in _PRESENTED for code in block):
        plain = unicodedata.normalize("NFKC", chr(code)).strip()
        if plain != chr(code) and " " not in plain:
            yield code, plain.translate(rules)


def _load() -> dict[int, str]:
    rules = _load_rules()
    both = dict(_iter_derived(rules)) | rules
    return {code: plain for code, plain in both.items() if plain != chr(code)}


_RULES = _load()
# Rewritten one for one: offsets stay.
REWRITTEN = {code: plain for code, plain in _RULES.items() if len(plain) == 1}
DROPPED = frozenset(chr(code) for code, plain in _RULES.items() if not plain)
EXPANDED = {chr(code): plain for code, plain in _RULES.items() if len(plain) > 1}

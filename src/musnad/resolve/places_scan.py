"""The places that an article names anywhere, in or outside its claims: what a name of its claims likely lies near."""

from collections.abc import Iterator
from typing import NamedTuple

from musnad.lexicon.place_keys import is_arabic, name_key, strip_clitics
from musnad.lexicon.place_nouns import find_noun
from musnad.lexicon.place_store import load_forms
from musnad.model import Precision
from musnad.text.memo import remember

_MARKS = "#\"'.,:;!?()[]«»“”‘’،؛؟…|-–"


class Seen(NamedTuple):
    """A name in running text, and whether a noun such as "town" leads to it."""

    name: str
    led: bool


class _Look(NamedTuple):
    """What one word may be: a place, the start of longer names, a noun that leads to names."""

    name: str | None
    heads: tuple[str, ...]
    key: str
    leads: bool


def scan_names(text: str) -> Iterator[Seen]:
    """The words of a text, alone or in pairs, that stand for a place whatever stands around them."""
    before, led = _NOTHING, False
    for word in text.split():
        if word == "of" and before.leads:
            continue
        look = _look_at(word)
        pair = _find_pair(before.heads, look.key) if before.heads else None
        if pair:
            yield Seen(pair, led)
        elif look.name:
            yield Seen(look.name, before.leads)
        led, before = before.leads, look


def _find_pair(heads: tuple[str, ...], key: str) -> str | None:
    sure = load_forms().sure
    return next((pair for head in heads if (pair := f"{head} {key}") in sure), None)


def _read_word(word: str) -> _Look:
    bare, forms = word.strip(_MARKS), load_forms()
    key = name_key(bare)
    arabic, noun = is_arabic(key), find_noun(key)
    if not (arabic or bare[:1].isupper()) or noun:
        return _Look(None, (), key, bool(noun and noun.kind is Precision.TOWN))
    keys = strip_clitics(key) if arabic else (key,)
    sure = next((one for one in keys if one in forms.sure), None)
    common = key in forms.common or sure in forms.common
    return _Look(None if common else sure, tuple(one for one in keys if one in forms.heads), key, leads=False)


_NOTHING = _Look(None, (), "", leads=False)
_look_at = remember(_read_word)

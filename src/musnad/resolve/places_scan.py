"""The places that an article names anywhere, in or outside its claims: what a name of its claims likely lies near."""

from collections.abc import Iterator

from musnad.lexicon.place_keys import is_arabic, name_key, strip_clitics
from musnad.lexicon.place_nouns import find_noun
from musnad.lexicon.place_store import load_forms, load_pairs
from musnad.text.memo import remember

_MARKS = "#\"'.,:;!?()[]«»“”‘’،؛؟…|-–"


def scan_names(text: str) -> Iterator[str]:
    """The keys of the words of a text, alone or in pairs, that stand for a place whatever stands around them."""
    before: tuple[str, ...] = ()
    for word in text.split():
        name, heads, key = _look_at(word)
        pair = next((f"{head} {key}" for head in before if f"{head} {key}" in load_pairs()), None)
        if pair and pair in load_forms().sure:
            yield pair
        elif name:
            yield name
        before = heads


def _read_word(word: str) -> tuple[str | None, tuple[str, ...], str]:
    """The place that a word names by itself, the keys with which a longer name may begin there, and its own key."""
    bare, forms = word.strip(_MARKS), load_forms()
    key = name_key(bare)
    arabic = is_arabic(key)
    if not (arabic or bare[:1].isupper()) or find_noun(key):
        return None, (), key
    keys = strip_clitics(key) if arabic else (key,)
    sure = next((one for one in keys if one in forms.sure), None)
    common = key in forms.common or sure in forms.common
    return None if common else sure, tuple(one for one in keys if one in forms.heads), key


_look_at = remember(_read_word)

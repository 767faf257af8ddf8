"""The words of a sentence labelled with their part in phrases, by all that tables and grammars found."""

from collections.abc import Iterable
from functools import lru_cache

from musnad.lexicon.matcher import Match
from musnad.read.draft import Marked
from musnad.read.roles.words import CLITICS, Word, label_name, shape_word

_BREAKS = frozenset({"clause", "relative", "stop", "copula", "without"})
_VERBS = frozenset({"verb", "outcome"})
_VERB_KINDS = frozenset({"verb", "imperfect"})
_NUMBER, _INNER = Word("number"), Word("word", "inner")

Labels = list[Word | None]


def label_words(marked: Marked) -> list[Word]:
    """The words of a sentence labelled, one a word; words inside a longer form repeat its label."""
    sentence, matches = marked.sentence, marked.matches
    labels: Labels = [None] * len(sentence)
    for draft in marked.drafts:
        _put(labels, draft.start, draft.end, Word("trigger", draft.type, draft.end - draft.start))
    for time in marked.times:
        _put(labels, time.start, time.end, Word("time", "time", time.end - time.start))
    if sentence.lang == "ar":  # English puts adjectives between number and noun
        _put_numbers(labels, marked)
    particles = matches.get("particles", ())
    verbs = [match for match in particles if match.row.key in _VERBS]
    _put_matches(labels, [match for match in particles if match.row.key not in _VERBS] if verbs else particles)
    _put_matches(labels, matches.get("participants", ()))
    _put_actors(labels, matches.get("actors", ()))
    _put_places(labels, marked)
    for match in matches.get("triggers", ()):
        if labels[match.start] is None and match.row.kind in _VERB_KINDS:
            _put(labels, match.start, match.end, Word("verb", "verb", match.end - match.start))
    _put_matches(labels, verbs)
    lang = sentence.lang
    return [label or shape_word(word, lang) for label, word in zip(labels, sentence.words, strict=True)]


def _put(labels: Labels, start: int, end: int, word: Word) -> None:
    if end == start + 1:
        labels[start] = labels[start] or word
    elif not any(labels[start:end]):
        labels[start:end] = [word] * (end - start)


def _put_matches(labels: Labels, matches: Iterable[Match]) -> None:
    for match in matches:
        start, end, row = match.start, match.end, match.row
        if labels[start] is None:
            _put(labels, start, end, _label(row.table, row.key, match.before, end - start))


def _put_numbers(labels: Labels, marked: Marked) -> None:
    for count in marked.counts:
        for i in range(count.start, count.end if count.noun is None else count.noun):
            _put(labels, i, i + 1, _NUMBER)


def _put_actors(labels: Labels, matches: Iterable[Match]) -> None:
    for match in matches:
        _put(labels, match.start, match.start + 1, _label("actors", "party", match.before, 1))
        for i in range(match.start + 1, match.end):
            _put(labels, i, i + 1, _INNER)


def _put_places(labels: Labels, marked: Marked) -> None:
    for place in marked.places:
        _put(labels, place.first, place.first + 1, label_name(marked.sentence.words[place.first], place.name))
        for i in range(place.first + 1, place.end):
            _put(labels, i, i + 1, _INNER)


@lru_cache(maxsize=4096)
def _label(table: str, key: str, before: str, width: int) -> Word:
    conjoined = before[:1] in ("و", "ف") if before else False
    if table == "particles":
        role = "break" if key in _BREAKS else "verb" if key in _VERBS else "article" if key == "article" else "bond"
        return Word(role, key, width, conjoined)
    stem = before[1:] if conjoined else before
    definite = stem.endswith("ال") or stem == "لل"
    return Word("word", key, width, conjoined, definite, CLITICS.get(stem[:1], ""))

"""The sources of an article: names, and what "the agency", "the statement" or a last name alone stand for."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from musnad.lexicon.place_keys import strip_clitics
from musnad.lexicon.source_sorts import load_source_kinds
from musnad.model import ResolvedName, Span
from musnad.resolve.names import split_phrase
from musnad.resolve.sources import Speaker, name_source

PROVISIONAL = "source:"  # ids of outlets that the registry lacks begin so
_NAMELESS = frozenset({"anonymous", "document"})


class _Told(NamedTuple):
    """A source named before, and its words."""

    speaker: Speaker
    words: tuple[str, ...]


def resolve_sources(
    phrases: Iterable[tuple[Span, str]], parties: Mapping[Span, ResolvedName]
) -> dict[Span, ResolvedName]:
    """The sources that the phrases of one article name, given in order of their spans; `parties` is what the same
    words name as parties."""
    told: list[_Told] = []
    found = {}
    for span, phrase in phrases:
        speaker = name_source(phrase)
        if speaker.id is None and speaker.side is None and speaker.kind != "anonymous":
            speaker = _refer_back(phrase, told) or _name_party(parties.get(span)) or _name_outlet(phrase, speaker)
        if speaker.id or speaker.side or _is_full(phrase, speaker):
            told.append(_Told(speaker, split_phrase(phrase)))
        found[span] = ResolvedName(span=span, **speaker._asdict())
    return found


def _refer_back(phrase: str, told: Sequence[_Told]) -> Speaker | None:
    """The nearest source named before whose kind or whose last name the words give."""
    words = split_phrase(phrase)
    kinds = _find_kinds(words)
    for one in reversed(told):
        speaker = one.speaker
        whole = len(words) < len(one.words) and words == one.words[-len(words) :]
        if (kinds and speaker.id and speaker.kind in kinds) or (whole and not kinds and _is_last_name(words)):
            return speaker._replace(reason=f"stands for {speaker.name or ' '.join(one.words)}")
    return None


@lru_cache(maxsize=65536)
def _find_kinds(words: tuple[str, ...]) -> frozenset[str]:
    """The kinds of source that "the agency" or "the statement" can stand for."""
    kinds = load_source_kinds()
    if len(words) == 2 and words[0] == "the":
        return kinds.get(words[1], frozenset())
    forms = [form for word in words if len(words) == 1 for form in strip_clitics(word) if form.startswith("ال")]
    return next((kinds[form] for form in forms if form in kinds), frozenset())


def _is_last_name(words: tuple[str, ...]) -> bool:
    return 0 < len(words) <= 2 and name_source(" ".join(words)).kind is None


def _is_full(phrase: str, speaker: Speaker) -> bool:
    """Whether a phrase names a person in full, whom a last name may stand for later."""
    return speaker.kind not in _NAMELESS and len(split_phrase(phrase)) > 1


def _name_party(party: ResolvedName | None) -> Speaker | None:
    """The party that speaks under a description such as "the organisation"."""
    if party is None or party.id is None:
        return None
    return Speaker(party.id, party.name, party.kind, party.id, party.reason)


def _name_outlet(phrase: str, speaker: Speaker) -> Speaker:
    """A provisional entry for an outlet that the registry lacks: a noun such as "agency" with a name after it."""
    words = split_phrase(phrase)
    if speaker.kind != "outlet" or len(words) < 2 or not _find_named_kind(words):
        return speaker
    first = next(form for form in reversed(strip_clitics(words[0])) if form in load_source_kinds())
    id_ = PROVISIONAL + "-".join((first, *words[1:]))
    return Speaker(id_, phrase, speaker.kind, None, "an outlet that the registry lacks")


def _find_named_kind(words: tuple[str, ...]) -> bool:
    """Whether the phrase is a noun for an outlet with a name, not "local networks"."""
    kinds = load_source_kinds()
    headed = any(form in kinds for form in strip_clitics(words[0]))
    return headed and all(name_source(word).kind is None and not _is_plain(word) for word in words[1:])


def _is_plain(word: str) -> bool:
    """Whether a word is an adjective such as "local" rather than a name: indefinite and feminine."""
    return word.endswith(("يه", "له", "ات"))

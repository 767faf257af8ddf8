"""Which time expressions near a claim do not date it.

Beside phrases that tell no time, four kinds, each with how often it dated the claim in the annotated reports: the time
of the saying ("the army said on Saturday that ...", 7 of 149) or of a document ("in a statement on Saturday", 0 of 4);
the time of what came later ("they marched on Saturday after the killing", 5 of 24); a vague time set apart by a comma
("..., in recent days", 1 of 13).
"""

from collections.abc import Iterator, Sequence

from musnad.grammar.times.moments import Reach, Stretch, Vague, Value
from musnad.model import Role
from musnad.read.chains.words import words_of
from musnad.read.draft import Draft, Link, Marked, Mention
from musnad.text.document import Sentence

_NEAR = 2  # words between "after" and the trigger, or between a document and its day
_COMMAS = frozenset("،؛,;")


def drop_undating_times(passages: Sequence[Marked]) -> None:
    """Takes from every draft the times that do not date it."""
    for passage in passages:
        for draft in passage.drafts:
            if times := draft.roles.get(Role.TIME):
                draft.roles[Role.TIME] = [time for time in times if _dates(passage, draft, time)]


def _dates(passage: Marked, draft: Draft, time: Mention) -> bool:
    return bool(_values(passage, time)) and not (
        _dates_saying(passage, draft, time)
        or _dates_document(passage, draft, time)
        or _dates_aftermath(passage.sentence, draft, time)
        or _stands_apart(passage, draft, time)
    )


def _dates_saying(passage: Marked, draft: Draft, time: Mention) -> bool:
    """Whether the time stands in a saying; a length of time right after it is that of what is counted."""
    ends = [end for start, end in _iter_frames(passage, draft) if start <= time.start <= end]
    if not ends or max(ends) > time.end:
        return bool(ends)
    return not any(isinstance(value, Reach | Stretch) for value in _values(passage, time))


def _iter_frames(passage: Marked, draft: Draft) -> Iterator[tuple[int, int]]:
    """The words from a saying up to what is said: each that governs the draft, and each that follows it."""
    sentence = passage.sentence
    for other in passage.drafts:
        for link in other.chain:
            if link.cue and link.cue.sentence is sentence:
                start, end = _bounds(link, sentence)
                if end <= draft.start and other is draft:
                    yield start, _find_said(sentence, end, draft.start)
                elif draft.end <= start:
                    yield start, end


def _bounds(link: Link, sentence: Sentence) -> tuple[int, int]:
    parts = [part for part in (link.source, link.cue) if part and part.sentence is sentence]
    return min(part.start for part in parts), max(part.end for part in parts)


def _find_said(sentence: Sentence, start: int, trigger: int) -> int:
    """Where what is said begins; one word after the saying where nothing marks it and a time follows at once."""
    marks = words_of(sentence.lang, "complement")
    return next((i for i in range(start, trigger) if sentence.words[i] in marks), start + 1)


def _dates_document(passage: Marked, draft: Draft, time: Mention) -> bool:
    if time.start > draft.start:
        return False
    nouns = (match for match in passage.matches.get("source_nouns", ()) if match.row.key == "document")
    return any(match.end <= time.start <= match.end + _NEAR for match in nouns)


def _dates_aftermath(sentence: Sentence, draft: Draft, time: Mention) -> bool:
    start = max(time.end, draft.start - _NEAR)
    return not words_of(sentence.lang, "aftermath").isdisjoint(sentence.words[start : draft.start])


def _stands_apart(passage: Marked, draft: Draft, time: Mention) -> bool:
    between = passage.sentence.words[draft.end : time.start]
    if _COMMAS.isdisjoint(between):
        return False
    return any(isinstance(value, Vague) for value in _values(passage, time))


def _values(passage: Marked, time: Mention) -> list[Value]:
    return [found.value for found in passage.times if time.start <= found.start < time.end]

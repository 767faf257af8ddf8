"""What the scores of one trigger say of its claim."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from musnad.grammar.counts import CountMention
from musnad.grammar.times import TimeMention
from musnad.model import Role, Status
from musnad.read.draft import Draft, Link, Mention
from musnad.read.learned.decode import Floats, Tagged, find_tagged, soften
from musnad.read.learned.labels import LINKS, OTHERS, ROLES, STATUSES
from musnad.read.learned.sheet import Sheet

_ENDS = 1 + 2 * len(ROLES), 2 + 2 * (len(ROLES) + len(LINKS))  # where roles and where links end among the tags
_LEAST = 0.75  # how likely the words of a part must be; of the development reports' best values in steps of 0.05
_LEAST_TIME = 0.5
_SURE = 0.7  # how likely a status must be to outweigh a denial that the grammar sees
T = TypeVar("T", CountMention, TimeMention)


def fill_draft(
    draft: Draft, sheet: Sheet, first: int, status: Floats, tags: Floats, drafts: Mapping[int, Draft]
) -> None:
    """Sets status, roles, chain, counts and cause of a draft.

    Where the scores show no chain, the grammar's stays; so does a denial of the grammar's where they are not sure.

    `tags` [words, tags] are those of the sheet's words from `first` on, `drafts` all drafts by their words.
    """
    shares = soften(status)
    if draft.status is not Status.DENIED or shares.max() >= _SURE:
        draft.status = STATUSES[int(shares.argmax())]
        draft.status_rule = _describe(float(shares.max()))
    roles, links, others = _find_parts(sheet, first, tags)
    draft.roles = _to_roles(sheet, roles)
    draft.chain = tuple(_iter_links(sheet, links)) or draft.chain
    counts = (count for tagged in _pick(others, OTHERS, "quantity") for count in _counts_at(sheet, tagged, draft))
    draft.counts = list(dict.fromkeys(counts))
    causes = (drafts.get(tagged.start) for tagged in _pick(others, OTHERS, "cause"))
    draft.cause = next((cause for cause in causes if cause is not None and cause is not draft), None)


def _describe(share: float) -> str:
    return f"learned, {share:.0%}"


def _find_parts(sheet: Sheet, first: int, tags: Floats) -> list[list[Tagged]]:
    """The tagged words of the sheet: roles, links, others."""
    breaks = sheet.breaks[first : first + len(tags)]
    parts = (tags[:, : _ENDS[0]], tags[:, _ENDS[0] : _ENDS[1]], tags[:, _ENDS[1] :])
    roles, links, others = ([found.moved(first) for found in find_tagged(soften(part), breaks)] for part in parts)
    roles = [found for found in roles if found.score >= (_LEAST_TIME if ROLES[found.number] is Role.TIME else _LEAST)]
    return [roles, *([found for found in part if found.score >= _LEAST] for part in (links, others))]


def _pick(found: Sequence[Tagged], names: Sequence[str], name: str) -> list[Tagged]:
    return [tagged for tagged in found if names[tagged.number] == name]


def _to_roles(sheet: Sheet, found: Sequence[Tagged]) -> dict[Role, list[Mention]]:
    roles: dict[Role, list[Mention]] = {}
    for tagged in found:
        role = ROLES[tagged.number]
        mention = _to_time(sheet, tagged) if role is Role.TIME else _to_mention(sheet, tagged)
        found_before = {other.span() for other in roles.get(role, ())}
        if mention and mention.span() not in found_before:
            roles.setdefault(role, []).append(mention)
    return roles


def _to_mention(sheet: Sheet, tagged: Tagged) -> Mention | None:
    """The words as a mention, less the marks at their ends."""
    sentence, start, end = sheet.locate(tagged.start, tagged.end)
    while start < end and not sentence.words[start][0].isalnum():
        start += 1
    while start < end and not sentence.words[end - 1][-1].isalnum():
        end -= 1
    return Mention(sentence, start, end, _describe(tagged.score)) if start < end else None


def _to_time(sheet: Sheet, tagged: Tagged) -> Mention | None:
    """The words as the grammar cuts its time expressions, where it sees one there."""
    sentence, start, end = sheet.locate(tagged.start, tagged.end)
    times = list(_overlapping(sheet.passages[sentence.index].times, start, end))
    if not times:
        return _to_mention(sheet, tagged)
    return Mention(sentence, min(t.start for t in times), max(t.end for t in times), _describe(tagged.score))


def _iter_links(sheet: Sheet, found: Sequence[Tagged]) -> Iterator[Link]:
    """The speakers, origin first, each with the nearest word of saying that is left."""
    cues = _pick(found, LINKS, "cue")
    origins = sorted(_pick(found, LINKS, "origin"), key=lambda tagged: -tagged.score)[:1]
    for tagged in origins + _pick(found, LINKS, "relay"):
        source = _to_mention(sheet, tagged)
        if source is None:
            continue
        cue = min(cues, key=lambda cue: min(abs(cue.start - tagged.end), abs(tagged.start - cue.end)), default=None)
        if cue is not None:
            cues.remove(cue)
        yield Link(source, _to_mention(sheet, cue) if cue else None, "say", None)


def _counts_at(sheet: Sheet, tagged: Tagged, draft: Draft) -> Iterator[CountMention]:
    """What the grammar reads in the words tagged as the claim's count; only in the sentence of its trigger."""
    sentence, start, end = sheet.locate(tagged.start, tagged.end)
    passage = sheet.passages[sentence.index]
    if draft in passage.drafts:
        yield from _overlapping(passage.counts, start, end)


def _overlapping(found: Sequence[T], start: int, end: int) -> Iterator[T]:
    return (one for one in found if one.start < end and one.end > start)

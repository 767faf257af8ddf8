"""Who says so first-hand: the accounts of an event grouped by the origin of what they say, not by publisher."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from musnad.grammar.counts.nouns import parse_noun
from musnad.model import Article, Claim, Counted, Origin, Role, Status
from musnad.reconcile.account import Account, take_actors
from musnad.reconcile.figures import COUNTED_AS
from musnad.reconcile.speakers import find_speaker
from musnad.reconcile.wording import split_plain, take_likeness

COPIED = 0.6  # of the shingles; texts that share more are one text
RARE = 10  # two reports give the same figures, one of them above this: one has it from the other
_CIVIL = frozenset({Counted.CIVILIAN, Counted.CHILD, Counted.WOMAN, Counted.FAMILY})
NEVER = 10**7  # a day after all others

_SPOKEN = "the same speaker is named"
_TEXT = "nearly the same text"
_FIGURES = "the same figures, too many to be the same by chance"


class Voice(NamedTuple):
    """A claim as one speaker's word: what tells the speaker, how it is called, whose side it is on, and how it is
    known."""

    key: str
    name: str
    side: str | None
    claim: Claim
    account: Account
    reason: str | None = None
    admits: bool = False  # says of its own side that it harmed civilians


def find_voices(accounts: Sequence[Account], articles: Mapping[str, Article]) -> list[Voice]:
    """The speaker of every claim; copies of one text speak with the voice of the earliest."""
    originals = _find_originals(accounts)
    return [
        _to_voice(claim, account, originals[account.id], articles[account.article])
        for account in accounts
        for claim in account.claims
    ]


def _to_voice(claim: Claim, account: Account, original: tuple[Account, str | None], article: Article) -> Voice:
    first, reason = original
    speaker = find_speaker(claim, article, first.publisher or first.article)
    return Voice(
        key=speaker.key,
        name=speaker.name,
        side=speaker.side,
        claim=claim,
        account=account,
        reason=_SPOKEN if speaker.named else reason,
        admits=admits(claim, speaker.side, article.text),
    )


def _find_originals(accounts: Sequence[Account]) -> dict[str, tuple[Account, str | None]]:
    """For each account the earliest one that it copies, and how that shows: itself where it copies none."""
    found: dict[str, tuple[Account, str | None]] = {}
    originals: list[Account] = []
    for account in sorted(accounts, key=_age):
        copied = next(((one, reason) for one in originals if (reason := _tell_copy(one, account))), None)
        found[account.id] = copied or (account, None)
        if copied is None:
            originals.append(account)
    return found


def _tell_copy(one: Account, other: Account) -> str | None:
    if take_likeness(one.report.sketch, other.report.sketch) >= COPIED:
        return _TEXT
    shared = {(f.what, f.bounds) for f in one.figures} & {(f.what, f.bounds) for f in other.figures}
    rare = len(shared) > 1 and any((bounds[0] or 0) > RARE for _, bounds in shared)
    return _FIGURES if rare else None


def _age(account: Account) -> tuple[int, str]:
    return (account.published.toordinal() if account.published else NEVER), account.id


def group_origins(voices: Sequence[Voice]) -> tuple[Origin, ...]:
    """The origins of an event, the one carried by most reports first."""
    by_key: defaultdict[str, list[Voice]] = defaultdict(list)
    for voice in voices:
        by_key[voice.key].append(voice)
    origins = [_to_origin(some) for some in by_key.values()]
    return tuple(sorted(origins, key=lambda origin: (-len(origin.reports), origin.source)))


def _to_origin(voices: Sequence[Voice]) -> Origin:
    days = [voice.account.published for voice in voices if voice.account.published]
    reports = tuple(sorted({voice.account.article for voice in voices}))
    reasons = {voice.reason for voice in voices if voice.reason} if len(reports) > 1 else set()
    return Origin(
        source=voices[0].name,
        reports=reports,
        claims=tuple(voice.claim.id for voice in voices),
        publishers=tuple(sorted({voice.account.publisher for voice in voices if voice.account.publisher})),
        first=min(days, default=None),
        side=voices[0].side,
        against_own_side=any(voice.admits for voice in voices),
        reasons=tuple(sorted(reasons)),
    )


def admits(claim: Claim, side: str | None, text: str) -> bool:
    """Whether one of this side says that the side killed or hurt civilians; that it killed fighters is no admission."""
    if side is None or claim.status is not Status.ASSERTED or claim.type not in COUNTED_AS:
        return False
    return side in take_actors(claim) and _names_civilians(claim, text)


def _names_civilians(claim: Claim, text: str) -> bool:
    if any(count.of in _CIVIL for count in claim.quantity):
        return True
    words = (word for span in claim.roles.get(Role.TARGET, ()) for word in split_plain(span.of(text)))
    nouns = (parse_noun(word, "en" if word.isascii() else "ar") for word in words)
    return any(noun is not None and noun.of in _CIVIL for noun in nouns)

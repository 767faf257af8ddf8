"""Who says so first-hand: the accounts of an event grouped by the origin of what they say, not by publisher."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from musnad.model import Article, Claim, Origin
from musnad.reconcile.account import Account
from musnad.reconcile.wording import split_plain, take_likeness

COPIED = 0.6  # of the shingles; texts that share more are one text


class Voice(NamedTuple):
    """A claim as one speaker's word: what tells the speaker, how it is called, and on whose side it is."""

    key: str
    name: str
    side: str | None
    claim: Claim
    account: Account


def find_voices(accounts: Sequence[Account], articles: Mapping[str, Article]) -> list[Voice]:
    """The speaker of every claim; copies of one text speak with the voice of the earliest."""
    originals = _find_originals(accounts)
    return [
        _to_voice(claim, account, originals[account.id], articles.get(account.article))
        for account in accounts
        for claim in account.claims
    ]


def _to_voice(claim: Claim, account: Account, original: Account, article: Article | None) -> Voice:
    if claim.chain and article is not None:
        span = claim.chain[0].source
        known = next((name for name in claim.resolved.sources if name.span == span), None) if claim.resolved else None
        words = " ".join(split_plain(span.of(article.text)))
        if known is not None and known.id:
            return Voice(known.id, known.name or known.id, known.side, claim, account)
        if known is None or known.kind != "anonymous":
            return Voice(words, span.of(article.text), known.side if known else None, claim, account)
    name = original.publisher or original.article
    return Voice(f"publisher {name}", name, None, claim, account)


def _find_originals(accounts: Sequence[Account]) -> dict[str, Account]:
    """For each account the earliest one whose article has nearly the same text: itself where there is none."""
    found: dict[str, Account] = {}
    originals: list[Account] = []
    for account in sorted(accounts, key=_age):
        found[account.id] = next(
            (one for one in originals if take_likeness(one.report.sketch, account.report.sketch) >= COPIED), account
        )
        if found[account.id] is account:
            originals.append(account)
    return found


def _age(account: Account) -> tuple[int, str]:
    return (account.published.toordinal() if account.published else 10**7), account.id


def group_origins(voices: Sequence[Voice]) -> tuple[Origin, ...]:
    """The origins of an event, the one carried by most reports first."""
    by_key: defaultdict[str, list[Voice]] = defaultdict(list)
    for voice in voices:
        by_key[voice.key].append(voice)
    origins = [_to_origin(some) for some in by_key.values()]
    return tuple(sorted(origins, key=lambda origin: (-len(origin.reports), origin.source)))


def _to_origin(voices: Sequence[Voice]) -> Origin:
    days = [voice.account.published for voice in voices if voice.account.published]
    return Origin(
        source=voices[0].name,
        reports=tuple(sorted({voice.account.article for voice in voices})),
        claims=tuple(voice.claim.id for voice in voices),
        publishers=tuple(sorted({voice.account.publisher for voice in voices if voice.account.publisher})),
        first=min(days, default=None),
        side=voices[0].side,
    )

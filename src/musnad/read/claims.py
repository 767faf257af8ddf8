"""Drafts become claims."""

from collections.abc import Sequence
from itertools import chain

from musnad.grammar.counts import CountMention
from musnad.model import Attribution, Claim, Count, Counted, Reason, hash_claim
from musnad.read.draft import Draft, Marked
from musnad.text.document import Sentence


def to_claims(passages: Sequence[Marked], article_id: str, *, reasons: bool = False) -> tuple[Claim, ...]:
    """The drafts of a document as claims, in reading order."""
    pairs = [(passage.sentence, draft) for passage in passages for draft in passage.drafts]
    ids = {id(draft): hash_claim(article_id, s.span(draft.start, draft.end), draft.type) for s, draft in pairs}
    return tuple(_to_claim(sentence, draft, ids, reasons=reasons) for sentence, draft in pairs)


def _to_claim(sentence: Sentence, draft: Draft, ids: dict[int, str], *, reasons: bool) -> Claim:
    return Claim(
        id=ids[id(draft)],
        type=draft.type,
        status=draft.status,
        trigger=sentence.span(draft.start, draft.end),
        roles={role: tuple(m.span() for m in mentions) for role, mentions in draft.roles.items() if mentions},
        quantity=tuple(_to_count(sentence, count) for count in draft.counts),
        chain=tuple(Attribution(link.source.span(), link.cue.span() if link.cue else None) for link in draft.chain),
        cause=ids.get(id(draft.cause)) if draft.cause else None,
        confidence=draft.certainty and round(draft.certainty, 2),
        reasons=tuple(_iter_reasons(sentence, draft)) if reasons else None,
    )


def _to_count(sentence: Sentence, count: CountMention) -> Count:
    return Count(sentence.span(count.start, count.end), count.low, count.high, count.of or Counted.OTHER)


def _iter_reasons(sentence: Sentence, draft: Draft) -> list[Reason]:
    trigger = Reason("type", draft.rule, sentence.span(draft.start, draft.end), draft.row and draft.row.form)
    roles = [Reason(role, m.rule, m.span()) for role, found in draft.roles.items() for m in found]
    counts = [Reason("quantity", count.rule, sentence.span(count.start, count.end)) for count in draft.counts]
    links = [
        Reason("chain", link.source.rule, (link.cue or link.source).span(), link.row and link.row.form)
        for link in draft.chain
    ]
    return list(chain([trigger, Reason("status", draft.status_rule)], roles, counts, links))

"""The reader that needs no model: tables and grammar."""

from collections.abc import Sequence
from itertools import chain

from musnad.grammar.counts import CountMention
from musnad.lexicon.rows import load_matcher
from musnad.model import Article, Attribution, Claim, Count, Counted, Reason, hash_claim
from musnad.read.causes import link_causes
from musnad.read.chains import attribute_claims
from musnad.read.dating import drop_undating_times
from musnad.read.draft import Draft, Marked
from musnad.read.gate import may_hold_claims
from musnad.read.roles import fill_roles
from musnad.read.status import judge_status
from musnad.read.triggers import find_drafts
from musnad.text.document import Document, Sentence, parse_document


class LexiconReader:
    """Reads by tables and grammar. With `reasons`, each claim says which rule and row gave each value."""

    def __init__(self, *, reasons: bool = False) -> None:
        self.reasons = reasons
        self.matcher = load_matcher()

    def read(self, article: Article) -> tuple[Claim, ...]:
        """The claims of the article in reading order."""
        if not may_hold_claims(article.text):
            return ()
        passages = self.mark(parse_document(article.text))
        earlier: list[Draft] = []
        for passage in passages:
            passage.drafts = find_drafts(passage, earlier)
            earlier += passage.drafts
        fill_claims(passages, article.publisher)
        return to_claims(passages, article.id, reasons=self.reasons)

    def mark(self, document: Document) -> list[Marked]:
        """Every sentence with what the tables and grammars find in it."""
        found = self.matcher.find(document)
        return [Marked(sentence, matches) for sentence, matches in zip(document.sentences, found, strict=True)]


def fill_claims(passages: Sequence[Marked], publisher: str | None) -> None:
    """Fills everything but the triggers: chains, causes, roles, counts, times, statuses."""
    attribute_claims(passages, publisher)
    link_causes(passages)
    fill_roles(passages)
    drop_undating_times(passages)
    for passage in passages:
        for draft in passage.drafts:
            draft.status, draft.status_rule = judge_status(passage, draft)


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

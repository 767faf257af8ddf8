"""The reader that needs no model: tables and grammar."""

from collections.abc import Sequence

from musnad.lexicon.rows import load_matcher
from musnad.model import Article, Claim
from musnad.read.causes import link_causes
from musnad.read.chains import attribute_claims
from musnad.read.claims import to_claims
from musnad.read.dating import drop_undating_times
from musnad.read.draft import Draft, Marked
from musnad.read.roles import fill_roles
from musnad.read.status import judge_status
from musnad.read.triggers import find_drafts
from musnad.text.document import Document, parse_document


class LexiconReader:
    """Reads by tables and grammar. With `reasons`, each claim says which rule and row gave each value."""

    abreast = 1

    def __init__(self, *, reasons: bool = False) -> None:
        self.reasons = reasons
        self.matcher = load_matcher()

    def read(self, article: Article) -> tuple[Claim, ...]:
        """The claims of the article in reading order."""
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

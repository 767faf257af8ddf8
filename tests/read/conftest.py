"""Sentences read with their triggers given, so that each later part is tested alone."""

from collections.abc import Callable

import pytest

from musnad.model import ClaimType
from musnad.read.causes import link_causes
from musnad.read.draft import Draft, Marked
from musnad.read.lexicon_reader import LexiconReader
from musnad.read.roles import fill_roles
from musnad.text.document import parse_document
from musnad.text.fold import fold

ReadGiven = Callable[[str, str], Marked]


@pytest.fixture(scope="session")
def read_given() -> ReadGiven:
    """Reads one sentence whose claims are given as "trigger=type ..."."""
    reader = LexiconReader()

    def read(text: str, claims: str) -> Marked:
        (marked,) = reader.mark(parse_document(text))
        marked.drafts = sorted((_place(marked, claim) for claim in claims.split()), key=lambda draft: draft.start)
        link_causes([marked])
        fill_roles([marked])
        return marked

    return read


def _place(marked: Marked, claim: str) -> Draft:
    word, _, kind = claim.partition("=")
    at = marked.sentence.words.index(fold(word).text)
    rows = [match.row for match in marked.matches.get("triggers", ()) if match.start <= at < match.end]
    row = next((row for row in rows if row.key == kind), rows[0] if rows else None)
    return Draft(at, at + 1, ClaimType(kind), "given", row)

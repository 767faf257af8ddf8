"""The main job on the shipped examples: the disagreements that they were written for stay in sight."""

from functools import cache
from pathlib import Path

import pytest

from musnad.errors import InputError
from musnad.ingest import Defaults, Intake
from musnad.model import Article, Claim, ClaimType, Counted, Status
from musnad.pipeline import read_article
from musnad.read.lexicon_reader import LexiconReader

EXAMPLES = Path(__file__).parents[1] / "examples"


@cache
def read_examples() -> tuple[tuple[Article, Claim], ...]:
    reader = LexiconReader()
    articles = Intake([str(EXAMPLES)], report=fail, defaults=Defaults()).iter_articles()
    return tuple((article, claim) for article in articles for claim in read_article(article, reader).claims)


def fail(error: InputError) -> None:
    pytest.fail(str(error))


def origin(article: Article, claim: Claim) -> str:
    return claim.chain[0].source.of(article.text) if claim.chain else ""


def test_at_least_ten_reports_in_two_languages_are_read() -> None:
    articles = {article.id: article.lang for article, _ in read_examples()}
    assert len(articles) >= 10


def test_two_sources_give_two_counts_of_the_dead_at_palmyra() -> None:
    counts = {
        (origin(article, claim), count.low, count.high)
        for article, claim in read_examples()
        for count in claim.quantity
        if claim.type is ClaimType.DEATH and count.of is Counted.COMBATANT
    }
    assert ("المرصد السوري لحقوق الإنسان", 100, None) in counts
    assert ("مصدر طبي في مشفى حمص العسكري", 120, 120) in counts


@pytest.mark.parametrize("kind", [ClaimType.WITHDRAWAL, ClaimType.AGREEMENT])
def test_what_one_side_says_another_denies(kind: ClaimType) -> None:
    said = {claim.status: origin(article, claim) for article, claim in read_examples() if claim.type is kind}
    assert said[Status.ASSERTED]
    assert said[Status.DENIED]
    assert said[Status.ASSERTED] != said[Status.DENIED]


def test_the_displaced_are_counted_by_more_than_one() -> None:
    people = {ClaimType.DISPLACEMENT, ClaimType.EVACUATION}
    counts = {
        (article.publisher, count.low)
        for article, claim in read_examples()
        for count in claim.quantity
        if claim.type in people and (count.low or 0) >= 1000
    }
    assert len({publisher for publisher, _ in counts}) >= 3


def test_a_chain_of_two_is_kept_origin_first() -> None:
    chains = [[link.source.of(article.text) for link in claim.chain] for article, claim in read_examples()]
    assert ["Three officials of rebel groups in Aleppo", "Reuters"] in chains

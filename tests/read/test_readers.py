"""The readers that a user can choose."""

import pytest

from musnad.model import Article, ClaimType
from musnad.read.learned import load
from musnad.read.readers import DEFAULT, READERS

ARTICLE = Article(id="a", text="Three civilians were killed in shelling on Aleppo, the civil defence said.")


@pytest.mark.parametrize("name", READERS)
def test_every_reader_reads_and_says_why_when_asked(name: str) -> None:
    if name == "model" and not load.WEIGHTS.is_dir():
        pytest.skip("this checkout has no weights yet")
    claims = READERS[name](threads=1).read(ARTICLE)
    assert {claim.type for claim in claims} == {ClaimType.DEATH, ClaimType.SHELLING}
    assert all(claim.reasons is None for claim in claims)
    explained = READERS[name](threads=1, reasons=True).read(ARTICLE)
    assert all(claim.reasons for claim in explained)
    assert [claim.id for claim in explained] == [claim.id for claim in claims]


def test_the_default_is_one_of_them() -> None:
    assert DEFAULT in READERS

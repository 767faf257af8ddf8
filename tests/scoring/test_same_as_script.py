"""The measures are those of the scorer that comes with the benchmark data, to the last digit."""

import datetime
from types import ModuleType

import msgspec
import pytest
from bench.corpora import DEFAULT, load_scorer
from hypothesis import given
from hypothesis import strategies as st
from tests.scoring.claims import DAY, make_case

from musnad.model import Attribution, Claim, ClaimType, Count, Counted, Period, Role, Span, Status
from musnad.scoring import Case, tally_all, to_figures

# Few values and near spans, so that random claims meet often.
SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 12), st.integers(1, 6))
BOUNDS = st.sampled_from([(3, 3), (3, None), (None, 5), (10, 12)])
COUNTS = BOUNDS.map(lambda bounds: Count(Span(0, 1), *bounds, Counted.PERSON))
PERIODS = st.sampled_from([None, Period(DAY, DAY), Period(DAY, None), Period(DAY, DAY + datetime.timedelta(1))])
CLAIMS = st.builds(
    Claim,
    id=st.just("c"),
    type=st.sampled_from([ClaimType.DEATH, ClaimType.INJURY]),
    status=st.sampled_from(Status),
    trigger=SPANS,
    roles=st.dictionaries(st.sampled_from(Role), st.lists(SPANS, max_size=3).map(tuple), max_size=3),
    quantity=st.lists(COUNTS, max_size=2).map(tuple),
    chain=st.lists(SPANS.map(Attribution), max_size=2).map(tuple),
    when=PERIODS,
)
CASES = st.builds(make_case, st.lists(CLAIMS, max_size=6), st.lists(CLAIMS, max_size=6))


@pytest.fixture(scope="module")
def scorer() -> ModuleType:
    if not (DEFAULT / "tools" / "score_claims.py").exists():
        pytest.skip("no scorer beside the repository")
    return load_scorer(DEFAULT)


@given(cases=st.lists(CASES, max_size=4))
def test_random_claims_have_the_same_figures(scorer: ModuleType, cases: list[Case]) -> None:
    theirs = scorer.Tally()
    for gold, reading in cases:
        theirs.add(msgspec.to_builtins(gold.claims), msgspec.to_builtins(reading.claims))
    assert {name: value or 0 for name, value in to_figures(tally_all(cases)).items()} == theirs.figures()

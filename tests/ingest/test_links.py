"""People's links: claims named by as much of their ids as tells them apart."""

import pytest

from musnad.errors import InputError
from musnad.ingest.links import make_finder

IDS = ("aa11", "aa12", "aa12ff", "bb")


@pytest.mark.parametrize(("start", "found"), [("aa11", "aa11"), ("b", "bb"), ("aa12", "aa12"), ("aa12f", "aa12ff")])
def test_a_claim_is_found_by_its_beginning(start: str, found: str) -> None:
    assert make_finder(IDS)(start) == found


@pytest.mark.parametrize(
    ("start", "cause"), [("aa", "several claims: aa11, aa12, aa12ff"), ("c", "begins with 'c'"), ("", "begins with ''")]
)
def test_what_names_none_or_several_is_said(start: str, cause: str) -> None:
    with pytest.raises(InputError, match=cause):
        make_finder(IDS)(start)

"""Who holds a place, from claims in any order."""

import csv
import datetime
import random
import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.reconcile.conftest import Tell

from musnad.model import (
    Article,
    Attribution,
    Claim,
    ClaimType,
    Location,
    Period,
    Precision,
    Reading,
    Resolved,
    ResolvedName,
    Role,
    Span,
    Spell,
    State,
    Statement,
    Status,
)
from musnad.reconcile.control import find_spells, find_standing, find_words
from musnad.reconcile.control.lists import take_listed, tells_site

TABLE = Path(__file__).with_name("cases.csv")
TOWN, CITY = Span(0, 4), Span(5, 9)
TEXT = "Sana town says"
LONG_AGO = datetime.date(2016, 11, 30)
KINDS = st.sampled_from(["capture", "hold", "withdrawal", "siege"])
PARTIES = st.sampled_from(["syria-army", "syria-government", "islamic-state", "sdf"])
DAYS = st.integers(1, 5).map("{:02}".format)


def _place(span: Span, name: str, precision: Precision = Precision.TOWN) -> Location:
    return Location(span=span, id=name, name=name, lat=35.0, lon=38.0, precision=precision)


def _claim(
    row: dict[str, str], *places: Location, name: str = "c", days: Period | None = None, role: Role = Role.ACTOR
) -> Claim:
    day = datetime.date(2016, 12, int(row["day"]))
    named = places or (_place(TOWN, "town"),)
    party = ResolvedName(span=Span(10, 14), id=row["party"], name=row["party"], side=_SIDES.get(row["party"]))
    return Claim(
        id=name,
        type=ClaimType(row["type"]),
        status=Status(row["status"]),
        trigger=Span(5, 9),
        roles={Role.PLACE: tuple(place.span for place in named), role: (party.span,)},
        when=days or Period(day, day),
        resolved=Resolved(places=named, actors=(party,)),
    )


_SIDES = {"syria-army": "syria-government"}


def _words(rows: Sequence[dict[str, str]]) -> list[Statement]:
    words: list[Statement] = []
    for index, row in enumerate(rows):
        article = Article(id=f"a{index}", text=TEXT, publisher=row["origin"])
        words += find_words(article, Reading(article.id, (_claim(row, name=f"c{index}"),)))
    return words


def _outline(spell: Spell) -> tuple[str, str]:
    return spell.state.value, " ".join(sorted(view.party.id for view in spell.views))


def _load_cases() -> dict[str, list[dict[str, str]]]:
    lines = (line for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    cases: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    for row in csv.DictReader(lines):
        cases[row["case"]].append(row)
    return cases


@pytest.mark.parametrize(("name", "rows"), _load_cases().items(), ids=_load_cases())
def test_cases(name: str, rows: list[dict[str, str]]) -> None:
    words = _words(rows)
    for seed in range(4):
        random.Random(seed).shuffle(words)
        spells = find_spells(words)
        for row in rows:
            (spell,) = find_standing(spells, datetime.date(2016, 12, int(row["day"])))
            assert _outline(spell) == (row["state"], row["holders"]), name


def test_nothing_is_known_before_the_first_word_or_of_other_places() -> None:
    (row,) = _load_cases()["one says so"]
    spells = find_spells(_words([row]))
    assert find_standing(spells, datetime.date(2016, 11, 30)) == []
    assert list(spells) == ["town"]


def test_a_siege_is_shown_until_it_is_lifted() -> None:
    base = {"party": "syria-army", "origin": "monitor", "type": "siege"}
    rows = [base | {"status": "asserted", "day": "01"}, base | {"status": "denied", "day": "03"}]
    before, after = find_spells(_words(rows))["town"]
    assert (len(before.sieges), len(after.sieges)) == (1, 0)
    assert before.last == datetime.date(2016, 12, 2)


def _read(claim: Claim, **facts: datetime.date) -> tuple[Statement, ...]:
    article = Article(id="a", text=TEXT, publisher="p", published=facts.get("published"))
    return find_words(article, Reading("a", (claim,)))


ROW = {"party": "syria-army", "type": "capture", "status": "asserted", "day": "01"}


def test_a_quarter_is_not_its_town() -> None:
    quarter = _place(CITY, "quarter", Precision.QUARTER)
    assert [word.place.id for word in _read(_claim(ROW, _place(TOWN, "town"), quarter))] == ["quarter"]
    assert [word.place.id for word in _read(_claim(ROW, _place(TOWN, "town")))] == ["town"]


@pytest.mark.parametrize("precision", [Precision.NEAR, Precision.DISTRICT, Precision.PROVINCE, Precision.COUNTRY])
def test_around_a_town_is_not_the_town(precision: Precision) -> None:
    assert _read(_claim(ROW, _place(TOWN, "around", precision))) == ()


def test_whoever_is_driven_out_leaves() -> None:
    (word,) = _read(_claim(ROW | {"type": "withdrawal"}, role=Role.TARGET))
    assert (word.effect, word.parties[0].id) == ("leaves", "syria-army")


def test_what_has_no_day_is_so_by_the_day_of_the_report_and_without_that_nothing() -> None:
    claim, published = _claim(ROW), datetime.date(2016, 12, 9)
    undated = Claim(**{name: getattr(claim, name) for name in claim.__struct_fields__} | {"when": None})
    assert [word.last for word in _read(undated, published=published)] == [published]
    assert _read(undated) == ()


def test_what_was_said_long_ago_contradicts_nobody() -> None:
    base = {"type": "hold", "status": "asserted"}
    rows = [base | {"party": "sdf", "origin": "a", "day": "01"}, base | {"party": "turkey", "origin": "b", "day": "31"}]
    assert [spell.state for spell in find_spells(_words(rows))["town"]] == [State.HELD, State.CONTESTED]
    old = [
        replace(word, first=LONG_AGO, last=LONG_AGO) if word.origin == "publisher a" else word for word in _words(rows)
    ]
    assert [_outline(spell) for spell in find_spells(old)["town"]] == [("held", "sdf"), ("held", "turkey")]


def _unmark(text: str) -> tuple[str, list[Span], Span]:
    """A text without its brackets, what stood in them, and the trigger "took"."""
    plain, spans = "", []
    for piece in re.split(r"(\[[^]]*\])", text):
        if piece.startswith("["):
            spans.append(Span(len(plain), len(plain) + len(piece) - 2))
        plain += piece.strip("[]")
    trigger = Span(plain.index("took"), plain.index("took") + 4)
    return plain, spans, trigger


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("took [Alpha] and the [Beta] in [Gamma]", {"Alpha", "Beta"}),
        ("took [Alpha] and cut the road to [Gamma]", {"Alpha"}),
        ("[Alpha] was took near [Gamma]", {"Alpha"}),
        ("took [Alpha], [Beta] and [Gamma]", {"Alpha", "Beta", "Gamma"}),
        ("took قرى [ألف] [وباء] في ريف [جيم]", {"ألف", "وباء"}),
        ("took قرية [ألف] وقطعوا الطريق إلى [جيم]", {"ألف"}),
    ],
)
def test_what_is_named_beside_what_is_taken_is_not_taken(text: str, meant: set[str]) -> None:
    plain, spans, trigger = _unmark(text)
    assert {span.of(plain) for span in take_listed(spans, trigger, plain)} == meant


@pytest.mark.parametrize(
    ("text", "sites"),
    [
        ("took the airport of [Alpha]", {"Alpha"}),
        ("took a checkpoint near the road in [Alpha]", {"Alpha"}),
        ("took the airport and the town of [Alpha]", set()),
        ("took the town of [Alpha]", set()),
        ("the airport of [Alpha] was took", {"Alpha"}),
        ("forces based at the airport yesterday went on and took [Alpha]", set()),
        ("took على [مطار ألف]", {"مطار ألف"}),
        ("took على حاجز في بلدة [ألف]", {"ألف"}),
        ("took على المطار وبلدة [ألف]", set()),
    ],
)
def test_a_site_in_a_town_is_not_the_town(text: str, sites: set[str]) -> None:
    plain, spans, trigger = _unmark(text)
    assert {span.of(plain) for span in spans if tells_site(span, trigger, plain)} == sites


def test_a_capture_of_a_site_says_nothing_of_its_town(tell: Tell) -> None:
    told = tell("a", "سيطر الجيش السوري على مطار مدينة إدلب. وسيطر الجيش السوري على مدينة سراقب.")
    assert [word.place.name for word in find_words(*told)] == ["Saraqib"]


def test_a_person_is_no_party_but_stands_for_theirs() -> None:
    claim = _claim(ROW)
    for side, parties in ((None, []), ("syria-government", ["syria-government"])):
        person = ResolvedName(span=Span(10, 14), id="somebody", name="Somebody", kind="person", side=side)
        resolved = Resolved(places=(_place(TOWN, "town"),), actors=(person,))
        said = _read(Claim(**{name: getattr(claim, name) for name in claim.__struct_fields__} | {"resolved": resolved}))
        assert [party.id for word in said for party in word.parties] == parties


def test_what_is_denied_alone_is_not_shown() -> None:
    assert find_spells(_words([ROW | {"origin": "agency", "status": "denied"}])) == {}


def test_the_origin_of_the_chain_speaks_not_the_publisher() -> None:
    claim = _claim(ROW)
    spoken = Claim(
        **{name: getattr(claim, name) for name in claim.__struct_fields__} | {"chain": (Attribution(Span(0, 4)),)}
    )
    assert [word.source for word in _read(spoken)] == ["Sana"]


@given(st.lists(st.tuples(KINDS, PARTIES, DAYS, st.sampled_from("abc"))), st.randoms(use_true_random=False))
def test_order_does_not_matter_and_spells_follow_each_other(
    drawn: list[tuple[str, str, str, str]], shuffler: random.Random
) -> None:
    keys = ("type", "party", "day", "origin")
    words = _words([dict(zip(keys, one, strict=True), status="asserted") for one in drawn])
    shuffled = list(words)
    shuffler.shuffle(shuffled)
    spells = find_spells(words)
    assert find_spells(shuffled) == spells
    for some in spells.values():
        assert some[-1].last is None
        assert all(one.last == two.first - datetime.timedelta(1) for one, two in pairwise(some))
        assert all(bool(spell.views) != (spell.state is State.UNKNOWN) for spell in some)

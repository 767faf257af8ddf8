"""What a search finds is what a plain filter over all claims leaves, in either database."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.conftest import FAST
from tests.store.search.plain import matches
from tests.store.told import ACTORS, SOURCES, TOWNS, Told, fill, write_report

from musnad.errors import QueryError, UsageError
from musnad.model import Article, Reading
from musnad.store import Record
from musnad.store.creating import create_record
from musnad.store.search import (
    find_articles,
    find_claims,
    find_events,
    find_points,
    iter_articles,
    iter_claims,
    iter_events,
    parse_query,
)

WORDS = ("hospital", "school", "الغوطة", "والغوطة", "بغوطة", "Halab")
HOSTILE = (
    "'; DROP TABLE view_claims; --",
    '") OR 1=1 --',
    "%",
    "_",
    "\\",
    "x' UNION SELECT 1",
    "{folded}",
    "NEAR(a b)",
)

TOLD = st.builds(
    Told,
    kind=st.sampled_from(["shelling", "airstrike", "death", "injury"]),
    status=st.sampled_from(["asserted", "denied", "possible"]),
    town=st.sampled_from([None, *TOWNS]),
    actor=st.sampled_from([None, *ACTORS]),
    source=st.sampled_from([None, *SOURCES]),
    first=st.one_of(st.none(), st.integers(0, 60)),
    length=st.sampled_from([0, 0, 1, 31, 32]),
    figure=st.one_of(st.none(), st.integers(1, 30)),
    confidence=st.one_of(st.none(), st.sampled_from([0.1, 0.5, 0.9])),
)
REPORTS = st.lists(
    st.tuples(
        st.lists(TOLD, max_size=4),
        st.lists(st.sampled_from(WORDS), max_size=2).map(" ".join),
        st.sampled_from([None, "Example", "SANA"]),
        st.one_of(st.none(), st.integers(0, 60)),
    ),
    max_size=6,
)
DAYS = st.sampled_from(["2016-12-01", "2016-12-20", "2017-01-03", "2016-12", "2017"])
TERMS = st.one_of(
    st.sampled_from(["hospital", "school", "-hospital", "report"]),
    st.builds("{}type:{}".format, st.sampled_from(["", "-"]), st.sampled_from(["death", "shelling,injury"])),
    st.builds("family:{}".format, st.sampled_from(["harm", "violence"])),
    st.builds("{}status:{}".format, st.sampled_from(["", "-"]), st.sampled_from(["denied", "asserted,possible"])),
    st.builds("{}actor:{}".format, st.sampled_from(["", "-"]), st.sampled_from(["russia", "Turkey", "nobody"])),
    st.builds("{}:{}".format, st.sampled_from(["source", "origin"]), st.sampled_from(["SANA", "sohr", "Example"])),
    st.builds("{}publisher:{}".format, st.sampled_from(["", "-"]), st.sampled_from(["Example"])),
    st.builds("place:{}".format, st.sampled_from(["aleppo", "حلب", "Homs"])),
    st.builds("within:{}km near:36.2,37.2".format, st.sampled_from([5, 40, 500, 9000])),
    st.builds("from:{}".format, DAYS),
    st.builds("-to:{}".format, DAYS),
    st.builds("to:{}".format, DAYS),
    st.builds("{}published:{}".format, st.sampled_from(["", "-"]), DAYS),
    st.builds("{}killed:{}".format, st.sampled_from(["", "-"]), st.sampled_from([">=10", "<10", "5..20"])),
    st.builds("confidence:{}".format, st.sampled_from([">=0.5", "<0.5"])),
    st.builds("{}has:{}".format, st.sampled_from(["", "-"]), st.sampled_from(["denial", "count", "place,day"])),
    st.sampled_from(["state:machine", "decision:none", "lang:en", "-state:final"]),
)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest) -> Iterator[object]:
    """Makes places for records."""
    if request.param == "postgresql":
        yield request.getfixturevalue("server").make_place
        return
    with tempfile.TemporaryDirectory(dir=FAST) as folder:
        names = iter(range(10**6))
        yield lambda: str(Path(folder, f"{next(names)}.db"))


@given(reports=REPORTS, queries=st.lists(st.lists(TERMS, max_size=3).map(" ".join), min_size=1, max_size=12))
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_a_search_is_a_plain_filter(place: object, reports: Sequence[tuple[object, ...]], queries: list[str]) -> None:
    assert callable(place)
    at = place()
    create_record(at)
    written = [
        write_report(f"r{i}", told, words, publisher=publisher, published=published)  # type: ignore[arg-type]
        for i, (told, words, publisher, published) in enumerate(reports)
    ]
    with closing(Record.open(at)) as record:
        fill(record, written)
        for text in queries:
            check(record, text, written)


def check(record: Record, text: str, written: Sequence[tuple[Article, Reading]]) -> None:
    """Claims, whichever way they are found, are those of the plain filter."""
    try:
        query = parse_query(text)
    except QueryError:  # conditions drawn at random may contradict each other
        return
    expected = {claim.id for article, reading in written for claim in reading.claims if matches(query, article, claim)}
    with record.reading() as connection:
        found = find_claims(connection, query, size=200)
        assert ({row.id for row in found.items}, found.total) == (expected, len(expected)), text
        assert {row.id for row in iter_claims(connection, query)} == expected


@pytest.fixture
def filled(record: Record) -> Record:
    """A record with some reports."""
    first = [Told("shelling", figure=None), Told("death", figure=12), Told("injury", status="denied", figure=3)]
    reports = [
        write_report("a", first, "قصف الغوطة والغوطة hospital"),
        write_report("b", [Told("death", figure=12, source="sohr")], "وللغوطة", publisher="Other", published=2),
        write_report("c", [Told("airstrike", town="homs", actor="turkey", first=40)], "بلدة كفرنبل", published=41),
        write_report("d", [], "مدينة حلب القديمة", publisher=None, published=None),
    ]
    fill(record, reports)
    return record


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("غوطة", "ab"),
        ("الغوطة", "ab"),
        ("وللغوطة", "b"),
        ("الغوطة mode:written", "a"),
        ("غوطة mode:written", ""),
        ("alghouta mode:latin", "ab"),
        ("al-Ghouta mode:latin", "ab"),
        ("halab mode:latin", "d"),
        ("Haleb mode:latin", "d"),
        ('"مدينة حلب"', "d"),
        ('"حلب مدينة"', ""),
        ('"قصف الغوطة"', "a"),
        ("HOSPITAL", "a"),
        ("غوطة -hospital", "b"),
        ("-غوطة", "cd"),
        ("type:death", "ab"),
        ("type:death -has:denial", "ab"),
        ("-status:denied", "bcd"),
        ("publisher:other", "b"),
        ("published:2016-12", "ab"),
        ("published:2017", "c"),
        ("source:SANA type:death", "a"),
        ("place:حمص", "c"),
        ("place:Homs within:3km", "c"),
        ("lang:ar", "d"),
        ("nothing", ""),
    ],
)
def test_articles(filled: Record, text: str, expected: str) -> None:
    with filled.reading() as connection:
        found = find_articles(connection, parse_query(text), sort="day")
        assert (sorted(row.id for row in found.items), found.total) == (list(expected), len(expected))
        assert {row.id for row in iter_articles(connection, parse_query(text))} == set(expected)


def test_a_snippet_shows_what_was_searched_for(record: Record) -> None:
    fill(record, [write_report("a", [], "word " * 500 + "وللغوطة " + "more " * 500)])
    with record.reading() as connection:
        for text in ("غوطة", "ghouta mode:latin", "وللغوطة mode:written"):
            (row,) = find_articles(connection, parse_query(text)).items
            assert "وللغوطة" in row.snippet
            assert len(row.snippet) < 300
            assert (row.snippet[:1], row.snippet[-1:]) == ("…", "…")


def test_events(filled: Record) -> None:
    with filled.reading() as connection:
        every = find_events(connection, parse_query(""))
        assert every.total == len(every.items) == len(list(iter_events(connection, parse_query(""))))
        (both,) = find_events(connection, parse_query("type:death origins:>=2 killed:12")).items
        assert (both.reports, both.place, both.place_ar) == (2, "Aleppo", "حلب")
        assert find_events(connection, parse_query("غوطة publisher:Other")).items == (both,)
        assert find_events(connection, parse_query("source:sohr actor:روسيا place:حلب lang:en")).items == (both,)
        (alone,) = find_events(connection, parse_query("type:airstrike from:2017")).items
        assert find_events(connection, parse_query("-type:death")).items == (alone,)
        assert find_events(connection, parse_query("place:Homs within:5km published:2017-01")).items == (alone,)
        assert [row.key for row in find_events(connection, parse_query(""), sort="-killed").items] == [
            both.key,
            alone.key,
        ]


def test_pages_in_every_order(filled: Record) -> None:
    with filled.reading() as connection:
        query = parse_query("")
        days = [row.day for row in find_claims(connection, query, sort="day").items]
        assert days == sorted(days, key=str)
        sure = [row.confidence for row in find_claims(connection, query, sort="confidence").items]
        assert sure == sorted(sure, key=str)
        whole = [row.id for row in find_claims(connection, query).items]
        paged = [row.id for page in (1, 2, 3) for row in find_claims(connection, query, page=page, size=2).items]
        assert paged == whole == [row.id for row in iter_claims(connection, query)]
        with pytest.raises(UsageError, match="no order 'by whim'"):
            find_claims(connection, query, sort="by whim")


def test_points_of_a_map(filled: Record) -> None:
    with filled.reading() as connection:
        points = find_points(connection, parse_query(""))
        assert len(points.events) == 2
        key, lat, lon, _, kind, day, killed, side, state, contested = points.events[0]
        assert (lat, lon, points.types[kind], day, killed) == (34.73, 36.71, "airstrike", 17176, None)
        assert (points.sides[side], points.states[state], contested, len(key)) == ("turkey", "machine", 0, 12)
        assert not points.truncated
        assert find_points(connection, parse_query(""), most=1).truncated


@pytest.mark.parametrize("hostile", HOSTILE)
@pytest.mark.parametrize("key", ["", "actor:", "target:", "source:", "origin:", "publisher:", "place:", "assignee:"])
def test_values_are_values_whatever_they_hold(filled: Record, key: str, hostile: str) -> None:
    quoted = hostile.replace('"', "'")
    text = f'{key}"{quoted}"'
    try:
        query = parse_query(text)
    except QueryError:
        return
    with filled.reading() as connection:
        for find in (find_claims, find_events, find_articles):
            assert find(connection, query).items == ()
        assert find_claims(connection, parse_query("")).total == 5

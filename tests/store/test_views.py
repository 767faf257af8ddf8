"""The tables made of a record follow it, whatever is added, removed or decided."""

from contextlib import closing
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from sqlalchemy import select
from tests.postgres import Server
from tests.store.told import Told, add_report, fill, tell_day, write_report

from musnad.model import Act, ClaimType, Decision, Judgement, Stage, Status
from musnad.pipeline.views import rebuild_views
from musnad.store import Record, remove_article
from musnad.store.backup import write_backup
from musnad.store.creating import create_record
from musnad.store.restoring import read_backup
from musnad.store.reviews import review_claim, review_event, review_link, undo_review
from musnad.store.search import find_articles, find_claims, find_events, parse_query
from musnad.store.tables import articles
from musnad.store.views import (
    find_control_days,
    find_event_claims,
    is_stale,
    iter_spells_on,
    list_actors,
    list_sources,
    load_claim_row,
    load_event,
    load_spells,
)
from musnad.store.views.tables import entities, entity_names

DEATH = Told("death", figure=12)
TWO = [
    write_report("a", [DEATH, Told("shelling")], "ambulance"),
    write_report("b", [DEATH._replace(source="sohr")], "stretcher", published=2),
]
FIRST, SECOND = TWO[0][1].claims[0], TWO[1][1].claims[0]


def list_all(record: Record) -> dict[str, Any]:
    """All that the lists hold, but for numbers."""
    query = parse_query("")
    with record.reading() as connection:
        claims = find_claims(connection, query, size=500).items
        return {
            "claims": sorted(claims, key=lambda row: row.id),
            "events": [load_event(connection, row.key) for row in find_events(connection, query, size=500).items],
            "articles": sorted(find_articles(connection, query, size=500).items, key=lambda row: row.id),
            "sources": list_sources(connection).items,
            "actors": list_actors(connection).items,
            "found": [len(find_articles(connection, parse_query(word)).items) for word in ("ambulance", "stretcher")],
            "named": find_claims(connection, parse_query("actor:russia")).total,
        }


def stale(record: Record) -> bool:
    with record.reading() as connection:
        return is_stale(connection)


def test_what_one_event_rests_on(record: Record) -> None:
    fill(record, TWO)
    with record.reading() as connection:
        found = load_event(connection, SECOND.id)
        assert found is not None
        assert (found.row.reports, found.row.origins, found.row.state) == (2, 2, Stage.MACHINE)
        assert {row.id for row in found.claims} == set(find_event_claims(connection, FIRST.id)) >= {FIRST.id, SECOND.id}
        assert {(link.judgement, link.by) for link in found.inside} == {(Judgement.POSITIVE, None)}
        row = load_claim_row(connection, FIRST.id)
        assert row is not None
        assert (row.event, row.place, row.source, row.actors) == (found.row.key, "Aleppo", "SANA", ("Russia",))
        marked = {kind: row.evidence.text[start:end] for start, end, kind in row.evidence.marks}
        assert marked == {"trigger": "death", "count": "12", "place": "Aleppo", "actor": "russia", "source": "sana"}
        assert load_event(connection, "nothing") is None
        assert load_claim_row(connection, "nothing") is None
        assert find_event_claims(connection, "nothing") == []


def test_lists_are_out_of_date_until_they_are_made_anew(record: Record) -> None:
    assert stale(record)
    assert rebuild_views(record)
    assert not stale(record)
    assert not rebuild_views(record)
    add_report(record, TWO[0])
    assert stale(record)
    assert rebuild_views(record, events=False)
    with record.reading() as connection:
        assert not is_stale(connection, events=False)
        assert find_claims(connection, parse_query("")).total == 2
        assert find_events(connection, parse_query("")).items == ()
    assert stale(record)
    assert rebuild_views(record)
    assert list_all(record)["events"]


STEPS = st.lists(st.sampled_from(["a", "b", "c", "d", "-a", "-b", "reject", "join", "part"]), min_size=1, max_size=6)
MORE = {
    "a": TWO[0],
    "b": TWO[1],
    "c": write_report("c", [DEATH, Told("capture", first=3)], "ambulance stretcher", published=3),
    "d": write_report("d", [Told("airstrike", town="homs", first=20)], published=21),
}


@given(steps=STEPS)
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_made_step_by_step_they_are_as_made_at_once(folder: Path, steps: list[str]) -> None:
    create_at = [str(folder / f"{name}.db") for name in ("stepwise", "once")]
    for at in create_at:
        Path(at).unlink(missing_ok=True)
        create_record(at)
    with closing(Record.open(create_at[0])) as stepwise, closing(Record.open(create_at[1])) as once:
        for step in steps:
            for record in (stepwise, once):
                take(record, step)
            rebuild_views(stepwise)
        rebuild_views(once)
        assert without_times(list_all(stepwise)) == without_times(list_all(once))


def take(record: Record, step: str) -> None:
    """Adds or removes a report, or decides something, where that can be done."""
    if step in MORE:
        add_report(record, MORE[step])
        return
    there = {name for name in "ab" if is_there(record, name)}
    with record.writing() as connection:
        if step.startswith("-") and step[1:] in there:
            remove_article(connection, step[1:], who="me", why="a test")
        elif step == "reject" and "a" in there:
            review_claim(connection, Act.REJECT, FIRST.id, who="me", why="a test", seen=10**6)
        elif step in {"join", "part"} and there == {"a", "b"}:
            judgement = Judgement.POSITIVE if step == "join" else Judgement.NEGATIVE
            review_link(connection, FIRST.id, SECOND.id, judgement, who="me", why="a test")


def is_there(record: Record, name: str) -> bool:
    with record.reading() as connection:
        return connection.execute(select(articles.c.id).where(articles.c.id == name)).scalar() is not None


def without_times(found: dict[str, Any]) -> dict[str, Any]:
    """The same without the times of this run."""
    events = [replace(one, row=replace(one.row, changed=None)) for one in found["events"]]
    reports = [replace(one, captured="") for one in found["articles"]]
    return found | {"events": sorted(events, key=lambda one: one.row.key), "articles": reports}


def test_a_decision_shows_at_once(record: Record) -> None:
    fill(record, TWO)
    with record.writing() as connection:
        review_claim(connection, Act.ACCEPT, FIRST.id, who="me", why="seen")
        held = find_event_claims(connection, SECOND.id)
        review_event(connection, Act.ASSIGN, SECOND.id, held=held, who="me", why="yours", assignee="zeina")
    assert not stale(record)
    with record.reading() as connection:
        row = load_claim_row(connection, FIRST.id)
        assert row is not None
        assert (row.state, row.decision) == (Stage.REVIEW, Decision.ACCEPTED)
        (event,) = find_events(connection, parse_query("assignee:zeina state:assigned")).items
        assert event.assignee == "zeina"
        assert find_claims(connection, parse_query("decision:accepted")).total == 1
        assert find_claims(connection, parse_query("decision:none")).total == 2


def test_what_is_rejected_or_corrected_changes_the_event(record: Record) -> None:
    fill(record, TWO)
    with record.writing() as connection:
        rejected = review_claim(connection, Act.REJECT, FIRST.id, who="me", why="no such thing")
        corrected = replace(SECOND, status=Status.DENIED, type=ClaimType.DEATH)
        review_claim(connection, Act.CORRECT, SECOND.id, corrected=corrected, who="me", why="it denies")
    assert stale(record)
    rebuild_views(record)
    with record.reading() as connection:
        row = load_claim_row(connection, FIRST.id)
        assert row is not None
        assert (row.event, row.decision) == (None, Decision.REJECTED)
        (denied,) = find_claims(connection, parse_query("status:denied decision:corrected")).items
        assert denied.id == SECOND.id
    with record.writing() as connection:
        undo_review(connection, rejected.number, who="me", why="it is one after all")
    rebuild_views(record)
    with record.reading() as connection:
        assert find_event_claims(connection, FIRST.id)


def test_an_event_that_grew_after_somebody_looked_is_updated(record: Record) -> None:
    fill(record, TWO[:1])
    with record.writing() as connection:
        held = find_event_claims(connection, FIRST.id)
        review_event(connection, Act.ACCEPT, FIRST.id, held=held, who="me", why="seen")
    fill(record, TWO[1:])
    with record.reading() as connection:
        (event,) = find_events(connection, parse_query("state:updated")).items
        assert (event.decision, event.reports) == (Decision.ACCEPTED, 2)


def test_nothing_of_a_removed_article_stays_in_the_files(folder: Path) -> None:
    at = str(folder / "record.db")
    create_record(at)
    secrets = ("stretcherbearer", "حمزةالشاهد", "xmzch")
    with closing(Record.open(at)) as record:
        reports = [write_report("a", [DEATH], f"{secrets[0]} {secrets[1]}"), write_report("b", [DEATH], "ambulance")]
        fill(record, reports)
        assert any(secrets[0].encode() in file.read_bytes() for file in folder.iterdir())
        with record.writing() as connection:
            remove_article(connection, "a", who="me", why="a test")
        record.forget()
        content = b"".join(file.read_bytes() for file in folder.iterdir())
        assert [secret for secret in secrets if secret.encode() in content] == []
        with record.reading() as connection:
            assert find_articles(connection, parse_query(secrets[0])).items == ()
        rebuild_views(record)
        assert [row.id for row in list_all(record)["articles"]] == ["b"]


def test_names_that_only_a_removed_article_had_go_with_it(record: Record) -> None:
    fill(record, [write_report("a", [DEATH], publisher="The Witness"), TWO[1]])
    with record.writing() as connection:
        remove_article(connection, "a", who="me", why="a test")
    with record.reading() as connection:
        assert "the witness" not in list(connection.execute(select(entity_names.c.name)).scalars())
        assert "~the witness" not in list(connection.execute(select(entities.c.key)).scalars())
        assert find_claims(connection, parse_query("actor:russia")).total == 1


def test_sources_actors_and_control(record: Record) -> None:
    fill(record, [*TWO, write_report("c", [Told("capture", actor="turkey", town="bab", first=3)], published=5)])
    with record.reading() as connection:
        sources = {row.id: row for row in list_sources(connection).items}
        assert (sources["sana"].claims, sources["sohr"].corroborated, sources["sohr"].alone) == (3, 1, 0)
        actors = {row.id: row for row in list_actors(connection).items}
        assert (actors["russia"].did, actors["turkey"].did, actors["turkey"].suffered) == (3, 1, 0)
        (spell,) = load_spells(connection, "bab")
        assert [view.party.id for view in spell.views] == ["turkey"]
        assert list(iter_spells_on(connection, "2016-12-10")) == [spell]
        assert list(iter_spells_on(connection, "2016-12-01")) == []
        assert find_control_days(connection) == (tell_day(3).isoformat(), tell_day(3).isoformat())
        assert load_spells(connection, "homs") == []


def test_a_copy_has_the_same_lists(record: Record, server: Server, folder: Path) -> None:
    fill(record, TWO)
    with record.reading() as connection, ZipFile(folder / "b.zip", "w") as archive:
        write_backup(connection, archive)
    at = server.make_place()
    with ZipFile(folder / "b.zip") as archive:
        create_record(at, fill=lambda connection: read_backup(connection, archive))
    with closing(Record.open(at)) as copy:
        assert stale(copy)
        rebuild_views(copy)
        assert list_all(copy) == list_all(record)

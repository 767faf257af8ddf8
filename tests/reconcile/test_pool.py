"""Articles in, events out."""

import datetime
from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings, target
from hypothesis import strategies as st
from tests.reconcile.conftest import Tell, Told

from musnad.model import Event, Judgement, Link
from musnad.reconcile import Pool, reconcile
from musnad.text.fold import fold

DIGITS = {7: ("7", "سبعه"), 9: ("9", "تسعه"), 12: ("12",), 20: ("20", "عشرون"), 3: ("3", "ثلاثه")}


def find(events: Sequence[Event], article: str) -> Event:
    """The event that an article's report belongs to."""
    (found,) = [event for event in events if article in event.reports]
    return found


def link(one: Event, other: Event, judgement: Judgement, day: int = 1) -> Link:
    """A person's link between the first claims of two events."""
    on = datetime.date(2026, 1, day)
    return Link(left=one.claims[0], right=other.claims[0], judgement=judgement, by="A. Person", on=on)


def test_reports_of_one_strike_are_one_event(strike: tuple[Told, ...]) -> None:
    events = reconcile(strike)
    assert find(events, "first").reports == ("first", "later", "ministry", "rescuers", "second")
    assert find(events, "other").reports == ("other",)
    assert find(events, "first").place == "Al-Bab"
    assert "Russia" in " ".join(find(events, "first").actors)


def test_origins_are_speakers_not_publishers(strike: tuple[Told, ...]) -> None:
    origins = {origin.source: origin for origin in find(reconcile(strike), "first").origins}
    monitor = origins["Syrian Observatory for Human Rights"]
    assert monitor.reports == ("first", "later", "second")
    assert len(monitor.publishers) == 3
    assert len(origins) == 3


def test_bounds_hold_the_latest_word_of_each_origin(strike: tuple[Told, ...]) -> None:
    killed = find(reconcile(strike), "first").counts["killed"]
    assert (killed.low, killed.high) == (9, 12)


def test_every_number_stands_in_the_words_of_its_claims(strike: tuple[Told, ...]) -> None:
    texts = {claim.id: (claim, article.text) for article, reading in strike for claim in reading.claims}
    for event in reconcile(strike):
        for bounds in event.counts.values():
            ends = (
                (bounds.low, bounds.low_claims),
                (bounds.best, bounds.best_claims),
                (bounds.high, bounds.high_claims),
            )
            for figure, claims in ends:
                assert claims
                for claim, text in map(texts.__getitem__, claims):
                    words = " ".join(fold(count.span.of(text)).text for count in claim.quantity)
                    assert figure is None or any(form in words for form in DIGITS[figure])


def test_a_denial_is_tied_to_what_it_denies(strike: tuple[Told, ...]) -> None:
    event = find(reconcile(strike), "first")
    statuses = {claim.id: claim.status for _, reading in strike for claim in reading.claims}
    assert [(statuses[one], statuses[other]) for one, other in event.denials] == [("denied", "asserted")]
    assert "status" in {one.field for one in event.discrepancies}


TOWNS = ("مدينة الباب", "بلدة سرمين", "مدينة منبج")
SPEAKERS = ("المرصد السوري لحقوق الإنسان", "الدفاع المدني السوري", "ناشطون")
REPORTS = st.lists(
    st.tuples(
        st.sampled_from(TOWNS), st.sampled_from(SPEAKERS), st.sampled_from((3, 7, 12)), st.sampled_from((12, 13))
    ),
    min_size=4,
    max_size=9,
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(reports=REPORTS, data=st.data())
def test_any_order_gives_the_same_events(
    tell: Tell, reports: list[tuple[str, str, int, int]], data: st.DataObject
) -> None:
    told = [
        tell(str(i), f"قال {speaker} إن {killed} مدنيا قتلوا بغارة جوية على {town} أمس.", day=f"2016-12-{day}")
        for i, (town, speaker, killed, day) in enumerate(reports)
    ]
    claims = [claim.id for _, reading in told for claim in reading.claims]
    pairs = st.tuples(st.sampled_from(claims), st.sampled_from(claims)).filter(lambda pair: pair[0] != pair[1])
    judged = data.draw(st.lists(st.tuples(pairs, st.sampled_from(Judgement)), max_size=4))
    links = [Link(left=pair[0], right=pair[1], judgement=said, by="A. Person") for pair, said in judged]
    events = reconcile(told, links=links)
    target(float(len(told) - len(events)), label="reports joined")
    shuffled = data.draw(st.permutations(told))
    assert reconcile(shuffled, links=data.draw(st.permutations(links))) == events
    pool = Pool(links)
    for one in data.draw(st.permutations(told)):
        pool.add(*one)
        pool.events()
    assert pool.events() == events


def test_the_reports_of_the_test_of_order_do_join_and_negative_links_part_them(tell: Tell) -> None:
    told = [
        tell(str(i), f"قال {speaker} إن 7 مدنيا قتلوا بغارة جوية على {TOWNS[0]} أمس.")
        for i, speaker in enumerate(SPEAKERS)
    ]
    (event,) = reconcile(told)
    first, *others = (reading.claims[0].id for _, reading in told)
    links = [Link(left=first, right=one, judgement=Judgement.NEGATIVE, by="A. Person") for one in others]
    assert [len(one.reports) for one in reconcile(told, links=links)] in ([1, 2], [2, 1])
    assert len(event.reports) == len(SPEAKERS)


def test_articles_added_later_give_what_all_at_once_would(strike: tuple[Told, ...]) -> None:
    pool = Pool()
    for told in strike:
        pool.add(*told)
        pool.events()
    pool.add(*strike[0])
    assert pool.events() == reconcile(strike)


def test_an_event_that_nothing_new_touches_stays_the_same_object(strike: tuple[Told, ...]) -> None:
    pool = Pool()
    pool.add(*strike[5])
    before = find(pool.events(), "other")
    pool.add(*strike[0])
    assert find(pool.events(), "other") is before


def test_people_outrank_the_machine(strike: tuple[Told, ...]) -> None:
    events = reconcile(strike)
    apart, together = find(events, "first"), find(events, "other")
    joined = reconcile(strike, links=[link(apart, together, Judgement.POSITIVE)])
    assert find(joined, "other").reports == ("first", "later", "ministry", "other", "rescuers", "second")
    one, other = (find(reconcile([told]), told[0].id) for told in (strike[0], strike[1]))
    split = reconcile(strike[:2], links=[link(one, other, Judgement.NEGATIVE)])
    assert find(split, "first").reports == ("first",)


def test_people_part_claims_of_one_article(strike: tuple[Told, ...]) -> None:
    reading = next(reading for article, reading in strike if article.id == "first")
    one, *others = (claim.id for claim in reading.claims)
    assert others
    on = datetime.date(2026, 1, 1)
    links = [Link(left=one, right=other, judgement=Judgement.NEGATIVE, by="A. Person", on=on) for other in others]
    apart = [set(event.claims) for event in reconcile(strike, links=links) if "first" in event.reports]
    assert len(apart) == 2
    assert not [claims for claims in apart if one in claims and claims & set(others)]
    assert sorted(claim for claims in apart for claim in claims & {one, *others}) == sorted({one, *others})


def test_the_latest_word_of_a_person_stands(strike: tuple[Told, ...]) -> None:
    one, other = (find(reconcile([told]), told[0].id) for told in (strike[0], strike[1]))
    links = [link(one, other, Judgement.POSITIVE, 2), link(one, other, Judgement.NEGATIVE, 1)]
    assert find(reconcile(strike[:2], links=links), "first").reports == ("first", "second")


def test_an_explanation_names_links_with_grounds(strike: tuple[Told, ...]) -> None:
    pool = Pool()
    for told in strike:
        pool.add(*told)
    explained = pool.explain(find(pool.events(), "first"))
    assert len(explained.accounts) >= 5
    assert len(explained.inside) >= len(explained.accounts) - 1, "a link for each account that was joined"
    assert all(link.grounds or link.veto for link in explained.inside)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("قتل ثلاثة جنود اليوم في هجوم على حاجز قرب مدينة تدمر.", "Discounted"),
        ("قتل ثلاثة مدنيين اليوم بقصف على بلدة سرمين بريف إدلب.", "Weak"),
    ],
)
def test_a_grade_is_proposed(tell: Tell, text: str, reason: str) -> None:
    grades = {event.grade.value for event in reconcile([tell("one", text)]) if event.grade}
    assert grades == {reason}


def test_a_total_since_the_start_of_the_year_is_no_toll_of_the_day(tell: Tell) -> None:
    text = (
        "قتل مدنيان اليوم الاثنين بقصف على بلدة سرمين بريف إدلب. "
        "وقتل منذ بداية العام الحالي 250 مدنيا بقصف على بلدات ريف إدلب."
    )
    events = reconcile([tell("one", text)])
    assert {event.counts["killed"].high for event in events if "killed" in event.counts} == {2}
    assert [total.low for event in events for total in event.totals] == [250]


def test_a_total_may_be_told_by_its_words_alone(tell: Tell) -> None:
    text = (
        "قتل مدنيان اليوم الاثنين بقصف على بلدة سرمين بريف إدلب. ومنذ بدء التصعيد بلغ عدد القتلى 250 شخصا في ريف إدلب."
    )
    events = reconcile([tell("one", text)])
    assert {event.counts["killed"].high for event in events if "killed" in event.counts} == {2}


def test_places_by_other_names_with_other_figures_are_two_happenings(tell: Tell) -> None:
    text = "قتل مدني بقصف على قرية البوغاز بريف حلب. وقتل ثلاثة مدنيين بقصف على قرية تل الأحمر بريف حلب."
    events = reconcile([tell("one", text)])
    assert sorted(event.counts["killed"].high or 0 for event in events if "killed" in event.counts) == [1, 3]


def test_what_is_told_as_background_is_another_happening(tell: Tell) -> None:
    text = "قتل مدنيان اليوم الاثنين بقصف على بلدة سرمين بريف إدلب. يشار إلى مقتل ثلاثة أطفال بانفجار لغم."
    events = reconcile([tell("one", text)])
    assert sorted(event.counts["killed"].high or 0 for event in events if "killed" in event.counts) == [2, 3]


def test_a_child_of_whom_most_tell_is_no_part_of_what_one_counts(tell: Tell) -> None:
    one = "قتل طفل اليوم الاثنين بقصف على بلدة سرمين بريف إدلب."
    told = [
        tell("a", one),
        tell("b", one + " والقصف مستمر منذ الصباح على أطرافها."),
        tell("c", "مقتل طفل بقصف على سرمين اليوم الاثنين."),
    ]
    many = tell("d", "مقتل ثلاثة مدنيين بقصف على بلدة سرمين بريف إدلب اليوم الاثنين.")
    killed = find(reconcile([*told, many]), "a").counts["killed"]
    assert (killed.low, killed.best) == (1, 1)


def test_one_word_against_another_leaves_both(tell: Tell) -> None:
    told = [
        tell("a", "قال المرصد السوري لحقوق الإنسان إن سبعة مدنيين قتلوا بغارة على مدينة الباب اليوم الاثنين."),
        tell("b", "قال الدفاع المدني السوري إن مدنيين اثنين قتلا بغارة على مدينة الباب اليوم الاثنين."),
    ]
    event = find(reconcile(told), "a")
    assert event.reports == ("a", "b")
    assert (event.counts["killed"].low, event.counts["killed"].high) == (2, 7)
    assert "killed" in {one.field for one in event.discrepancies}

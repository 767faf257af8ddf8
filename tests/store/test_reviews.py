"""What people decide is kept beside what was read, signed, and can be taken back."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from sqlalchemy import text
from tests.store.material import add, make_article, make_claim, verify

from musnad.errors import ConflictError, InputError
from musnad.model import Act, Claim, Decision, Judgement, Kind, Review, Stage, Standing, Status
from musnad.store import Record, iter_readings, iter_reviewed
from musnad.store.reviews import (
    find_standing,
    iter_links,
    load_reviews,
    review_claim,
    review_event,
    review_link,
    split_event,
    undo_review,
)

ARTICLE = make_article("a")
FIRST, SECOND, THIRD = (make_claim(ARTICLE, start) for start in (0, 5, 9))
Judge = Callable[..., Review]


@pytest.fixture
def judge(record: Record) -> Judge:
    """Puts a review of the first claim into a record that holds three."""
    add(record, ARTICLE, (0, 5, 9))

    def put(act: Act, **options: object) -> Review:
        options = {"who": "Huda", "why": "read the original", **options}
        with record.writing() as connection:
            return review_claim(connection, act, FIRST.id, **options)  # type: ignore[arg-type]

    return put


def stand(record: Record, kind: Kind = Kind.CLAIM, subject: str = FIRST.id) -> Standing:
    with record.reading() as connection:
        return find_standing(connection, kind, subject)


def read(record: Record, *, reviewed: bool = True) -> dict[str, Claim]:
    with record.reading() as connection:
        pairs = list((iter_reviewed if reviewed else iter_readings)(connection))
    return {claim.id: claim for _, reading in pairs for claim in reading.claims}


@pytest.mark.usefixtures("judge")
def test_nobody_looked_at_it(record: Record) -> None:
    assert stand(record) == Standing()


def test_a_correction_stands_beside_what_was_read(record: Record, judge: Judge) -> None:
    corrected = replace(FIRST, status=Status.DENIED)
    review = judge(Act.CORRECT, corrected=corrected)
    assert read(record)[FIRST.id] == corrected
    assert read(record, reviewed=False)[FIRST.id] == FIRST
    assert stand(record).decision is Decision.CORRECTED
    assert stand(record).stage is Stage.REVIEW
    assert (review.who, review.why, review.after.claim) == ("Huda", "read the original", corrected)
    assert verify(record)[1] == []


def test_what_is_rejected_is_no_longer_said(record: Record, judge: Judge) -> None:
    judge(Act.REJECT)
    assert list(read(record)) == [SECOND.id, THIRD.id]
    assert FIRST.id in read(record, reviewed=False)


def test_undone_it_stands_as_before_and_both_are_told(record: Record, judge: Judge) -> None:
    judge(Act.CORRECT, corrected=replace(FIRST, status=Status.DENIED))
    first = stand(record)
    second = judge(Act.REJECT, seen=first.last)
    with record.writing() as connection:
        undo_review(connection, second.number, who="Sami", why="the wrong claim")
    assert replace(stand(record), by=first.by, at=first.at, last=first.last) == first
    with record.reading() as connection:
        told = load_reviews(connection, Kind.CLAIM, FIRST.id)
    assert [(one.act, one.who, one.undone) for one in told] == [
        (Act.CORRECT, "Huda", None),
        (Act.REJECT, "Huda", told[2].number),
        (Act.UNDO, "Sami", None),
    ]
    with pytest.raises(InputError, match="undone before"), record.writing() as connection:
        undo_review(connection, second.number, who="Sami", why="again")
    assert verify(record)[1] == []


def test_the_second_of_two_is_told(record: Record, judge: Judge) -> None:
    first = judge(Act.ACCEPT)
    with pytest.raises(ConflictError) as error:
        judge(Act.REJECT, who="Sami")
    assert error.value.number == first.number
    assert stand(record).decision is Decision.ACCEPTED
    judge(Act.REJECT, who="Sami", seen=first.number)
    assert stand(record).decision is Decision.REJECTED


def test_what_is_final_stays_so_until_it_is_opened(record: Record, judge: Judge) -> None:
    judge(Act.ASSIGN, assignee="Sami")
    final = judge(Act.FINAL, seen=stand(record).last)
    with pytest.raises(InputError, match="final"):
        judge(Act.REJECT, seen=final.number)
    judge(Act.REOPEN, seen=final.number)
    assert (stand(record).stage, stand(record).assignee) == (Stage.ASSIGNED, "Sami")


@pytest.mark.parametrize(
    ("act", "options", "message"),
    [
        (Act.ACCEPT, {"why": "  "}, "needs a reason"),
        (Act.CORRECT, {}, "comes with"),
        (Act.CORRECT, {"corrected": SECOND}, "comes with"),
        (Act.ACCEPT, {"corrected": FIRST}, "comes with"),
        (Act.ASSIGN, {}, "who is to look"),
        (Act.ACCEPT, {"assignee": "Sami"}, "who is to look"),
    ],
)
def test_what_does_not_fit_is_refused(judge: Judge, act: Act, options: dict[str, object], message: str) -> None:
    with pytest.raises(InputError, match=message):
        judge(act, **options)


@pytest.mark.usefixtures("judge")
def test_an_event_keeps_which_claims_were_seen(record: Record) -> None:
    with record.writing() as connection:
        review_event(connection, Act.ACCEPT, SECOND.id, held=[SECOND.id, THIRD.id], who="Huda", why="three origins")
    assert stand(record, Kind.EVENT, SECOND.id).claims == (SECOND.id, THIRD.id)
    assert verify(record)[1] == []


@pytest.mark.usefixtures("judge")
def test_links_of_people(record: Record) -> None:
    with record.writing() as connection:
        split_event(connection, [FIRST.id, SECOND.id, THIRD.id], [FIRST.id], who="Huda", why="another street")
        joined = review_link(connection, THIRD.id, FIRST.id, Judgement.POSITIVE, who="Sami", why="the same street")
        undone = review_link(connection, SECOND.id, THIRD.id, Judgement.POSITIVE, who="Sami", why="one family")
        undo_review(connection, undone.number, who="Sami", why="not so")
    with record.reading() as connection:
        links = {frozenset((link.left, link.right)): (link.judgement, link.by) for link in iter_links(connection)}
    assert links == {
        frozenset((FIRST.id, SECOND.id)): (Judgement.NEGATIVE, "Huda"),
        frozenset((FIRST.id, THIRD.id)): (Judgement.POSITIVE, "Sami"),
    }
    assert joined.before.judgement is Judgement.NEGATIVE


@pytest.mark.parametrize("apart", [[], [FIRST.id, SECOND.id], ["0" * 12]])
@pytest.mark.usefixtures("judge")
def test_a_split_leaves_something_on_both_sides(record: Record, apart: list[str]) -> None:
    with pytest.raises(InputError), record.writing() as connection:
        split_event(connection, [FIRST.id, SECOND.id], apart, who="Huda", why="two places")


def test_a_claim_that_is_not_there(record: Record) -> None:
    with pytest.raises(InputError, match="no claim"), record.writing() as connection:
        review_claim(connection, Act.ACCEPT, "0" * 12, who="Huda", why="seen")


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE standings SET stage = 'final'", f"review of claim {FIRST.id}: changed"),
        ("DELETE FROM standings", f"review of claim {FIRST.id}: changed"),
        ("UPDATE standings SET subject = 'x'", "review of claim x: not in the log"),
    ],
)
def test_a_standing_changed_behind_the_log_comes_out(record: Record, judge: Judge, statement: str, fault: str) -> None:
    judge(Act.ACCEPT)
    with record.writing() as connection:
        connection.execute(text(statement))
    assert fault in verify(record)[1]

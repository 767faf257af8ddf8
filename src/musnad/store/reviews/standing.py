"""Where something stands after all that people decided about it."""

from collections.abc import Iterable, Sequence
from typing import Final

from msgspec.structs import replace

from musnad.model import Act, Decision, Review, Stage, Standing

_STAGES: Final = {
    Act.ACCEPT: Stage.REVIEW,
    Act.CORRECT: Stage.REVIEW,
    Act.REJECT: Stage.REVIEW,
    Act.ASSIGN: Stage.ASSIGNED,
    Act.REVIEW: Stage.REVIEW,
    Act.FINAL: Stage.FINAL,
}
_DECISIONS: Final = {
    Act.ACCEPT: Decision.ACCEPTED,
    Act.CORRECT: Decision.CORRECTED,
    Act.REJECT: Decision.REJECTED,
}


def take_stage(act: Act, standing: Standing) -> Stage:
    """The stage that an act leads to."""
    if act is Act.REOPEN:
        return Stage.ASSIGNED if standing.assignee else Stage.MACHINE
    return _STAGES.get(act, standing.stage)


def take_decision(act: Act) -> Decision | None:
    """What an act says of the claim or event, if it says anything."""
    return _DECISIONS.get(act)


def mark_undone(reviews: Iterable[Review]) -> list[Review]:
    """The reviews of one subject in order, each that was taken back with the number of the act that did."""
    kept = list(reviews)
    undone = {review.after.undoes: review.number for review in kept if review.after.undoes is not None}
    return [replace(review, undone=undone.get(review.number)) for review in kept]


def stand(reviews: Sequence[Review]) -> Standing:
    """The standing of the one subject of these reviews, which are in order and marked where undone."""
    standing = Standing()
    for review in reviews:
        if review.undone is None and review.act is not Act.UNDO:
            standing = _apply(standing, review)
        standing = replace(standing, by=review.who, at=review.at, last=review.number)
    return standing


def _apply(standing: Standing, review: Review) -> Standing:
    after = review.after
    return replace(
        standing,
        stage=after.stage or standing.stage,
        decision=after.decision or standing.decision,
        assignee=after.assignee or standing.assignee,
        claim=after.claim or standing.claim,
        claims=after.claims or standing.claims,
        judgement=after.judgement or standing.judgement,
    )

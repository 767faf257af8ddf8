"""Who did what to whom, where, with what, and how many."""

import math
from collections.abc import Sequence

from musnad.model import Role
from musnad.read.draft import Draft, Marked, Mention
from musnad.read.roles.phrase import Phrase
from musnad.read.roles.quantities import fill_counts
from musnad.read.roles.rules import describe_rule
from musnad.read.roles.standing import Standing, iter_standings, load_standings, weigh_phrases
from musnad.read.roles.ties import Layout, lay_out
from musnad.read.roles.valency import ROLES, load_valency

Chosen = dict[int, tuple[float, int, str]]  # by phrase its best odds, the role they are for and what lent them

_NEEDED = 0.5  # odds from which a role is filled
_NEEDED_TIME = 0.2  # the best time expression of a sentence dates a claim more readily


def fill_roles(passages: Sequence[Marked]) -> None:
    """Sets `roles`, `counts` and `times` of every draft of a document."""
    for passage in passages:
        if passage.drafts:
            fill_phrases(lay_out(passage))
            fill_counts(passage)
            _fill_times(passage)


def fill_phrases(layout: Layout) -> None:
    """Sets `roles` of the drafts of a sentence."""
    weighed = weigh_phrases(layout, load_valency(layout.marked.sentence.lang))
    for number, draft in enumerate(layout.marked.drafts):
        chosen: Chosen = {}
        for standing in iter_standings(layout, weighed, number):
            odds = standing.odds * load_standings().gain(standing.key())
            if odds >= _needed(standing) and odds > chosen.get(standing.phrase, (0.0,))[0]:
                lender = standing.lender if standing.lent > standing.odds else "none"
                chosen[standing.phrase] = (odds, standing.role, lender)
        for phrase, (odds, role, lender) in chosen.items():
            if not _is_outdone(layout.phrases, chosen, phrase, odds, role):
                _add(layout, draft, phrase, role, lender)


def _is_outdone(phrases: Sequence[Phrase], chosen: Chosen, number: int, odds: float, role: int) -> bool:
    """Whether a likelier phrase for the role shares words with this one, as aircraft do with whose they are."""
    phrase = phrases[number]
    rivals = (i for i in range(number - 2, number + 3) if i != number and chosen.get(i, (0.0, -1))[1] == role)
    return any(chosen[i][0] > odds and phrases[i].start < phrase.end and phrases[i].end > phrase.start for i in rivals)


def _needed(standing: Standing) -> float:
    """The odds a phrase needs; of two times that disagree the far better one dates the claim alone."""
    if ROLES[standing.role] is not Role.TIME:
        return _NEEDED
    return {"first": _NEEDED_TIME, "close": _NEEDED, "behind": math.inf}[standing.rank]


def _fill_times(passage: Marked) -> None:
    for draft in passage.drafts:
        starts = {mention.start for mention in draft.roles.get(Role.TIME, ())}
        draft.times = [time for time in passage.times if time.start in starts]


def _add(layout: Layout, draft: Draft, number: int, role: int, lender: str) -> None:
    phrase = layout.phrases[number]
    rule = describe_rule(phrase, draft, lender)
    draft.roles.setdefault(ROLES[role], []).append(Mention(layout.marked.sentence, phrase.start, phrase.end, rule))

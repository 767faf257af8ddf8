"""Who did what to whom, where, with what, and how many."""

import math
from collections.abc import Iterable, Sequence

from musnad.model import Role
from musnad.read.draft import Draft, Marked, Mention
from musnad.read.roles.phrase import Phrase
from musnad.read.roles.quantities import fill_counts
from musnad.read.roles.rules import describe_rule
from musnad.read.roles.standing import Standing, iter_standings, load_gains, weigh_phrases
from musnad.read.roles.ties import Layout, lay_out
from musnad.read.roles.valency import load_valency

Chosen = dict[int, tuple[float, Role, str]]  # by phrase its best odds, the role they are for and what lent them

_NEEDED = 0.5  # odds from which a role is filled
# the best time expression of a sentence dates a claim more readily; of two that disagree the far better one dates alone
_NEEDED_TIME = {"first": 0.2, "close": _NEEDED, "behind": math.inf}


def fill_roles(passages: Sequence[Marked]) -> None:
    """Sets `roles` and `counts` of every draft of a document."""
    for passage in passages:
        if passage.drafts:
            fill_phrases(lay_out(passage))
            fill_counts(passage)


def fill_phrases(layout: Layout) -> None:
    """Sets `roles` of the drafts of a sentence."""
    drafts = layout.marked.drafts
    parted = any(phrase.bond == "part" for phrase in layout.phrases)
    weighed = weigh_phrases(layout, load_valency(layout.marked.sentence.lang))
    for number, draft in enumerate(drafts):
        chosen = _choose_roles(iter_standings(weighed, drafts, number))
        for phrase, (odds, role, lender) in chosen.items():
            if not (parted and _is_outdone(layout.phrases, chosen, phrase, odds, role)):
                _add(layout, draft, phrase, role, lender)


def _choose_roles(standings: Iterable[Standing]) -> Chosen:
    """For each phrase the role that it fills best, where it fills one."""
    chosen: Chosen = {}
    gains = load_gains()
    for phrase, plain, lender, key in standings:
        odds, role = plain * gains[key], key[0]
        needed = _NEEDED_TIME[key[2]] if role is Role.TIME else _NEEDED
        if odds >= needed and (phrase not in chosen or odds > chosen[phrase][0]):
            chosen[phrase] = odds, role, lender
    return chosen


def _is_outdone(phrases: Sequence[Phrase], chosen: Chosen, number: int, odds: float, role: Role) -> bool:
    """Whether a likelier phrase for the role shares words with this one, as aircraft do with whose they are."""
    phrase = phrases[number]
    for i in range(number - 2, number + 3):
        if i in chosen and phrases[i].start < phrase.end and phrases[i].end > phrase.start:
            rival_odds, rival_role, _ = chosen[i]
            if rival_role is role and rival_odds > odds:
                return True
    return False


def _add(layout: Layout, draft: Draft, number: int, role: Role, lender: str) -> None:
    phrase = layout.phrases[number]
    mention = Mention(layout.marked.sentence, phrase.start, phrase.end, describe_rule(phrase, draft, lender))
    draft.roles.setdefault(role, []).append(mention)

"""Who did what to whom, where, with what, and how many."""

from collections.abc import Sequence

from musnad.read.draft import Draft, Marked, Mention
from musnad.read.roles.ties import Layout, Tie, iter_ties, lay_out
from musnad.read.roles.valency import ROLES, load_valency

_THRESHOLD = 0.43  # odds above which a role is filled


def fill_roles(passages: Sequence[Marked]) -> None:
    """Sets `roles`, `counts` and `times` of every draft of a document."""
    for passage in passages:
        if passage.drafts:
            layout = lay_out(passage)
            for draft in passage.drafts:
                _fill(layout, draft)


def _fill(layout: Layout, draft: Draft) -> None:
    sentence = layout.marked.sentence
    valency = load_valency(sentence.lang)
    for index, tie in iter_ties(layout, draft):
        odds, role = max(zip(valency.odds(tie), ROLES, strict=True))
        if odds >= _THRESHOLD:
            phrase = layout.phrases[index]
            draft.roles.setdefault(role, []).append(Mention(sentence, phrase.start, phrase.end, _describe(tie)))


def _describe(tie: Tie) -> str:
    bond = "" if tie.bond in ("bare", "next", "part") else f', bound by "{tie.bond}"'
    return f"{tie.sort} {tie.side} the trigger{bond}"

"""Which counts belong to which claim, by how often counts that stood so did in annotated reports (`quantities.csv`)."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from musnad.grammar.counts import CountMention
from musnad.model import FAMILY_OF, Role
from musnad.read.draft import Draft, Marked
from musnad.read.roles.shares import ANY, Filled, Key, Shares, load_counts
from musnad.read.roles.valency import ROLES

_THRESHOLD = 0.35  # share from which a count is taken
_KINDS = {kind: str(kind) if family == "harm" else family for kind, family in FAMILY_OF.items()}
_FAR = 3  # words between
_CERTAIN = frozenset({"digits", "number word", "magnitude", "range", "more than one"})  # rules that find a number
_VERBS = frozenset({"verb", "imperfect"})

# from coarse to fine; a key is the kind of claim, the count's rule, its side, its rank, near or far, its noun's role
QUANTITIES: tuple[Callable[[Key], Key], ...] = (
    lambda key: (ANY, *key[1:4], ANY, ANY, ANY),
    lambda key: (*key[:4], ANY, ANY, ANY),
    lambda key: (key[0], "certain" if key[1] in _CERTAIN else "single", *key[2:6], ANY),
    lambda key: (*key[:6], ANY),
    lambda key: key,
)


def fill_counts(marked: Marked) -> None:
    """Sets `counts` of the drafts of a sentence whose roles are filled."""
    quantities = load_quantities()
    for draft in marked.drafts:
        draft.counts = []
    for count, draft, key in iter_counts(marked):
        if quantities[key] >= _THRESHOLD:
            draft.counts.append(count)


def iter_counts(marked: Marked) -> Iterator[tuple[CountMention, Draft, Key]]:
    """Every count of a sentence with every draft, and how it stands to it."""
    drafts = marked.drafts
    filled = [_list_filled(draft) for draft in drafts] if marked.counts else []
    for count in marked.counts:
        noun = count.start if count.noun is None else count.noun
        gaps = [_measure(count, noun, draft) for draft in drafts]
        for draft, roles, (gap, side) in zip(drafts, filled, gaps, strict=True):
            rank = _rank(draft, [other for other, (less, _) in zip(drafts, gaps, strict=True) if less < gap])
            far = "far" if gap > _FAR else "near"
            role = next((role for start, end, role in roles if start <= noun < end), "none")
            voice = "verb" if draft.row is not None and draft.row.kind in _VERBS else "noun"
            yield count, draft, (_KINDS[draft.type], count.rule, side, rank, far, role, voice)


def _list_filled(draft: Draft) -> list[tuple[int, int, Role]]:
    """The words that fill each role, by order of the roles."""
    return [(m.start, m.end, role) for role in ROLES for m in draft.roles.get(role, ())]


def _measure(count: CountMention, noun: int, draft: Draft) -> tuple[int, str]:
    """The words between the count and the trigger, and the side of the trigger it stands on."""
    if noun >= draft.end:
        return max(count.start - draft.end, 0), "after"
    if noun < draft.start:
        return max(draft.start - count.end, 0), "before"
    return -1, "trigger"


def _rank(draft: Draft, nearer: Sequence[Draft]) -> str:
    """Whether no other claim is nearer to the count, only claims joined to this one, or claims of their own."""
    if not nearer:
        return "nearest"
    joined = all(abs(other.start - draft.end) <= 1 or abs(draft.start - other.end) <= 1 for other in nearer)
    return "joined" if joined else "behind" if len(nearer) == 1 else "far behind"


class Quantities(dict[Key, float]):
    """The share of counts that stand so and belong to the claim; worked out when first asked for."""

    def __init__(self, table: Mapping[Key, Filled]) -> None:
        super().__init__()
        self._shares = Shares(table, QUANTITIES, (0.05,))

    def __missing__(self, key: Key) -> float:
        (share,) = self._shares.of(key)
        self[key] = share
        return share


@cache
def load_quantities() -> Quantities:
    """The quantities, the same for all languages, read once a process."""
    return Quantities(load_counts("quantities.csv", 7))

"""Which counts belong to which claim, by how often counts that stood so did in annotated reports (`quantities.csv`)."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from musnad.grammar.counts import CountMention
from musnad.model import FAMILY_OF, Role
from musnad.read.draft import Draft, Marked
from musnad.read.roles.shares import ANY, Filled, Key, Shares, load_counts

_THRESHOLD = 0.35  # share from which a count is taken
_HARM = "harm"
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
    table = load_quantities()
    for draft in marked.drafts:
        draft.counts = []
    for count, draft, key in iter_counts(marked):
        if table.share(key) >= _THRESHOLD:
            draft.counts.append(count)


def iter_counts(marked: Marked) -> Iterator[tuple[CountMention, Draft, Key]]:
    """Every count of a sentence with every draft, and how it stands to it."""
    for count in marked.counts:
        noun = count.start if count.noun is None else count.noun
        gaps = [_measure(count, noun, draft) for draft in marked.drafts]
        for draft, (side, gap) in zip(marked.drafts, gaps, strict=True):
            nearer = [other for other, (_, less) in zip(marked.drafts, gaps, strict=True) if less < gap]
            yield (
                count,
                draft,
                (
                    _kind(draft),
                    count.rule,
                    side,
                    _rank(draft, nearer),
                    "far" if gap > _FAR else "near",
                    _role_at(draft, noun),
                    "verb" if draft.row is not None and draft.row.kind in _VERBS else "noun",
                ),
            )


def _measure(count: CountMention, noun: int, draft: Draft) -> tuple[str, int]:
    """The side of the trigger that the count stands on, and the words between."""
    if noun >= draft.end:
        return "after", max(count.start - draft.end, 0)
    if noun < draft.start:
        return "before", max(draft.start - count.end, 0)
    return "trigger", -1


def _rank(draft: Draft, nearer: Sequence[Draft]) -> str:
    """Whether no other claim is nearer to the count, only claims joined to this one, or claims of their own."""
    if not nearer:
        return "nearest"
    joined = all(abs(other.start - draft.end) <= 1 or abs(draft.start - other.end) <= 1 for other in nearer)
    return "joined" if joined else "behind" if len(nearer) == 1 else "far behind"


def _kind(draft: Draft) -> str:
    family = FAMILY_OF[draft.type]
    return str(draft.type) if family == _HARM else family


def _role_at(draft: Draft, word: int) -> str:
    return next((role for role in Role for m in draft.roles.get(role, ()) if m.start <= word < m.end), "none")


class Quantities:
    """The counted shares; answers are kept."""

    def __init__(self, table: Mapping[Key, Filled]) -> None:
        self._shares = Shares(table, QUANTITIES, (0.05,))
        self._known: dict[Key, float] = {}

    def share(self, key: Key) -> float:
        """The share of counts that stand so and belong to the claim."""
        share = self._known.get(key)
        if share is None:
            (share,) = self._shares.of(key)
            self._known[key] = share
        return share


@cache
def load_quantities() -> Quantities:
    """The quantities, the same for all languages, read once a process."""
    return Quantities(load_counts("quantities.csv", 7))

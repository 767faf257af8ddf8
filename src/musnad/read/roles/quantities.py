"""Which counts belong to which claim, by how often counts that stood so did in annotated reports (`quantities.csv`)."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache

from musnad.grammar.counts import CountMention
from musnad.model import FAMILY_OF, Role
from musnad.read.draft import Draft, Marked
from musnad.read.roles.shares import ANY, Filled, Key, Shares, load_counts

_THRESHOLD = 0.45  # share from which a count is taken
_HARM = "harm"
_FAR = 3  # words between

# from coarse to fine; a key is the kind of claim, the count's rule, its side, triggers between, near or far, its role
QUANTITIES: tuple[Callable[[Key], Key], ...] = (
    lambda key: (ANY, *key[1:4], ANY, ANY),
    lambda key: (*key[:4], ANY, ANY),
    lambda key: key,
)


def fill_counts(marked: Marked) -> None:
    """Sets `counts` of the drafts of a sentence whose roles are filled."""
    table = load_quantities()
    for draft in marked.drafts:
        draft.counts = [count for count, key in iter_counts(marked, draft) if table.share(key) >= _THRESHOLD]


def iter_counts(marked: Marked, draft: Draft) -> Iterator[tuple[CountMention, Key]]:
    """The counts of the draft's sentence, each with how it stands to the draft."""
    for count in marked.counts:
        noun = count.start if count.noun is None else count.noun
        if noun >= draft.end:
            side, low, high = "after", draft.end, count.start
        elif noun < draft.start:
            side, low, high = "before", count.end, draft.start
        else:
            side, low, high = "trigger", 0, 0
        between = sum(other.start >= low and other.end <= high for other in marked.drafts)
        far = "far" if high - low > _FAR else "near"
        yield count, (_kind(draft), count.rule, side, str(min(between, 2)), far, _role_at(draft, noun))


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
    return Quantities(load_counts("quantities.csv", 6))

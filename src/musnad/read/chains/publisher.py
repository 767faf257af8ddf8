"""Telling the publisher and its own people from other sources."""

from musnad.lexicon.registry import Alias, load_aliases, load_sources
from musnad.read.chains.view import View
from musnad.text.fold import fold

_BARE = str.maketrans("", "", "\"“”«»'’‘″()#@،,")


_VOICES = frozenset({"spokesperson", "media_arm", "military"})


def _party(id_: str | None) -> str | None:
    """The party whose own voice a publisher is."""
    source = load_sources().get(id_) if id_ else None
    return source.side if source and source.kind in _VOICES else None


class Publisher:
    """Who publishes the report, to be told from those whom it quotes."""

    def __init__(self, name: str | None) -> None:
        self.words = fold(name or "").text.translate(_BARE).strip()
        self.id = self._look_up(self.words)
        self.party = _party(self.id)

    def is_own(self, view: View, start: int, end: int) -> bool:
        """Whether the words [start, end) name the publisher itself or its correspondent."""
        if any(view.nouns[i].sort == "correspondent" for i in range(start, end) if i in view.nouns):
            return self._is_unnamed(view, start, end)
        return self._names(view, start, end)

    def _is_unnamed(self, view: View, start: int, end: int) -> bool:
        """Whether a correspondent is of no other outlet that is known."""
        known = [found for i in range(start, end) if (found := self._name_at(view, i, end))]
        return not known or any(alias.id == self.id for alias in known) or (self.id is None and bool(self.words))

    def _names(self, view: View, start: int, end: int) -> bool:
        if not self.words:
            return False
        phrase = " ".join(view.words[start:end]).translate(_BARE).strip()
        if phrase == self.words:
            return True
        if self.party and any(
            m.row.key == self.party and m.start >= start and m.end <= end for m in view.named("actors")
        ):
            return True
        return self.id is not None and any(
            alias.id == self.id for i in range(start, end) if (alias := self._name_at(view, i, end))
        )

    def _name_at(self, view: View, i: int, end: int) -> Alias | None:
        for match in view.named("sources"):
            if match.start == i and match.end <= end:
                return Alias(match.row.key, "")
        return None

    @staticmethod
    def _look_up(words: str) -> str | None:
        aliases = load_aliases("sources")
        found = aliases.get(words) or aliases.get(words.removeprefix("the "))
        return found.id if found else None

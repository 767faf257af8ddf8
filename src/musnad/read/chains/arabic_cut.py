"""Going through the words of a name, from its head to where it ends."""

from dataclasses import dataclass, field

from musnad.read.chains.arabic_words import addresses, close_bracket, close_quote, ends_name, is_definite, is_relational
from musnad.read.chains.view import QUOTES, Noun, View
from musnad.read.chains.words import words_of

_IN = words_of("ar", "in")
_TOWARD = words_of("ar", "toward")
_IN_NAME_OF = words_of("ar", "in_name_of")
_LONGEST = 12
_QUOTED = 6  # words of a name in quotation marks
_PERSON = 5  # words of a person's name
_OTHER = 2  # indefinite words of another name


@dataclass(slots=True)
class NameCut:
    """A name being cut: how far it reaches, and what it has taken in."""

    view: View
    start: int
    at: int = field(init=False)
    sort: str = field(init=False)  # the sort of its head noun; "" for a bare name
    fixed: bool = field(init=False)  # its first word is definite
    closed: bool = False  # it holds a definite word
    free: int = 0  # indefinite words that are no adjectives
    prepositions: int = 0

    def __post_init__(self) -> None:
        words = self.view.words
        head = self.view.noun(self.start + (words[self.start] in QUOTES))
        self.sort = head.sort if head else ""
        self.fixed = is_definite(words[self.start])
        self.at = self.start + (words[self.start] == "#")

    def run(self) -> int:
        """The end of the name."""
        while self.at < len(self.view.words) and self.at - self.start < _LONGEST:
            following = self._step()
            if following is None:
                break
            self.at = following
        return self._trim()

    def _step(self) -> int | None:
        """The word after the next part of the name; None where the name ends."""
        view, i = self.view, self.at
        word, noun = view.words[i], view.noun(i)
        if word in QUOTES:
            closing = close_quote(view, i, _QUOTED)
            self.closed = True
            return closing and closing + 1
        if word == "(":
            closing = close_bracket(view, i)
            return closing and closing + 1
        if ends_name(view, i, self.start):
            return None
        if noun is not None and noun.sort == "within":
            return self._pass_preposition(noun)
        if i > self.start and ((word[0] == "ل" and addresses(view, i)) or self._leaves(word, noun)):
            return None
        return self._take(word, noun)

    def _take(self, word: str, noun: Noun | None) -> int:
        self.closed = self.closed or is_definite(word)
        if noun is None:
            self.free += not is_definite(word) and not is_relational(word)
            return self.at + 1
        if noun.sort == "partitive" and noun.end < len(self.view.words) and noun.end not in self.view.taken:
            self.closed = is_definite(self.view.words[noun.end])
            return noun.end + 1
        if noun.sort == "person":
            self.sort, self.closed, self.free = "person", False, 0
            return self.at + 1
        if noun.sort in ("name", "outlet") and noun.end - self.at > 1:
            self.closed = True
        return noun.end if noun.sort in ("name", "anonymous", "outlet") else self.at + 1

    def _pass_preposition(self, noun: Noun) -> int | None:
        if self.prepositions or not self._goes_on_within(noun.end):
            return None
        self.prepositions += self.view.words[self.at] not in _IN_NAME_OF
        self.closed, self.free = False, 0
        return noun.end

    def _goes_on_within(self, after: int) -> bool:
        """Whether the preposition before the word `after` belongs to the name: "a source in the ministry"."""
        view, word = self.view, self.view.words[self.at]
        if after >= len(view.words) or after in view.taken or after in view.times:
            return False
        if word in _IN_NAME_OF:
            return True
        noun = view.noun(after)
        if noun is not None and noun.sort in ("document", "stop"):
            return False
        if word in _TOWARD:
            return self.sort == "person" and noun is not None and noun.sort == "state"
        return view.speaks(after) if self.sort == "anonymous" else self.sort == "person" and word in _IN

    def _leaves(self, word: str, noun: Noun | None) -> bool:
        """Whether the word, no end mark by itself, belongs to what is said and not to the name."""
        if word[0] == "و" and len(word) > 3 and (noun is None or noun.sort in ("quality", "stop")):
            return not self._joins(word)
        if noun is not None:
            other = self.sort in ("outlet", "name") and noun.sort in ("anonymous", "person") and not is_definite(word)
            return other or (noun.sort == "document" and self.closed)
        if word[0] == "ب" and len(word) > 3 and (self.closed or not is_relational(word)):
            return self.sort not in ("person", "") or is_definite(word)
        if is_definite(word) or is_relational(word):
            return self._is_apart(word)
        if self.sort in ("person", ""):
            return self.free >= _PERSON
        return self.closed or self.free >= _OTHER or self.sort in ("anonymous", "document", "correspondent")

    def _joins(self, word: str) -> bool:
        """Whether "and" joins two adjectives of the name, or two things that an organisation is for."""
        if self.closed:
            return word.startswith("وال") and self.sort == "organisation"
        return is_relational(word) and is_relational(self.view.words[self.at - 1])

    def _is_apart(self, word: str) -> bool:
        """Whether a definite word after a definite noun is no adjective of it, so that what is said begins there."""
        if not self.fixed or self.sort == "person" or not is_definite(word):
            return False
        return not is_relational(word) and not word.endswith("ه")

    def _trim(self) -> int:
        end = self.at
        while end > self.start and self.view.words[end - 1] in ("-", "/", "#", "،", ",", "و"):
            end -= 1
        return end

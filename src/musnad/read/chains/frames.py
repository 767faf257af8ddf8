"""What one sentence says of who speaks: a frame for each word of saying that has a source."""

from typing import NamedTuple

from musnad.lexicon.matcher import Match
from musnad.read.chains.arabic import addresses, cut_source, skip_times
from musnad.read.chains.publisher import Publisher
from musnad.read.chains.view import QUOTES, View
from musnad.read.draft import Link, Mention

_OBJECT = ("ه", "ها", "هم", "هما")
_COMPLEMENT = frozenset("ان انه انها انهم انهما انني اننا بان بانه بانها بانهم : الي عن".split()) | QUOTES
_ARMED = frozenset({"organisation", "person", "document", "state"})
_BREAK = frozenset("، , . ؛ ; : ! ؟".split())
_LINK_WORDS = frozenset("فيما بينما كما لكن حين ثم بدوره جهته جانبه ، , . ؛ ; - ) »".split())
_NEGATIONS = frozenset("لم ولم لن ولن لا ولا".split())
_PREPOSITIONS = frozenset("علي الي في من عن".split())
_NONE = frozenset("دون بدون لا عدم اي ورود تتوفر ترد".split())


class Frame(NamedTuple):
    """One attribution in a sentence."""

    at: int  # the word of saying, or the first word of a source that has none
    end: int  # the first word after both cue and source
    links: tuple[Link, ...]  # origin first; empty where the publisher itself speaks
    reach: str  # what it covers: words after it, before it, both; "relay" adds to the frame before it
    joined: bool  # begins a clause of its own rather than one inside what another says
    position: str  # that of the cue


class Teller:
    """Reads the frames of sentences one after another, with who spoke last in mind."""

    def __init__(self, publisher: Publisher) -> None:
        self.publisher = publisher
        self.last: tuple[Link, ...] | None = None  # links of the last frame; empty where the publisher spoke
        self.frames: list[Frame] = []
        self.names: set[str] = set()  # last words of the names of those who spoke

    def read(self, view: View) -> list[Frame]:
        """The frames of a sentence in order."""
        self.frames = []
        done = 0
        headline = self._read_headline(view)
        if headline:
            self._add(headline)
        for at, match in view.cues.items():
            if at < done:
                continue
            frame = self._read_cue(view, match)
            if frame:
                self._add(frame)
                done = frame.end if frame.end > at else at
        return self.frames

    def _add(self, frame: Frame) -> None:
        self.frames.append(frame)
        if frame.position not in ("report", "background") and frame.reach != "relay":
            self.last = frame.links

    def _read_cue(self, view: View, match: Match) -> Frame | None:
        position = match.row.fields["position"]
        if position == "verb":
            return self._read_verb(view, match)
        if position == "noun":
            return self._read_noun(view, match)
        if position == "origin":
            found = cut_source(view, match.end)
            return found and Frame(match.start, found[1], self._links(view, match, found), "origin", True, position)
        if position == "preposition":
            return self._read_preposition(view, match)
        if position == "participle":
            return self._read_participle(view, match)
        if position == "relay":
            return self._read_relay(view, match)
        if position == "report":
            return _read_report(view, match)
        if position == "background":
            return Frame(match.start, match.end, (), "after", True, position)
        return None

    def _read_verb(self, view: View, match: Match) -> Frame | None:
        if view.words[match.start - 1] in _NEGATIONS and match.start:
            return None
        joined = _is_joined(view, match)
        inside = bool(self.frames) and match.start > 1
        found = self._find_after(view, match)
        if match.row.key == "demand":
            subject = find_before(view, match.start) if not match.before else None
            if subject or (found and _is_object(view, match, found)) or (inside and match.before[:1] == "و"):
                found = None
        if found is None:
            subject = None if match.before[:1] in ("و", "ف") and match.before else find_before(view, match.start)
            if subject is None:
                return self._read_dropped(view, match)
            joined = subject[0] == 0 or view.words[subject[0] - 1] in _LINK_WORDS or view.words[subject[0]][0] == "و"
            return self._frame(view, match, subject, joined=joined, end=match.end)
        if match.after.endswith(_OBJECT) and not joined:
            return self._relay_frame(view, match, found)
        return self._frame(view, match, found, joined=joined, end=found[1])

    def _read_noun(self, view: View, match: Match) -> Frame | None:
        """A verbal noun of saying with its subject: "the announcement of the army"."""
        found = cut_source(view, match.end)
        if "ال" in match.before or match.after or found is None or not view.speaks(found[0]):
            return None
        return Frame(match.start, found[1], self._links(view, match, found), "after", False, "noun")

    def _relay_frame(self, view: View, match: Match, found: tuple[int, int]) -> Frame:
        links = self._links(view, match, found)
        active = any(frame.reach in ("after", "both") for frame in self.frames)
        return Frame(match.start, found[1], links, "relay" if active else "both", False, "relay")

    def _find_after(self, view: View, match: Match) -> tuple[int, int] | None:
        found = cut_source(view, match.end)
        if found is None:
            return None
        start, end = found
        head = start + (view.words[start] in QUOTES or view.words[start] == "#")
        if view.speaks(head):
            return None if match.row.fields["needs"] == "outlet" and view.nouns[head].sort in _ARMED else found
        needs = match.row.fields["needs"]
        if needs == "speaker" or needs == "outlet":
            return None
        if view.words[end - 1] in self.names or _complements(view, end):
            return found
        return None

    def _frame(self, view: View, match: Match, found: tuple[int, int], *, joined: bool, end: int) -> Frame:
        links = self._links(view, match, found)
        if links:
            links += self._addressee(view, end)
        return Frame(match.start, end, links, "after", joined, "verb")

    def _links(self, view: View, match: Match, found: tuple[int, int]) -> tuple[Link, ...]:
        if self.publisher.is_own(view, *found):
            return ()
        self.names.add(view.words[found[1] - 1])
        source = Mention(view.sentence, *found, f"{match.row.fields['position']} cue")
        cue = Mention(view.sentence, match.start, match.start + 1, "cue")
        return (Link(source, cue, match.row.key, match.row),)

    def _addressee(self, view: View, start: int) -> tuple[Link, ...]:
        """The outlet that is spoken to, as a relay."""
        for i in range(start, min(start + 5, len(view.words))):
            if i in view.taken or view.words[i] in _COMPLEMENT and view.words[i] not in QUOTES:
                break
            if addresses(view, i):
                return self._relay(view, i)
        return ()

    def _relay(self, view: View, i: int) -> tuple[Link, ...]:
        end = i + 1
        if view.words[i] in ("ل", "لل"):
            found = cut_source(view, i + 1)
            if found is None:
                return ()
            end = found[1]
        else:
            noun = view.noun(i)
            found = cut_source(view, i)
            end = max(found[1] if found else end, noun.end if noun else end)
        if self.publisher.is_own(view, i, end):
            return ()
        return (Link(Mention(view.sentence, i, end, "addressee"), None, "say", None),)

    def _read_dropped(self, view: View, match: Match) -> Frame | None:
        """A verb of saying without a subject of its own: who spoke last goes on."""
        if self.last is None or not (match.row.key == "demand" or _goes_on(view, match.end)):
            return None
        if match.row.fields["needs"] == "clause" and not match.before:
            return None
        links = self._go_on(view, match)
        if links:
            links += self._addressee(view, match.end)
        return Frame(match.start, match.end, links, "after", _is_joined(view, match) or match.start <= 1, "dropped")

    def _go_on(self, view: View, match: Match) -> tuple[Link, ...]:
        if not self.last:
            return ()
        cue = Mention(view.sentence, match.start, match.start + 1, "cue")
        first = self.last[0]
        rest = self.last[1:] if first.source.sentence is view.sentence else ()
        return (Link(first.source._replace(rule="goes on"), cue, match.row.key, match.row), *rest)

    def _read_participle(self, view: View, match: Match) -> Frame | None:
        if self.last is None or match.before not in ("", "و", "ف") or match.after not in ("ا", "ه", "ين"):
            return None
        return Frame(match.start, match.end, self._go_on(view, match), "after", True, "participle")

    def _read_preposition(self, view: View, match: Match) -> Frame | None:
        cue, i = match, match.end
        if i < len(view.words) and view.words[i] == "ما":
            i += 1
        if i in view.cues and view.cues[i].row.fields["position"] in ("verb", "relay"):
            cue, i = view.cues[i], view.cues[i].end
        found = cut_source(view, i)
        if found is None:
            return None
        links = self._links(view, cue, found)
        if cue.row.fields["position"] == "relay":
            links = self._origin(view, cue, found[1]) + links
        return Frame(match.start, found[1], links, _preposition_reach(view, match, found[1]), True, "preposition")

    def _origin(self, view: View, cue: Match, start: int) -> tuple[Link, ...]:
        """Whom a relay quotes: the source after "from"."""
        for i in range(start, min(start + 5, len(view.words))):
            if view.words[i] == "عن":
                found = cut_source(view, i + 1)
                return self._links(view, cue, found) if found else ()
            if view.words[i] in ("عنه", "عنها", "عنهم"):
                return self.last[:1] if self.last else ()
        return ()

    def _read_relay(self, view: View, match: Match) -> Frame | None:
        if match.end < len(view.words) and view.words[match.end] == "عن":
            found = cut_source(view, match.end + 1)
            return self._frame(view, match, found, joined=True, end=found[1]) if found else None
        if match.end < len(view.words) and view.words[match.end] in ("عنه", "عنها", "عنهم") and self.last:
            found = cut_source(view, match.end + 1)
            links = self.last[:1] + (self._links(view, match, found) if found else ())
            return Frame(match.start, found[1] if found else match.end, links, "after", True, "relay")
        found = self._find_after(view, match)
        if found is None or not view.speaks(found[0] + (view.words[found[0]] in QUOTES)):
            return None
        links = self._links(view, match, found)
        if match.after.endswith(_OBJECT):
            return self._relay_frame(view, match, found)
        origin = self._origin(view, match, found[1])
        end = max([found[1], *(link.source.end for link in origin if link.source.sentence is view.sentence)])
        return Frame(match.start, end, origin + links, "after", True, "relay")

    def _read_headline(self, view: View) -> Frame | None:
        """A name and a colon at the head of a sentence: whoever is named says the rest."""
        words = view.words
        start = 1 if words[0] in QUOTES or words[0] in "#-" else 0
        noun = view.noun(start) if start < len(words) else None
        if noun is None or noun.sort in ("state", "stop", "within", "quality") or ":" not in words[start : start + 10]:
            return None
        colon = words.index(":", start)
        found = cut_source(view, start)
        if found is None or found[1] != colon or any(i in view.taken or i in view.cues for i in range(colon)):
            return None
        links: tuple[Link, ...] = ()
        if not self.publisher.is_own(view, *found):
            links = (Link(Mention(view.sentence, *found, "headline"), None, "say", None),)
        return Frame(0, colon + 1, links, "after", True, "headline")


def _is_joined(view: View, match: Match) -> bool:
    i = match.start
    return i == 0 or match.before[:1] in ("و", "ف") and bool(match.before) or view.words[i - 1] in _LINK_WORDS


def _complements(view: View, start: int) -> bool:
    """Whether what is said follows: "that", a colon, a quotation."""
    for i in range(start, min(start + 10, len(view.words))):
        if view.words[i] in _COMPLEMENT:
            return True
        if i in view.taken or view.words[i] == "؛":
            return False
    return False


def _goes_on(view: View, i: int) -> bool:
    """Whether what is said, or how it was said, follows at once, with no room for a subject."""
    if i >= len(view.words):
        return False
    noun = view.noun(i)
    adverb = i in view.times or view.words[i][0] == "ل" or noun is not None and noun.sort in ("stop", "within")
    return view.words[i] in _COMPLEMENT or i in view.taken or i in view.cues or (adverb and _complements(view, i))


def _is_object(view: View, match: Match, found: tuple[int, int]) -> bool:
    """Whether the noun after a masculine verb is feminine, so that the verb has another subject."""
    return match.after == "" and match.row.kind == "verb" and view.words[found[0]].endswith(("ه", "ات"))


def find_before(view: View, at: int) -> tuple[int, int] | None:
    """The words that name the subject before a verb, in its clause."""
    if at > 1 and view.words[at - 1] in "،,":
        return _find_in_clause(view, at - 1) or (cut_source(view, 0) if view.speaks(0) else None)
    return _find_in_clause(view, at)


def _find_in_clause(view: View, at: int) -> tuple[int, int] | None:
    start = at
    while start > 0 and at - start < 16 and view.words[start - 1] not in _BREAK and start - 1 not in view.taken:
        start -= 1
        if start in view.cues:
            start += 1
            break
    for i in range(start, at):
        if view.speaks(i):
            found = cut_source(view, i)
            return found if found and found[1] <= at else None
    return None


def _preposition_reach(view: View, match: Match, end: int) -> str:
    if match.start <= 1 or match.before[:1] in ("و", "ف") and match.before or view.words[match.start - 1] == ".":
        return "after"
    closing = view.words[end : end + 2]
    if closing and closing[0] in _PREPOSITIONS or len(closing) == 2 and closing[0] in "،,-" and _continues(view, end + 1):
        return "both"
    return "before"


def _continues(view: View, i: int) -> bool:
    """Whether the clause that was broken off goes on at the word `i`."""
    word, noun = view.words[i], view.noun(i)
    if word in _PREPOSITIONS:
        return True
    return not word.startswith("و") and word not in _LINK_WORDS and (noun is None or noun.sort != "stop")


def _read_report(view: View, match: Match) -> Frame | None:
    if match.before not in ("", "و") or any(word in _NONE for word in view.words[max(0, match.start - 2) : match.start]):
        return None
    source = Mention(view.sentence, match.start, match.start + 1, "report")
    link = Link(source, None, match.row.key, match.row)
    return Frame(match.start, match.end, (link,), "after", False, "report")

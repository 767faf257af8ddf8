"""What an Arabic sentence says of who speaks: a frame for each word of saying that has a source."""

from collections.abc import Callable

from musnad.lexicon.matcher import Match
from musnad.read.chains.arabic_names import cut_source, end_outlet, skip_aside
from musnad.read.chains.arabic_relays import BETWEEN, FROM, OF_HIM, addressee, pass_on, quoted
from musnad.read.chains.arabic_subjects import (
    complements,
    find_before,
    find_topic,
    goes_on,
    heads_clause,
    is_joined,
    is_object,
)
from musnad.read.chains.arabic_words import addresses
from musnad.read.chains.memory import Frame, Memory
from musnad.read.chains.view import QUOTES, View
from musnad.read.chains.words import words_of
from musnad.read.draft import Link

_OBJECT = ("ه", "ها", "هم", "هما")
_LACKING = words_of("ar", "lacking")
_NO_VERB = words_of("ar", "negation") | words_of("ar", "before_noun")
_THAT = words_of("ar", "that") | {":"}
_WHAT = words_of("ar", "what")
_PREPOSITIONS = words_of("ar", "preposition")
_CLOSERS = words_of("ar", "closer")
_ARMED = frozenset({"organisation", "person", "document", "state"})  # who publish words and post troops with one verb
_OPENING = 3  # words before a verb that leave no room for a name


def read_arabic(view: View, memory: Memory) -> None:
    """Adds the frames of a sentence to `memory`, in order."""
    headline = _read_headline(view, memory)
    if headline:
        memory.add(headline)
    done = 0
    for at, match in view.cues.items():
        if at < done or _is_relative(memory, match):
            continue
        frame = _READERS[match.row.fields["position"]](view, memory, match)
        if frame:
            memory.add(frame)
            done = max(frame.end, at)


def _is_relative(memory: Memory, match: Match) -> bool:
    """Whether the verb says more of the source before it: "a source (who) asked not to be named"."""
    last = memory.frames[-1] if memory.frames else None
    verb = match.row.fields["position"] == "verb" and not match.before
    return verb and last is not None and last.position == "verb" and last.end == match.start


def _read_verb(view: View, memory: Memory, match: Match) -> Frame | None:
    if match.start and view.words[match.start - 1] in _NO_VERB:
        return None
    joined = is_joined(view, match)
    found = _find_subject(view, memory, match)
    if found is None:
        before = None if match.before else find_before(view, match.start)
        if before is None:
            return _read_dropped(view, memory, match)
        return _speech(view, memory, match, before, is_joined(view, match, before[0]))
    if match.after.endswith(_OBJECT) and not joined:
        return pass_on(view, memory, match, found)
    return _speech(view, memory, match, found, joined)


def _speech(view: View, memory: Memory, match: Match, found: tuple[int, int], joined: bool) -> Frame:
    end = max(match.end, found[1])
    links = memory.link(view, match, found)
    told = addressee(view, memory, match.end, found[0]) or addressee(view, memory, end, end + BETWEEN)
    if match.row.fields["needs"] == "that":
        end = _find_that(view, end)
    return Frame(match.start, end, links and links + told, "after", joined, "verb")


def _find_that(view: View, end: int) -> int:
    """The word at which what is said begins, where "that" or a colon follows; `end` where there is none."""
    return next((i for i in range(end, len(view.words)) if view.words[i] in _THAT), end)


def _find_subject(view: View, memory: Memory, match: Match) -> tuple[int, int] | None:
    """The source after a verb; None where what follows is its object or what is said."""
    found = _find_after(view, memory, match)
    if found is None or match.row.key != "demand":
        return found
    inside = memory.frames and match.start > 1 and match.before[:1] == "و"
    before = None if match.before else find_before(view, match.start)
    if inside or is_object(view, match, found) or (before and heads_clause(view, before[0])):
        return None
    return found


def _find_after(view: View, memory: Memory, match: Match) -> tuple[int, int] | None:
    if _holds_complement(view, match):
        return None
    found = _cut_subject(view, match.end)
    if found is None:
        return None
    start, end = found
    needs = match.row.fields["needs"]
    noun = view.noun(start + (view.words[start] in QUOTES or view.words[start] == "#"))
    if noun is not None and view.speaks(start + (noun is not view.noun(start))):
        return None if needs == "outlet" and noun.sort in _ARMED else found
    if needs in ("speaker", "outlet"):
        return None
    if needs == "that" and not goes_on(view, match.end):
        return found
    return found if view.words[end - 1] in memory.names or complements(view, end) else None


def _holds_complement(view: View, match: Match) -> bool:
    """Whether the words of the cue end in what opens what is said: "made clear that"."""
    return match.end - match.start > 1 and view.is_complement(match.end - 1)


def _cut_subject(view: View, i: int) -> tuple[int, int] | None:
    """The source after a verb, past the outlet that is spoken to."""
    start = skip_aside(view, i)
    if start >= len(view.words) or not view.is_prefixed(start):
        return cut_source(view, start) if start < len(view.words) else None
    found = cut_source(view, end_outlet(view, start)) if addresses(view, start) else None
    return found if found and view.speaks(found[0]) else None


def _read_dropped(view: View, memory: Memory, match: Match) -> Frame | None:
    """A verb of saying without a subject of its own: whom the sentence is about or who spoke last goes on."""
    if not (match.row.key == "demand" or goes_on(view, match.end - _holds_complement(view, match))):
        return None
    if (match.row.fields["needs"] == "clause" and not match.before) or match.after.endswith(_OBJECT):
        return None
    joined = match.start <= 1 or is_joined(view, match)
    links = _topic(view, memory, match, _OPENING)
    if links is None or not (joined or heads_clause(view, match.start)):
        return None
    told = addressee(view, memory, match.end, match.end + BETWEEN)
    return Frame(match.start, match.end, links and links + told, "after", joined, "dropped")


def _topic(view: View, memory: Memory, match: Match, opening: int) -> tuple[Link, ...] | None:
    """The first name of the sentence where nobody spoke in it yet, past the words that open it; else who spoke last."""
    topic = find_topic(view, match.start) if match.start > opening and not memory.frames else None
    if topic:
        return memory.link(view, match, topic)
    return None if memory.last is None else memory.go_on(view, match)


def _read_noun(view: View, memory: Memory, match: Match) -> Frame | None:
    """A verbal noun of saying with its subject: "the announcement of the army"."""
    found = cut_source(view, match.end)
    if "ال" in match.before or match.after or found is None or not view.speaks(found[0]):
        return None
    return Frame(match.start, found[1], memory.link(view, match, found), "after", False, "noun")


def _read_participle(view: View, memory: Memory, match: Match) -> Frame | None:
    links = _topic(view, memory, match, 1)
    return None if links is None else Frame(match.start, match.end, links, "after", True, "participle")


def _read_preposition(view: View, memory: Memory, match: Match) -> Frame | None:
    cue, i = match, match.end
    if i < len(view.words) and view.words[i] in _WHAT:
        i += 1
    if i in view.cues and view.cues[i].row.fields["position"] in ("verb", "relay"):
        cue, i = view.cues[i], view.cues[i].end
    found = cut_source(view, i)
    if found is None:
        return None
    if found[1] - found[0] == 1 and not view.speaks(found[0]) and view.words[found[0]].endswith(_OBJECT):
        return _read_participle(view, memory, match)
    links = memory.link(view, cue, found)
    if cue.row.fields["position"] == "relay":
        links = quoted(view, memory, cue, found[1]) + links
    reach = "relay" if _interrupts(view, memory, match.start) else _reach(view, match, found[1])
    return Frame(match.start, found[1], links, reach, True, "outlet" if view.names_outlet(*found) else "preposition")


def _interrupts(view: View, memory: Memory, at: int) -> bool:
    """Whether "according to X" stands between a verb of saying with its source and what is said."""
    last = memory.frames[-1] if memory.frames else None
    if last is None or last.position not in ("verb", "dropped") or not last.links:
        return False
    return not any(i in view.taken for i in range(last.at, at))


def _reach(view: View, match: Match, end: int) -> str:
    """What "according to X" covers: at the head of a clause what follows, else what stands before, or both."""
    if (
        match.start == 0
        or (match.start == 1 and 0 not in view.taken)
        or match.before
        or view.words[match.start - 1] == "."
    ):
        return "after"
    closing = view.words[end : end + 2]
    if closing and closing[0][0].isalnum():
        return "both" if _resumes(view, end) else "before"
    return "both" if len(closing) == 2 and closing[0] in "،,-" and _resumes(view, end + 1) else "before"


def _resumes(view: View, i: int) -> bool:
    """Whether the clause that was broken off goes on at the word `i`."""
    word, noun = view.words[i], view.noun(i)
    if word in _PREPOSITIONS:
        return True
    return word[0] != "و" and word not in _CLOSERS and (noun is None or noun.sort != "stop")


def _read_origin(view: View, memory: Memory, match: Match) -> Frame | None:
    """Whom the speaker of a clause quotes: "quoting a source"."""
    found = cut_source(view, match.end)
    return Frame(match.start, found[1], memory.link(view, match, found), "origin", True, "origin") if found else None


def _read_relay(view: View, memory: Memory, match: Match) -> Frame | None:
    """A verb of passing on: "the agency quoted a source", "a source was quoted"."""
    following = view.words[match.end] if match.end < len(view.words) else ""
    if following in FROM or following in OF_HIM:
        return _read_quoted(view, memory, match, given=following in FROM)
    found = _find_after(view, memory, match)
    if found is None or not view.speaks(found[0] + (view.words[found[0]] in QUOTES)):
        return None
    if match.after.endswith(_OBJECT):
        return pass_on(view, memory, match, found)
    links = memory.link(view, match, found)
    origin = quoted(view, memory, match, found[1])
    end = max([found[1], *(link.source.end for link in origin if link.source.sentence is view.sentence)])
    return Frame(match.start, end, origin + links, "after", True, "relay")


def _read_quoted(view: View, memory: Memory, match: Match, *, given: bool) -> Frame | None:
    found = cut_source(view, match.end + 1)
    if given:
        return _speech(view, memory, match, found, joined=True) if found else None
    if not memory.last:
        return None
    links = memory.last[:1] + (memory.link(view, match, found) if found else ())
    return Frame(match.start, found[1] if found else match.end, links, "after", True, "relay")


def _read_report(view: View, memory: Memory, match: Match) -> Frame | None:
    if not _LACKING.isdisjoint(view.words[max(0, match.start - 2) : match.start]):
        return None
    links = memory.relay(view, match.start, match.start + 1, "report")
    links = tuple(link._replace(attitude=match.row.key, row=match.row) for link in links)
    return Frame(match.start, match.end, links, "after", False, "report")


def _read_background(_view: View, _memory: Memory, match: Match) -> Frame | None:
    return Frame(match.start, match.end, (), "after", True, "background")


def _read_speech(_view: View, _memory: Memory, _match: Match) -> Frame | None:
    return None


def _read_headline(view: View, memory: Memory) -> Frame | None:
    """A name and a colon at the head of a sentence: whoever is named says the rest."""
    words = view.words
    start = 1 if words[0] in QUOTES or words[0] in "#-" else 0
    if ":" not in words[start : start + 10] or not view.speaks(start) or view.nouns[start].sort == "state":
        return None
    colon = words.index(":", start)
    found = cut_source(view, start)
    if found is None or found[1] != colon or any(i in view.taken or i in view.cues for i in range(colon)):
        return None
    if "-" in words[:colon]:  # a dateline: the agency and the town it reports from
        return None
    return Frame(0, colon + 1, memory.relay(view, *found, "headline"), "after", True, "headline")


_READERS: dict[str, Callable[[View, Memory, Match], Frame | None]] = {
    "verb": _read_verb,
    "noun": _read_noun,
    "participle": _read_participle,
    "preposition": _read_preposition,
    "origin": _read_origin,
    "relay": _read_relay,
    "report": _read_report,
    "speech": _read_speech,
    "background": _read_background,
}

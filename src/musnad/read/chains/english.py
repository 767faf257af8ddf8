"""What an English sentence says of who speaks: a frame for each word of saying that has a source."""

from collections.abc import Callable

from musnad.lexicon.matcher import Match
from musnad.read.chains.english_names import cut_after, find_subject
from musnad.read.chains.memory import Frame, Memory
from musnad.read.chains.view import QUOTES, View
from musnad.read.chains.words import words_of
from musnad.read.draft import Link

_NOBODY = words_of("en", "nobody")
_REPORT_END = words_of("en", "report_end")
_OPENERS = words_of("en", "opener")
_TOLD = words_of("en", "told")
_BETWEEN = 4  # words between "told" and the outlet that is told


def read_english(view: View, memory: Memory) -> None:
    """Adds the frames of a sentence to `memory`, in order."""
    headline = _read_headline(view, memory)
    if headline:
        memory.add(headline)
    for match in view.cues.values():
        reader = _READERS.get(match.row.fields["position"])
        frame = reader(view, memory, match) if reader else None
        if frame:
            memory.add(frame)


def _read_verb(view: View, memory: Memory, match: Match) -> Frame | None:
    at = match.start
    if at and view.words[at - 1] in _NOBODY:
        return None
    reach, end = _tell_reach(view, match)
    pronoun = view.noun(at - 1) if at else None
    if pronoun is not None and pronoun.sort == "pronoun":
        links = memory.go_on(view, match)
        return Frame(at - 1, end, links, reach, True, "dropped") if memory.last is not None else None
    found = find_subject(view, at) or _find_inverted(view, match)
    if found is None or (match.row.fields["needs"] and not _knows(view, *found)):
        return None
    links = memory.link(view, match, found)
    nested = any(frame.at < found[0] for frame in memory.frames) and _follows_that(view, found[0])
    links = links and links + _addressee(view, memory, match)
    return Frame(min(found[0], at), max(end, found[1]), links, reach, not nested, "verb")


def _tell_reach(view: View, match: Match) -> tuple[str, int]:
    """Whether the verb opens what is said or closes it."""
    later = any(i > match.end for i in view.taken)
    earlier = any(i < match.start for i in view.taken)
    before = view.words[match.start - 1] if match.start else ""
    if earlier and (not later or before in QUOTES):
        return "before", match.end
    return "after", match.end


def _follows_that(view: View, start: int) -> bool:
    return start > 0 and view.words[start - 1] not in _OPENERS


def _find_inverted(view: View, match: Match) -> tuple[int, int] | None:
    """The subject after its verb: "…," said the minister."""
    before = view.words[match.start - 1] if match.start else ""
    return cut_after(view, match.end) if before == "," or before in QUOTES else None


def _knows(view: View, start: int, end: int) -> bool:
    return any(view.speaks(i) for i in range(start, end))


def _addressee(view: View, memory: Memory, match: Match) -> tuple[Link, ...]:
    """The outlet that is told, as a relay."""
    if view.words[match.start] not in _TOLD:
        return ()
    for i in range(match.end, min(match.end + _BETWEEN, len(view.words))):
        noun = view.noun(i)
        if noun is not None and noun.sort in ("name", "outlet"):
            return memory.relay(view, i, noun.end, "addressee")
    return ()


def _read_preposition(view: View, memory: Memory, match: Match) -> Frame | None:
    found = cut_after(view, match.end)
    if found is None:
        return None
    reach = "after" if match.start == 0 else "before"
    position = "outlet" if view.names_outlet(*found) else "preposition"
    return Frame(match.start, found[1], memory.link(view, match, found), reach, True, position)


def _read_origin(view: View, memory: Memory, match: Match) -> Frame | None:
    found = cut_after(view, match.end)
    return Frame(match.start, found[1], memory.link(view, match, found), "origin", True, "origin") if found else None


def _read_report(view: View, memory: Memory, match: Match) -> Frame | None:
    if match.start and view.words[match.start - 1] in _NOBODY:
        return None
    end = match.end - (view.words[match.end - 1] in _REPORT_END)
    links = memory.relay(view, match.start, end, "report")
    links = tuple(link._replace(attitude=match.row.key, row=match.row) for link in links)
    return Frame(match.start, match.end, links, "after", False, "report")


def _read_background(_view: View, _memory: Memory, match: Match) -> Frame | None:
    return Frame(match.start, match.end, (), "after", True, "background")


def _read_headline(view: View, memory: Memory) -> Frame | None:
    """A name and a colon at the head of a sentence, or a dash and a name at its end."""
    words = view.words
    if ":" in words[:8] and view.speaks(0) and view.nouns[0].sort in ("name", "outlet", "organisation"):
        colon = words.index(":")
        if view.nouns[0].end == colon and not any(i in view.taken for i in range(colon)):
            return Frame(0, colon + 1, memory.relay(view, 0, colon, "headline"), "after", True, "headline")
    last = len(words) - 1
    if last > 2 and words[last - 1] in "-–—" and view.speaks(last) and view.nouns[last].sort in ("name", "outlet"):
        return Frame(last, last + 1, memory.relay(view, last, last + 1, "headline"), "before", True, "headline")
    return None


_READERS: dict[str, Callable[[View, Memory, Match], Frame | None]] = {
    "verb": _read_verb,
    "preposition": _read_preposition,
    "origin": _read_origin,
    "report": _read_report,
    "background": _read_background,
}

"""Which words name a happening, and of which type."""

from collections.abc import Iterator, Sequence
from itertools import chain, groupby
from operator import attrgetter

from musnad.lexicon.matcher import Match
from musnad.read.certainty import NO_TYPE, THRESHOLD, measure_certainty
from musnad.read.contexts import Positions, find_positions, parse_conditions
from musnad.read.draft import Draft, Marked
from musnad.read.rivals import Candidate, drop_rivals
from musnad.read.senses import choose_type


def find_drafts(marked: Marked, earlier: Sequence[Draft] = ()) -> list[Draft]:
    """The claims of a sentence by their triggers, in reading order; `earlier` holds those of the sentences before."""
    if not marked.matches.get("triggers"):
        return []
    positions = find_positions(marked)
    drafts: list[Draft] = []
    for candidate in find_candidates(marked, positions):
        if candidate.certainty >= THRESHOLD:
            match = candidate.match
            kind = choose_type(match, positions, chain(reversed(drafts), reversed(earlier)))
            drafts.append(Draft(*_find_head(match), kind, "trigger table", match.row, candidate.certainty))
    return [draft for draft in drafts if not names_place(marked, draft.start)]


def names_place(marked: Marked, word: int) -> bool:
    """Whether the word is a place's name here, as in "east of Tadmur", which also reads "it destroys"."""
    named = (place for place in marked.places if place.rule != "unknown name")
    return any(place.first <= word < place.end for place in named)


def _find_head(match: Match) -> tuple[int, int]:
    """The words that name the happening: in Arabic the first of a phrase, in an English compound noun the last."""
    if match.row.lang == "ar":
        return match.start, match.start + 1
    return (match.end - 1 if match.row.kind == "noun" else match.start), match.end


def find_candidates(marked: Marked, positions: Positions) -> list[Candidate]:
    """The words that may be triggers with how likely they are, in reading order; one for each happening of a clause."""
    found = [_pick(options) for options in iter_options(marked.matches["triggers"], positions)]
    return drop_rivals(found, marked.sentence.words, positions) if len(found) > 1 else found


def _pick(options: Sequence[Match]) -> Candidate:
    match = options[0] if len(options) == 1 else max(options, key=lambda match: measure_certainty(match.row))
    return Candidate(match, measure_certainty(match.row))


def iter_options(matches: Sequence[Match], positions: Positions) -> Iterator[list[Match]]:
    """For each word that may be a trigger the rows it can be: the longest forms whose conditions hold."""
    blocked = 0
    for start, found in groupby(matches, attrgetter("start")):
        options = _longest([match for match in found if _fits(match, positions)])
        if start < blocked or not options:
            continue
        blocked = max(blocked, options[0].end)
        if all(match.row.key != NO_TYPE for match in options):
            yield options


def _fits(match: Match, positions: Positions) -> bool:
    where = match.row.fields["where"]
    return not where or all(one.holds(match.start, match.end, positions) for one in parse_conditions(where))


def _longest(matches: Sequence[Match]) -> list[Match]:
    """The matches of the longest form; of these, those with conditions where there are any."""
    if len(matches) < 2:
        return list(matches)
    length = max(len(match.row.form) for match in matches)
    longest = [match for match in matches if len(match.row.form) == length]
    return [match for match in longest if match.row.fields["where"]] or longest

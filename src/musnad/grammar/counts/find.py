"""The counts of a sentence in either language."""

from musnad.grammar.counts.arabic import read_arabic
from musnad.grammar.counts.english import read_english
from musnad.grammar.counts.mention import CountMention
from musnad.grammar.counts.scan import Scan
from musnad.model import Counted
from musnad.text.document import Sentence

_PEOPLE = frozenset({Counted.PERSON, Counted.CIVILIAN, Counted.COMBATANT})


def find_counts(sentence: Sentence) -> list[CountMention]:
    """The counts of a sentence in order of start, not overlapping.

    Singular nouns and duals are candidates: `rule` says so, and whoever fills a claim decides.
    """
    scan = Scan.of(sentence)
    if scan is None:
        return []
    read = read_arabic if sentence.lang == "ar" else read_english
    found: list[CountMention] = []
    for i, mark in enumerate(scan.marks):
        if mark is None or i < scan.floor:
            continue
        mention, scan.floor = read(scan, i, mark)
        if mention:
            found.append(mention)
    return _inherit(found) if len(found) > 1 else found


def _inherit(mentions: list[CountMention]) -> list[CountMention]:
    """Others, and numbers without a noun, count what was counted before them in the sentence."""
    out, last = [], None
    for mention in mentions:
        if mention.of is None and last and mention.open:
            mention = mention._replace(of=last)
        if mention.of in _PEOPLE:
            last = mention.of
        out.append(mention)
    return out

"""The counts of a sentence in either language."""

from musnad.grammar.counts.arabic import find_arabic
from musnad.grammar.counts.english import find_english
from musnad.grammar.counts.mention import CountMention
from musnad.model import Counted
from musnad.text.document import Sentence

_PEOPLE = frozenset({Counted.PERSON, Counted.CIVILIAN, Counted.COMBATANT})


def find_counts(sentence: Sentence) -> list[CountMention]:
    """The counts of a sentence in order of start, not overlapping.

    Singular nouns and duals are candidates: `rule` says so, and whoever fills a claim decides.
    """
    found = find_arabic(sentence) if sentence.lang == "ar" else find_english(sentence)
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

"""Every table compiled into one matcher: forms of one or more words, clitics by rule."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

import msgspec
from ahocorasick_rs import AhoCorasick

from musnad.lexicon.clitics import Spelling, spell_arabic, spell_english
from musnad.text.document import Document, Sentence
from musnad.text.fold import fold
from musnad.text.memo import remember


class Row(NamedTuple):
    """One row of a table as the matcher sees it."""

    table: str  # the table's name: "triggers", "cues", ...
    key: str  # the value looked for: a claim type, an attitude, an actor's id
    kind: str  # the word class: a key of CLASSES for Arabic; verb, noun or exact for English
    form: str  # as written in the table
    lang: str
    fields: Mapping[str, str]  # the whole row


class Match(msgspec.Struct, frozen=True, gc=False):
    """A row found in a sentence at the words [start, end), with what stood before and after the form."""

    start: int
    end: int
    row: Row
    before: str
    after: str


class Matcher:
    """Finds the rows of all tables in a document."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._single: dict[str, list[tuple[Row, Spelling]]] = defaultdict(list)
        phrases: dict[str, list[tuple[Row, Spelling]]] = defaultdict(list)
        for row in rows:
            for spelling in _spellings(row):
                (phrases if " " in spelling.form else self._single)[spelling.form].append((row, spelling))
        self._phrases = list(phrases.items())
        self._words = AhoCorasick(list(self._single))
        self._automaton = AhoCorasick([form for form, _ in self._phrases])
        self.look_up = remember(self._look_up)

    def _look_up(self, word: str) -> tuple[tuple[Row, str, str], ...]:
        """The rows that the single word `word` can be, longest form first, with what precedes and follows the form."""
        found = []
        for _, start, end in self._words.find_matches_as_indexes(word, overlapping=True):
            before, after = word[:start], word[end:]
            rows = self._single[word[start:end]]
            found += [(row, before, after) for row, spelling in rows if _fits(spelling, before, after)]
        return tuple(sorted(found, key=lambda hit: (len(hit[1]) + len(hit[2]), -len(hit[0].form))))

    def find(self, document: Document) -> list[dict[str, list[Match]]]:
        """For each sentence its matches by table, in order of start, longer ones first; they may overlap."""
        out = [self._find_words(sentence) for sentence in document.sentences]
        self._find_phrases(document, out)
        return out

    def _find_words(self, sentence: Sentence) -> dict[str, list[Match]]:
        found: dict[str, list[Match]] = defaultdict(list)
        for i, hits in enumerate(map(self.look_up, sentence.words)):
            for row, before, after in hits:
                found[row.table].append(Match(i, i + 1, row, before, after))
        return found

    def _find_phrases(self, document: Document, out: list[dict[str, list[Match]]]) -> None:
        text, sentences = document.folded.text, document.sentences
        touched, at = set(), 0
        for index, start, end in sorted(
            self._automaton.find_matches_as_indexes(text, overlapping=True), key=lambda hit: hit[1]
        ):
            while at < len(sentences) and sentences[at].end <= start:
                at += 1
            if at == len(sentences):
                break
            for match in _phrase_matches(sentences[at], self._phrases[index][1], start, end):
                out[at][match.row.table].append(match)
                touched.add((at, match.row.table))
        for at, table in touched:
            out[at][table].sort(key=lambda match: (match.start, -match.end))


def _spellings(row: Row) -> list[Spelling]:
    form = fold(row.form).text
    if row.lang == "en":
        return spell_english(form, row.kind)
    return [spell_arabic(form, row.kind, feminine=row.form.endswith("ة"))]


def _fits(spelling: Spelling, before: str, after: str) -> bool:
    return spelling.before.fullmatch(before) is not None and spelling.after.fullmatch(after) is not None


def _phrase_matches(sentence: Sentence, rows: list[tuple[Row, Spelling]], start: int, end: int) -> Iterable[Match]:
    first, last = sentence.at(start), sentence.at(end - 1)
    if first < 0 or sentence.ends[last] < end or sentence.ends[first] <= start:
        return
    text = sentence.document.folded.text
    before, after = text[sentence.starts[first] : start], text[end : sentence.ends[last]]
    for row, spelling in rows:
        if _fits(spelling, before, after):
            yield Match(first, last + 1, row, before, after)

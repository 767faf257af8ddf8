"""Texts marked for other ends that warm the reader up: names, places of posts, speakers and their words of saying."""

import json
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Final

import numpy as np

from musnad.read.learned.sheet import Sheet, lay_out
from musnad.read.lexicon_reader import LexiconReader
from musnad.text.document import parse_document
from training.examples import Whole

# Of each task its kinds; each is tagged by its first word and its further words, as in `labels`.
TASKS: Final = {"name": ("PER", "LOC", "ORG", "MISC"), "place": ("LOC",), "speaker": ("Source", "Cue")}
SIZES: Final = tuple(1 + 2 * len(kinds) for kinds in TASKS.values())
UNMARKED: Final = -100
_SENTENCES: Final = 8  # shown together


@dataclass(frozen=True)
class Text:
    """A text with the spans that a task marks in it, as (start, end, kind); a kind that is not the task's is unsure."""

    task: str
    text: str
    spans: list[tuple[int, int, str]]


@dataclass(frozen=True)
class Marking:
    """A text laid out, with the tags of its words in one task."""

    task: str
    sheet: Sheet
    tags: Whole
    bounds: list[tuple[int, int]]


def iter_anercorp(path: Path) -> Iterator[Text]:
    """The sentences of a CoNLL file of names, some together."""
    sentences = [
        [tuple(line.split()) for line in lines if len(line.split()) == 2]
        for blank, lines in groupby(_read_lines(path), lambda line: not line.strip())
        if not blank
    ]
    for at in range(0, len(sentences), _SENTENCES):
        yield _join([pair for sentence in sentences[at : at + _SENTENCES] for pair in sentence])


def _read_lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").split("\n")


def _join(pairs: Sequence[tuple[str, ...]]) -> Text:
    text = ""
    spans: list[tuple[int, int, str]] = []
    for word, tag in pairs:
        start = len(text) + bool(text)
        text += " " * bool(text) + word
        if tag.startswith("I-") and spans:
            spans[-1] = (spans[-1][0], len(text), spans[-1][2])
        elif tag != "O":
            spans.append((start, len(text), tag[2:].replace("PERS", "PER")))
    return Text("name", text, spans)


def iter_idrisi(folder: Path) -> Iterator[Text]:
    """The posts with the places that they name."""
    for path in sorted(folder.glob("*.jsonl")):
        for line in filter(None, _read_lines(path)):
            post = json.loads(line)
            places = [(place["startIdx"], place["endIdx"], "LOC") for place in post["location_mentions"]]
            yield Text("place", post["text"], places)


def iter_polnear(folder: Path) -> Iterator[Text]:
    """English articles with who says and the words of saying, cut at the first 2,500 characters."""
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text(encoding="utf-8")[:2500]
        marks = [
            line.split("\t")
            for found in sorted(folder.glob(path.stem + "_*.ann"))[:1]
            for line in _read_lines(found)
            if line.startswith("T") and "\t" in line
        ]
        spans = []
        for _, where, *_ in marks:
            kind, start, *rest = where.replace(";", " ").split()
            if kind in TASKS["speaker"] and int(rest[-1]) <= len(text):
                spans.append((int(start), int(rest[-1]), kind))
        yield Text("speaker", text, spans)


def load_texts(corpus: Path, rng: random.Random) -> tuple[list[Text], list[Text]]:
    """What to learn from, and the last sixth of ANERcorp, which is kept back."""
    names = list(iter_anercorp(corpus / "ner/anercorp-train.conll"))
    cut = len(names) * 5 // 6
    other = [text for path in sorted((corpus / "ner/aqmar").glob("*.txt")) for text in iter_anercorp(path)]
    posts = list(iter_idrisi(corpus / "places/idrisi/recognition"))
    articles = list(iter_polnear(corpus / "english/polnear/train"))
    return names[:cut] + other + rng.sample(posts, len(posts) // 2) + rng.sample(articles, 150), names[cut:]


def mark(text: Text, reader: LexiconReader, split: Callable[[str], tuple[int, ...]]) -> Marking:
    """The text laid out with its tags."""
    passages = reader.mark(parse_document(text.text))
    sheet = lay_out(passages, split)
    spans = [p.sentence.span(i, i + 1) for p in passages for i in range(len(p.sentence))]
    bounds = [(span.start, span.end) for span in spans]
    tags = np.zeros(len(bounds), np.int64)
    kinds = TASKS[text.task]
    for start, end, kind in text.spans:
        hit = [i for i, (a, b) in enumerate(bounds) if a < end and b > start]
        if hit and kind not in kinds:
            tags[hit] = UNMARKED
        elif hit:
            tags[hit] = 2 + 2 * kinds.index(kind)
            tags[hit[0]] = 1 + 2 * kinds.index(kind)
    return Marking(text.task, sheet, tags, bounds)

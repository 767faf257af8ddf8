"""Warms the words' part up on names, places of posts and speakers, and says how well it finds names.

`python -m training.warm --out WARM.pt [--epochs 2] [--seed 1]`
"""

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from musnad.read.learned.decode import find_tagged, soften
from musnad.read.learned.model_reader import to_arrays
from musnad.read.learned.sheet import Sheet, Window, cut_windows
from musnad.read.lexicon_reader import LexiconReader
from training.auxiliary import SIZES, TASKS, UNMARKED, Marking, Text, load_texts, mark
from training.batches import Features, iter_batches, stack
from training.log import Log
from training.model import new_words, save
from training.network import WordReader
from training.optimise import Optimiser
from training.vocabulary import load_vocabulary

_LONGEST: Final = 256  # pieces
_NAMES: Final = list(TASKS).index("name")
_ENDS: Final = np.cumsum([0, *SIZES])
_WEIGHT: Final = 5.0


@dataclass(frozen=True)
class Piece:
    """One window of a marked text."""

    marking: Marking
    window: Window

    @property
    def sheet(self) -> Sheet:
        """The text laid out."""
        return self.marking.sheet


def cut(markings: Sequence[Marking]) -> list[Piece]:
    """All texts in windows."""
    return [Piece(one, window) for one in markings for window in cut_windows(one.sheet, longest=_LONGEST, context=0)]


def measure_loss(batch: Sequence[Piece], scores: Tensor) -> Tensor:
    """The mean loss of a word in the task of its text."""
    total, words = torch.zeros(()), 0
    for piece, row in zip(batch, scores, strict=True):
        task, shown = list(TASKS).index(piece.marking.task), slice(piece.window.first, piece.window.end)
        tags = torch.from_numpy(piece.marking.tags[shown])
        own = row[: len(tags), _ENDS[task] : _ENDS[task + 1]]
        total = total + functional.cross_entropy(own, tags, reduction="sum", ignore_index=UNMARKED)
        words += len(tags)
    return total / words


def train(words: WordReader, pieces: Sequence[Piece], features: Features, *, epochs: int, seed: int) -> Optimiser:
    """The optimiser after so many epochs."""
    rng, chance = random.Random(seed), np.random.default_rng(seed)
    optimiser, log = Optimiser(words), Log()
    for epoch in range(epochs):
        words.train()
        batches = list(iter_batches(pieces, rng))
        for number, batch in enumerate(batches, 1):
            with torch.autocast("cpu", torch.bfloat16):
                scores = words.tag_entities(*stack(batch, features, chance))
            loss = measure_loss(batch, scores.float())
            optimiser.step(_WEIGHT * loss, (epoch + number / len(batches)) / epochs)
            log.add([loss.item()])
        log.close(epoch)
    return optimiser


@torch.no_grad()
def find_names(words: WordReader, marking: Marking, features: Features) -> Iterator[tuple[int, int, str]]:
    """The names in a text as (first character, last, kind)."""
    sheet = marking.sheet
    for window in cut_windows(sheet, longest=_LONGEST, context=0):
        arrays = (torch.from_numpy(array)[None] for array in to_arrays(sheet, window, features.numbers))
        with torch.autocast("cpu", torch.bfloat16):
            scores = words.tag_entities(*arrays)[0].float().numpy()
        breaks = [True, *(a != b for a, b in pairwise(sheet.sentences[window.first : window.end]))]
        for tagged in find_tagged(soften(scores[:, _ENDS[_NAMES] : _ENDS[_NAMES + 1]]), breaks):
            first, last = marking.bounds[window.first + tagged.start], marking.bounds[window.first + tagged.end - 1]
            yield first[0], last[1], TASKS["name"][tagged.number]


def snap(text: str, start: int, end: int) -> tuple[int, int]:
    """The span widened to white space: names are compared as whole words of the corpus."""
    return text.rfind(" ", 0, start + 1) + 1, end if (after := text.find(" ", end)) < 0 else after


def measure_names(words: WordReader, texts: Sequence[Text], markings: Sequence[Marking], features: Features) -> float:
    """F1 of exact names with their kinds."""
    words.eval()
    hits = total = 0
    for text, marking in zip(texts, markings, strict=True):
        gold = {(*snap(text.text, a, b), kind) for a, b, kind in text.spans}
        found = {(*snap(text.text, a, b), kind) for a, b, kind in find_names(words, marking, features)}
        hits += len(gold & found)
        total += len(gold) + len(found)
    return 2 * hits / total


def main() -> None:
    """Train, measure and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, default=Path("../shared/corpus"))
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    vocabulary = load_vocabulary(args.corpus, args.out.parent)
    features, split, reader = Features.of(vocabulary.features), vocabulary.splitter(), LexiconReader()
    shown, held_out = load_texts(args.corpus, random.Random(args.seed))
    words = new_words(vocabulary, entities=sum(SIZES))
    pieces = cut([mark(text, reader, split) for text in shown])
    optimiser = train(words, pieces, features, epochs=args.epochs, seed=args.seed)
    words.load_state_dict(optimiser.average)
    markings = [mark(text, reader, split) for text in held_out]
    score = round(measure_names(words, held_out, markings, features), 4)
    about = {"epochs": args.epochs, "seed": args.seed, "texts": len(shown), "names F1, last sixth of ANERcorp": score}
    save({f"words.{name}": value for name, value in optimiser.average.items()}, args.out, about)
    print(json.dumps(about))


if __name__ == "__main__":
    main()

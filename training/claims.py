"""Trains the network on annotated reports.

`python -m training.claims --out OUT.pt [--start WARM.pt] [--epochs 18] [--share 1.0] [--seed 1] [--given] [--bare]`
"""

import argparse
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from bench.corpora import hash_file
from torch import Tensor
from torch.nn import functional

from musnad.read.learned.sheet import LONGEST_WINDOW, cut_windows
from musnad.read.lexicon_reader import LexiconReader
from training.annotated import ADDED, iter_docs
from training.batches import Features, iter_batches, stack
from training.examples import Example, Report, iter_reports, to_examples
from training.log import Log
from training.model import Both, load_about, new_both, save
from training.network import SIZES
from training.optimise import Optimiser
from training.vocabulary import load_vocabulary

_WEIGHTS: Final = (13.0, 0.5, 0.5, 0.5)  # of the losses: types (a claim has some 13 words), statuses, roles, the rest
_SMOOTHING: Final = 0.02
_HINTLESS: Final = 0.1  # share of windows that go without the grammar's chains, or its statuses


@dataclass
class Teacher:
    """What a batch should give, and how far the network is from it."""

    both: Both
    features: Features
    rng: np.random.Generator

    def measure_loss(self, batch: Sequence[Example]) -> tuple[Tensor, list[float]]:
        """The loss to go down, and its parts for a log: types, statuses, roles, the rest."""
        with torch.autocast("cpu", torch.bfloat16):
            states, types = self.both.words(*stack(batch, self.features, self.rng))
        parts = torch.zeros(len(_WEIGHTS))
        for example, seen, scores in zip(batch, states.float(), types.float(), strict=True):
            parts = parts + self._measure(example, seen, scores)
        words = sum(example.window.end - example.window.begin for example in batch)
        claims = max(1, sum(len(example.claims) for example in batch))
        shares = parts / torch.tensor([words, claims, claims, claims])
        return (shares * torch.tensor(_WEIGHTS)).sum(), shares.tolist()

    def _measure(self, example: Example, states: Tensor, scores: Tensor) -> Tensor:
        window, report = example.window, example.report
        types = torch.zeros(window.end - window.begin, dtype=torch.long)
        for claim in example.claims:
            types[report.triggers[claim] - window.begin] = report.types[claim]
        own = scores[window.begin - window.first : window.end - window.first]
        found = functional.cross_entropy(own, types, reduction="sum", label_smoothing=_SMOOTHING)
        rest = self._measure_links(example, states) if example.claims else torch.zeros(3)
        return torch.cat([found[None], rest])

    def _measure_links(self, example: Example, states: Tensor) -> Tensor:
        window, report, claims = example.window, example.report, example.claims
        shown = slice(window.first, window.end)
        status, tags = self.both.links(
            states[: window.end - window.first],
            torch.tensor([report.triggers[claim] - window.first for claim in claims]),
            torch.tensor([report.types[claim] for claim in claims]),
            torch.tensor(report.sheet.sentences[shown]),
            torch.from_numpy(report.hints[claims, shown] * (self.rng.random() > _HINTLESS)),
            torch.from_numpy(report.verdicts[claims] * (self.rng.random() > _HINTLESS)),
        )
        judged = functional.cross_entropy(status, torch.tensor([report.statuses[i] for i in claims]), reduction="sum")
        gold = torch.from_numpy(report.tags[claims, shown])
        tagged = [
            functional.cross_entropy(part.flatten(0, 1), gold[:, :, kind].flatten(), reduction="sum")
            for kind, part in enumerate(tags.split(SIZES, 2))
        ]
        return torch.stack([judged, tagged[0], tagged[1] + tagged[2]])


def cut_examples(reports: Sequence[Report], rng: random.Random) -> list[Example]:
    """All reports in windows; where they are cut differs from call to call."""
    longest = rng.randint(256, LONGEST_WINDOW)
    return [
        example
        for report in reports
        for example in to_examples(report, cut_windows(report.sheet, longest=longest, context=rng.randint(40, 100)))
    ]


def train(both: Both, reports: Sequence[Report], features: Features, *, about: Mapping[str, Any], out: Path) -> None:
    """Writes the weights to `out`, after every epoch; `about` gives `seed` and `epochs`."""
    seed, epochs = about["seed"], about["epochs"]
    rng = random.Random(seed)
    teacher, optimiser = Teacher(both, features, np.random.default_rng(seed)), Optimiser(both)
    log = Log()
    for epoch in range(epochs):
        both.train()
        batches = list(iter_batches(cut_examples(reports, rng), rng))
        for number, batch in enumerate(batches, 1):
            loss, parts = teacher.measure_loss(batch)
            optimiser.step(loss, (epoch + number / len(batches)) / epochs)
            log.add(parts)
        log.close(epoch)
        save(optimiser.average, out, about)


def main() -> None:
    """Train and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, default=Path("../shared/corpus"))
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="weights to start from")
    parser.add_argument("--epochs", type=int, default=18)
    parser.add_argument("--share", type=float, default=1.0, help="of the training reports")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--given", action="store_true", help="only the reports of the corpus, not those added here")
    parser.add_argument("--bare", action="store_true", help="without what tables and grammars say")
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    vocabulary = load_vocabulary(args.corpus, args.out.parent)
    docs = iter_docs(args.corpus, given_only=args.given)
    reports = list(iter_reports(docs, LexiconReader(), vocabulary.splitter()))
    random.Random(args.seed).shuffle(reports)
    names = [] if args.bare else vocabulary.features
    both = new_both(vocabulary, start=args.start)
    kept = reports[: round(len(reports) * args.share)]
    about = {
        "reports": len(kept),
        "corpus": hash_file(args.corpus / "claims" / "train.jsonl"),
        "added": None if args.given else hash_file(ADDED),
        "epochs": args.epochs,
        "seed": args.seed,
        "features": not args.bare,
        "start": load_about(args.start),
    }
    train(both, kept, Features.of(names), about=about, out=args.out)


if __name__ == "__main__":
    main()

"""Writes docs/model-card.md from the weights and from what they reach on the development reports.

`python -m training.card`, or `make model-card`.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Final

from bench.claims import read_cases
from bench.corpora import DEFAULT, hash_file
from bench.tables import show, to_table

from bench import joined_places
from musnad.read.learned.load import WEIGHTS
from musnad.read.readers import READERS
from musnad.scoring import By, Case, compare_claims, tally_all, tally_groups, to_figures

CARD: Final = Path("docs/model-card.md")
SHOWN: Final = ("claim F1", "argument F1", "origin F1", "status macro-F1", "count F1", "when acc", "whole F1")
_BINS: Final = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)

HEAD: Final = """# Model card: the learned reader

Made by `make model-card`.

**What it does.** Reads a report in Arabic or English into attributed claims: which words name a happening and of which
type, its status, who did what to whom, where, when, with what and how many, who says so through whom, and which claim
follows from which. Counts, days and places are worked out by grammar and gazetteer from the words that it picks.

**What it is.** multilingual-e5-small (MIT, 12 layers of 384) with its vocabulary cut to Arabic and Latin pieces; what
tables and grammars say of each word added to what the encoder says; a layer over words; heads for types, statuses and
the parts that words play in each claim. 8-bit ONNX, run on the processor.

**What it is not.** It does not say what happened, only what a text says. It was trained on reports of a few wars of
2015 to 2025, above all the one in Syria, most of them Arabic; on other wars, other languages, poetry, comment or satire
it will do worse and does not know it. What it finds needs a person's eye before anything is published on it.
"""


_QUALITY: Final = """## Quality

On the development reports (`{corpus}`), which it did not learn from. From which score on a word is a trigger, a part
or a sure status was chosen on them, so expect a little less elsewhere.
"""

_PLACES: Final = """## Where a place ends

In "the town of A in the west of B" the guidelines mark one place, and so do nearly all training reports; most of the
development reports mark two. The same reading against their marks as they are, and with such marks joined:
"""


def write_origin() -> str:
    """The section on where the weights come from."""
    about = json.loads((WEIGHTS / "training.json").read_text(encoding="utf-8"))
    rows = [[name, f"{(WEIGHTS / name).stat().st_size / 1e6:.1f}", hash_file(WEIGHTS / name)] for name in _list_files()]
    files = to_table(["file", "MB", "SHA-256, first 16 digits"], rows)
    return f"## Training\n\n```json\n{json.dumps(about, indent=2)}\n```\n\n{files}\n"


def _list_files() -> list[str]:
    return sorted(path.name for path in WEIGHTS.iterdir() if path.suffix in {".onnx", ".tsv", ".txt", ".json"})


def write_figures(cases: Sequence[Case], rival: Sequence[Case], corpus: str) -> str:
    """The section on quality: both readers, then the learned one by language, kind and type."""
    both = [to_figures(tally_all(cases)), to_figures(tally_all(rival))]
    rows = [[name, *(show(figures[name]) for figures in both)] for name in both[0]]
    parts = [_QUALITY.format(corpus=corpus)]
    parts.append(to_table(["measure", "learned", "lexicon"], rows) + "\n")
    groups = (By.LANG, By.KIND, By.TYPE)
    parts += [to_table([by.value, "claims", *SHOWN], list(_iter_groups(cases, by))) + "\n" for by in groups]
    return "\n".join(parts)


def _iter_groups(cases: Sequence[Case], by: By) -> Iterator[list[str]]:
    for value, tally in tally_groups(cases, by).items():
        figures = to_figures(tally)
        yield [str(value), show(figures["gold"]), *(show(figures[name]) for name in SHOWN)]


def write_places(cases: Sequence[Case]) -> str:
    """The section on how wide a mark of a place is."""
    rows = [[name, *map(show, figures)] for name, figures in joined_places.measure(cases).items()]
    table = to_table(["measure", "as they are", "joined"], rows)
    return f"{_PLACES}\n{table}\n"


def write_reliability(cases: Sequence[Case]) -> str:
    """The section on confidence: claims by their confidence, and how many of them were right."""
    scored = []
    for gold, reading in cases:
        compared = compare_claims(gold.claims, reading.claims)
        scored += [(pair.read.confidence or 0.0, True) for pair in compared.pairs]
        scored += [(claim.confidence or 0.0, False) for claim in compared.false_alarms]
    rows = []
    for number, found in groupby(sorted(scored), lambda one: sum(one[0] >= edge for edge in _BINS)):
        group = list(found)
        mean, right = (sum(one[at] for one in group) / len(group) for at in (0, 1))
        bounds = f"{_BINS[number - 1]:.2f} to {min(1.0, _BINS[number]):.2f}"
        rows.append([bounds, str(len(group)), f"{mean:.2f}", f"{right:.2f}"])
    note = (
        "How often claims of a confidence were right, by type and trigger. The curve behind it has two numbers, fitted "
        "on these same reports, so expect it to be a little less true elsewhere."
    )
    return f"## Confidence\n\n{note}\n\n{to_table(['confidence', 'claims', 'mean', 'right'], rows)}\n"


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=DEFAULT)
    path = parser.parse_args().shared / "corpus" / "claims" / "dev.jsonl"
    learned, lexicon = (read_cases(path, READERS[name](threads=2)) for name in ("model", "lexicon"))
    parts = [
        HEAD,
        write_origin(),
        write_figures(learned, lexicon, hash_file(path)),
        write_places(learned),
        write_reliability(learned),
    ]
    CARD.write_text("\n".join(parts), encoding="utf-8")


if __name__ == "__main__":
    main()

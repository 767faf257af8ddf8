"""Counts the valency tables: how often phrases so tied to a trigger filled each role in annotated reports.

`python -m bench.valency TRAIN.jsonl` writes valency.csv and positions.csv under src/musnad/lexicon/{ar,en}.
"""

import argparse
import csv
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from bench.corpora import load_docs
from bench.oracle import place_drafts
from musnad.model import Role
from musnad.read.chains import attribute_claims
from musnad.read.draft import Marked
from musnad.read.lexicon_reader import LexiconReader
from musnad.read.roles.ties import Tie, iter_ties, lay_out
from musnad.read.roles.valency import POSITIONS, ROLES, VALENCY, Grain, Key
from musnad.text.document import parse_document

LEXICON = Path(__file__).parents[1] / "src" / "musnad" / "lexicon"
LEAST_SEEN = 3
HEAD = """\
# A row counts how often phrases so tied to a trigger were seen in annotated reports, and how often they filled
# each role; * stands for any. Columns: the claim's family{columns}.
# Written by bench/valency.py; rows seen less than three times are left out. Licence: Apache-2.0.
"""


class Table(NamedTuple):
    """One counted table: its file, what its head says of the columns, the columns, the grains of its keys."""

    name: str
    about: str
    columns: tuple[str, ...]
    grains: tuple[Grain, ...]


TABLES = (
    Table(
        "valency",
        " and type, the trigger's voice, the phrase's side of it,\n# what binds the phrase, and what it names",
        ("family", "type", "voice", "side", "bond", "sort"),
        VALENCY,
    ),
    Table(
        "positions",
        ", the phrase's side of the trigger, what it names,\n# and how many phrases, clause boundaries and other triggers stand between",
        ("family", "side", "sort", "near", "clauses", "triggers"),
        POSITIONS,
    ),
)
Counts = dict[Key, Counter[str]]


def count_ties(docs: list[dict[str, Any]]) -> dict[tuple[str, str], Counts]:
    """By language and table: how often each grain of tie was seen (under "seen") and filled each role."""
    counts: dict[tuple[str, str], Counts] = defaultdict(lambda: defaultdict(Counter))
    reader, known = LexiconReader(), set[str]()
    for doc in docs:
        passages = reader.mark(parse_document(doc["text"]))
        golds = place_drafts(passages, doc["claims"])
        attribute_claims(passages, doc.get("publisher"))
        for passage in passages:
            text = " ".join(passage.sentence.words)
            if passage.drafts and text not in known:
                known.add(text)
                _count(counts, passage, golds)
    return counts


def _count(counts: dict[tuple[str, str], Counts], passage: Marked, golds: dict[int, dict[str, Any]]) -> None:
    for tie, role in _iter_filled(passage, golds):
        for table in TABLES:
            for key in {grain(tie) for grain in table.grains}:
                counts[passage.sentence.lang, table.name][key].update(("seen", role) if role else ("seen",))


def _iter_filled(passage: Marked, golds: dict[int, dict[str, Any]]) -> Iterator[tuple[Tie, str | None]]:
    layout = lay_out(passage)
    spans = [passage.sentence.span(phrase.start, phrase.end) for phrase in layout.phrases]
    for draft in passage.drafts:
        for index, tie in iter_ties(layout, draft):
            yield tie, _find_role(golds[id(draft)], (spans[index].start, spans[index].end))


def _find_role(claim: dict[str, Any], span: tuple[int, int]) -> str | None:
    return next((role for role in Role for gold in claim["roles"].get(role, ()) if agree(gold, span)), None)


def agree(gold: list[int], span: tuple[int, int]) -> bool:
    """Whether two spans overlap by at least half of the longer one."""
    common = min(gold[1], span[1]) - max(gold[0], span[0])
    return common > 0 and 2 * common >= max(gold[1] - gold[0], span[1] - span[0])


def write_table(path: Path, table: Table, counts: Counts) -> None:
    """Writes the rows seen often enough, in the order of their columns."""
    with path.open("w", encoding="utf-8", newline="") as out:
        out.write(HEAD.format(columns=table.about))
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow((*table.columns, "seen", *ROLES))
        for key in sorted(counts):
            if counts[key]["seen"] >= LEAST_SEEN:
                writer.writerow((*key, counts[key]["seen"], *(counts[key][role] for role in ROLES)))


def main() -> None:
    """Count the ties of a corpus and write the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    args = parser.parse_args()
    counts = count_ties(load_docs(args.corpus))
    for lang in ("ar", "en"):
        for table in TABLES:
            write_table(LEXICON / lang / f"{table.name}.csv", table, counts[lang, table.name])


if __name__ == "__main__":
    main()

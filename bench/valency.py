"""Counts the valency tables: how often phrases so tied to a trigger filled each role in annotated reports.

`python -m bench.valency TRAIN.jsonl` writes src/musnad/lexicon/{ar,en}/valency.csv.
"""

import argparse
import csv
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.corpora import load_docs
from bench.oracle import place_drafts
from musnad.model import Role
from musnad.read.chains import attribute_claims
from musnad.read.draft import Marked
from musnad.read.lexicon_reader import LexiconReader
from musnad.read.roles.ties import Tie, iter_ties, lay_out
from musnad.read.roles.valency import GRAINS, ROLES, Key
from musnad.text.document import parse_document

LEXICON = Path(__file__).parents[1] / "src" / "musnad" / "lexicon"
COLUMNS = ("family", "type", "voice", "side", "bond", "sort", "near", "clauses", "triggers", "seen", *ROLES)
LEAST_SEEN = 3
HEAD = """\
# A row counts how often phrases so tied to a trigger were seen in annotated reports, and how often they filled
# each role; * stands for any. Columns: the claim's family and type, the trigger's voice, the phrase's side of it,
# what binds the phrase, what it names, and how many phrases, clause boundaries and other triggers stand between.
# Written by bench/valency.py; rows seen less than three times are left out. Licence: Apache-2.0.
"""


def count_ties(docs: list[dict[str, Any]]) -> dict[str, dict[Key, Counter[str]]]:
    """By language and grain of tie: how often it was seen (under "seen") and filled each role."""
    tables: dict[str, dict[Key, Counter[str]]] = {"ar": defaultdict(Counter), "en": defaultdict(Counter)}
    reader = LexiconReader()
    for doc in docs:
        passages = reader.mark(parse_document(doc["text"]))
        golds = place_drafts(passages, doc["claims"])
        attribute_claims(passages, doc.get("publisher"))
        for passage in passages:
            for tie, role in _iter_filled(passage, golds):
                for grain in {grain(tie) for grain in GRAINS}:
                    tables[passage.sentence.lang][grain].update(("seen", role) if role else ("seen",))
    return tables


def _iter_filled(passage: Marked, golds: dict[int, dict[str, Any]]) -> Iterator[tuple[Tie, str | None]]:
    if not passage.drafts:
        return
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


def write_table(path: Path, table: dict[Key, Counter[str]]) -> None:
    """Writes the rows seen often enough, in the order of their columns."""
    with path.open("w", encoding="utf-8", newline="") as out:
        out.write(HEAD)
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(COLUMNS)
        for key in sorted(table):
            counts = table[key]
            if counts["seen"] >= LEAST_SEEN:
                writer.writerow((*key, counts["seen"], *(counts[role] for role in ROLES)))


def main() -> None:
    """Count the ties of a corpus and write the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    args = parser.parse_args()
    for lang, table in count_ties(load_docs(args.corpus)).items():
        write_table(LEXICON / lang / "valency.csv", table)


if __name__ == "__main__":
    main()

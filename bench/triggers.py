"""Counts the trigger tables: how often each form stood in annotated reports, and how often it was a trigger there.

`python -m bench.triggers TRAIN.jsonl` fills the columns `seen` and `meant` of src/musnad/lexicon/{ar,en}/triggers.csv.
The count is made twice: what a stronger rival hides is known only once the forms have been counted.
"""

import argparse
import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from bench.corpora import load_docs
from musnad.lexicon.matcher import Match, Row
from musnad.lexicon.rows import load_matcher
from musnad.read.contexts import find_positions
from musnad.read.draft import Marked
from musnad.read.lexicon_reader import LexiconReader
from musnad.read.senses import load_senses
from musnad.read.triggers import find_candidates, iter_options
from musnad.text.document import parse_document

LEXICON = Path(__file__).parents[1] / "src" / "musnad" / "lexicon"

Key = tuple[str, ...]


def count_forms(docs: Iterable[dict[str, Any]]) -> tuple[Counter[Key], Counter[Key]]:
    """How often the form of each row stood where no rival hid it, and how often it was a trigger of its types."""
    reader = LexiconReader()
    seen: Counter[Key] = Counter()
    meant: Counter[Key] = Counter()
    for doc in docs:
        for passage in reader.mark(parse_document(doc["text"])):
            for options in _iter_unhidden(passage):
                types = _find_types(passage, options[0], doc["claims"])
                seen.update(_key(match.row) for match in options)
                meant.update(_key(match.row) for match in options if not types.isdisjoint(_types_of(match.row)))
    return seen, meant


def _iter_unhidden(passage: Marked) -> Iterator[list[Match]]:
    matches = passage.matches.get("triggers")
    if matches:
        positions = find_positions(passage)
        kept = {candidate.match.start for candidate in find_candidates(passage, positions)}
        yield from (options for options in iter_options(matches, positions) if options[0].start in kept)


def _find_types(passage: Marked, match: Match, claims: list[dict[str, Any]]) -> set[str]:
    span = passage.sentence.span(match.start, match.end)
    return {claim["type"] for claim in claims if claim["trigger"][0] < span.end and claim["trigger"][1] > span.start}


def _types_of(row: Row) -> set[str]:
    senses = load_senses().get(row.fields["sense"], [])
    return {row.key, *(str(sense.type) for sense in senses if sense.type)}


def _key(row: Row) -> Key:
    return row.lang, row.key, row.kind, row.fields["where"], row.form


def write_counts(seen: Counter[Key], meant: Counter[Key]) -> None:
    """Fills the tables, every other cell and the head kept as they are."""
    for lang in ("ar", "en"):
        path = LEXICON / lang / "triggers.csv"
        lines = path.read_text(encoding="utf-8").splitlines()
        head = [line for line in lines if line.startswith("#")]
        rows = list(csv.DictReader(lines[len(head) :]))
        out = io.StringIO()
        writer = csv.DictWriter(out, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        for row in rows:
            key = (lang, row["type"], row["kind"], row["where"], row["form"])
            writer.writerow({**row, "seen": str(seen[key] or ""), "meant": str(meant[key] or "")})
        path.write_text("\n".join(head) + "\n" + out.getvalue(), encoding="utf-8")


def main() -> None:
    """Count twice and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    docs = load_docs(parser.parse_args().corpus)
    for _ in range(2):
        write_counts(*count_forms(docs))
        load_matcher.cache_clear()


if __name__ == "__main__":
    main()

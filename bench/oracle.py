"""Scores the parts of the reader alone: gold triggers (and on request gold chains) in, the rest read.

`python -m bench.oracle CORPUS.jsonl --out PREDICTED.jsonl`
"""

import argparse
import json
from pathlib import Path
from typing import Any

from musnad.lexicon.matcher import Row
from musnad.model import ClaimType, Reading
from musnad.model.wire import to_json
from musnad.read.claims import to_claims
from musnad.read.draft import Draft, Marked
from musnad.read.lexicon_reader import LexiconReader, fill_claims
from musnad.text.document import parse_document


def place_drafts(passages: list[Marked], claims: list[dict[str, Any]]) -> dict[int, dict[str, Any]]:
    """Sets the drafts of the passages to the triggers of gold claims; the claims by the identity of their drafts."""
    placed: dict[int, dict[str, Any]] = {}
    for claim in claims:
        first, last = claim["trigger"]
        for passage in passages:
            sentence = passage.sentence
            spans = [sentence.span(i, i + 1) for i in range(len(sentence))]
            hit = [i for i, span in enumerate(spans) if span.start < last and span.end > first]
            if hit:
                kind = ClaimType(claim["type"])
                draft = Draft(hit[0], hit[-1] + 1, kind, "gold", _find_row(passage, hit[0], kind))
                passage.drafts.append(draft)
                placed[id(draft)] = claim
                break
    for passage in passages:
        passage.drafts.sort(key=lambda draft: draft.start)
    return placed


def _find_row(passage: Marked, start: int, kind: ClaimType) -> Row | None:
    rows = [match.row for match in passage.matches.get("triggers", ()) if match.start <= start < match.end]
    return next((row for row in rows if row.key == kind), rows[0] if rows else None)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    reader = LexiconReader()
    with args.out.open("w", encoding="utf-8") as out:
        for line in args.corpus.open(encoding="utf-8"):
            doc = json.loads(line)
            passages = reader.mark(parse_document(doc["text"]))
            place_drafts(passages, doc["claims"])
            fill_claims(passages, doc.get("publisher"))
            out.write(to_json(Reading(doc["id"], to_claims(passages, doc["id"]))) + "\n")


if __name__ == "__main__":
    main()

"""The annotated reports: those of the corpora, and those added since, of which only the spans lie here.

`python -m training.annotated COMPILED.jsonl ...` adds reports as `tools/compile.py` writes them, without their texts.
"""

import argparse
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from bench.corpora import DEFAULT, load_docs

ADDED: Final = Path(__file__).with_name("annotations.jsonl")
_GIVEN: Final = "claims/train.jsonl"
_TEXTS: Final = ("airwars/reports.jsonl", "unlabelled/arabic-news-2015.jsonl", "unlabelled/syrian-archive.jsonl")


def iter_docs(corpus: Path, *, given_only: bool = False) -> Iterator[dict[str, Any]]:
    """The reports with their claims in the interchange form; of those added here only where their text is as it was."""
    yield from load_docs(corpus / _GIVEN)
    if given_only:
        return
    texts = {doc["id"]: doc for name in _TEXTS for doc in load_docs(corpus / name)}
    for added in load_docs(ADDED):
        doc = texts.get(added["id"])
        if doc is not None and hash_text(doc["text"]) == added["text"]:
            yield doc | {"claims": [fill_out(claim) for claim in added["claims"]]}


def hash_text(text: str) -> str:
    """The first 16 hexadecimal digits of a text's SHA-256."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def strip(doc: Mapping[str, Any]) -> dict[str, Any]:
    """An annotated report without its text, nor what is empty in its claims."""
    claims = [{key: value for key, value in claim.items() if value} for claim in doc["claims"]]
    return {"id": doc["id"], "text": hash_text(doc["text"]), "claims": claims}


def fill_out(claim: Mapping[str, Any]) -> dict[str, Any]:
    """The claim with what `strip` took."""
    return {"roles": {}, "quantity": [], "chain": [], "when": None, "cause": None, **claim}


def add(docs: Iterable[Mapping[str, Any]]) -> None:
    """Writes the reports into the file of spans; one that is there already is replaced."""
    kept = {doc["id"]: doc for doc in (load_docs(ADDED) if ADDED.exists() else [])}
    kept |= {doc["id"]: strip(doc) for doc in docs}
    lines = (json.dumps(kept[key], ensure_ascii=False, separators=(",", ":")) + "\n" for key in sorted(kept))
    ADDED.write_text("".join(lines), encoding="utf-8")


def main() -> None:
    """Add what is named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("compiled", type=Path, nargs="*")
    parser.add_argument("--shared", type=Path, default=DEFAULT)
    args = parser.parse_args()
    add(doc for path in args.compiled for doc in load_docs(path))
    docs = list(iter_docs(args.shared / "corpus"))
    print(f"{len(docs)} reports, {sum(len(doc['claims']) for doc in docs)} claims")


if __name__ == "__main__":
    main()

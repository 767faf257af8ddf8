"""Counts the role tables: how often phrases so tied to a trigger filled each role in annotated reports.

`python -m bench.valency TRAIN.jsonl` writes valency and positions of both languages, standing.csv and
quantities.csv.
"""

import argparse
import csv
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from bench.corpora import load_docs
from bench.oracle import place_drafts
from musnad.model import Role
from musnad.read.causes import link_causes
from musnad.read.chains import attribute_claims
from musnad.read.lexicon_reader import LexiconReader
from musnad.read.roles import fill_phrases
from musnad.read.roles.quantities import QUANTITIES, iter_counts
from musnad.read.roles.shares import Filled, Key
from musnad.read.roles.standing import STANDINGS, iter_standings, weigh_phrases
from musnad.read.roles.ties import Layout, Tie, iter_ties, lay_out
from musnad.read.roles.valency import POSITIONS, ROLES, VALENCY, Valency
from musnad.text.document import parse_document

LEXICON = Path(__file__).parents[1] / "src" / "musnad" / "lexicon"
LEAST_SEEN = 3
FOLDS = 5

Counts = dict[Key, Counter[str]]


class Table(NamedTuple):
    """One counted table: its columns, and what its head says of them."""

    columns: tuple[str, ...]
    about: str


TIE_TABLES: dict[str, tuple[Table, Sequence[Callable[[Tie], Key]]]] = {
    "valency": (
        Table(
            ("family", "type", "voice", "side", "bond", "sort"),
            "how often phrases so tied to a trigger were seen, and how often they filled each role.\n"
            "# Columns: the claim's family and type, the trigger's voice, the phrase's side, bond and sort",
        ),
        VALENCY,
    ),
    "positions": (
        Table(
            ("family", "side", "sort", "near", "clauses", "triggers"),
            "how often phrases so far from a trigger were seen, and how often they filled each role.\n"
            "# Columns: the claim's family, the phrase's side and sort; phrases, clause ends, triggers between",
        ),
        POSITIONS,
    ),
}
STANDING = Table(
    ("role", "odds", "rank", "lender", "lent"),
    "how often phrases that stood so for a role were seen, and how often they filled it.\n"
    "# Columns: the role, the phrase's odds by step and their rank, the claim tied by cause, its odds by step",
)


QUANTITY = Table(
    ("kind", "rule", "side", "rank", "distance", "role", "voice"),
    "how often counts that stood so to a claim were seen, and how often they belonged to it.\n"
    "# Columns: the claim's family or harm, the count's rule and side, its rank and distance, its noun's role, voice",
)


class Observed(NamedTuple):
    """An annotated sentence: its phrases, and the role that each fills for each draft by their numbers."""

    layout: Layout
    filled: dict[tuple[int, int], str]
    quantities: list[list[list[int]]]  # for each draft the spans of its counts


def observe(docs: Iterable[dict[str, Any]]) -> list[Observed]:
    """The sentences with claims, each wording once."""
    reader, seen = LexiconReader(), dict[str, Observed]()
    for doc in docs:
        passages = reader.mark(parse_document(doc["text"]))
        golds = place_drafts(passages, doc["claims"])
        attribute_claims(passages, doc.get("publisher"))
        link_causes(passages)
        for passage in passages:
            if passage.drafts:
                seen.setdefault(" ".join(passage.sentence.words), _observe(lay_out(passage), golds))
    return list(seen.values())


def _observe(layout: Layout, golds: dict[int, dict[str, Any]]) -> Observed:
    spans = [layout.marked.sentence.span(phrase.start, phrase.end) for phrase in layout.phrases]
    filled = {
        (number, index): role
        for number, draft in enumerate(layout.marked.drafts)
        for index, span in enumerate(spans)
        if (role := _find_role(golds[id(draft)], (span.start, span.end)))
    }
    quantities = [[q["span"] for q in golds[id(draft)]["quantity"]] for draft in layout.marked.drafts]
    return Observed(layout, filled, quantities)


def _find_role(claim: dict[str, Any], span: tuple[int, int]) -> str | None:
    return next((role for role in Role for gold in claim["roles"].get(role, ()) if agree(gold, span)), None)


def agree(gold: list[int], span: tuple[int, int]) -> bool:
    """Whether two spans overlap by at least half of the longer one."""
    common = min(gold[1], span[1]) - max(gold[0], span[0])
    return common > 0 and 2 * common >= max(gold[1] - gold[0], span[1] - span[0])


def count_ties(sentences: Iterable[Observed]) -> dict[tuple[str, str], Counts]:
    """By language and table: how often each grain of tie was seen (under "seen") and filled each role."""
    counts: dict[tuple[str, str], Counts] = defaultdict(lambda: defaultdict(Counter))
    for layout, filled, _ in sentences:
        lang = layout.marked.sentence.lang
        for number, draft in enumerate(layout.marked.drafts):
            for index, key in iter_ties(layout, draft):
                tie, role = Tie(*key), filled.get((number, index))
                for name, (_, grains) in TIE_TABLES.items():
                    for grained in {grain(tie) for grain in grains}:
                        counts[lang, name][grained].update(("seen", role) if role else ("seen",))
    return counts


def count_standings(sentences: Sequence[Observed]) -> Counts:
    """How often each standing filled its role; the odds of a sentence come from the other folds."""
    counts: Counts = defaultdict(Counter)
    for fold in range(FOLDS):
        ties = count_ties(one for i, one in enumerate(sentences) if i % FOLDS != fold)
        valencies = {lang: to_valency(ties, lang) for lang in ("ar", "en")}
        for one in sentences[fold::FOLDS]:
            for key, hit in _iter_hits(one, valencies[one.layout.marked.sentence.lang]):
                for grained in {grain(key) for grain in STANDINGS}:
                    counts[grained].update(("seen", "filled") if hit else ("seen",))
    return counts


def count_quantities(sentences: Iterable[Observed]) -> Counts:
    """How often each standing of a count was a claim's; roles are filled by the tables just written."""
    counts: Counts = defaultdict(Counter)
    for layout, _, quantities in sentences:
        marked = layout.marked
        fill_phrases(layout)
        golds = {id(draft): spans for draft, spans in zip(marked.drafts, quantities, strict=True)}
        for count, draft, key in iter_counts(marked):
            span = marked.sentence.span(count.start, count.end)
            hit = any(agree(gold, (span.start, span.end)) for gold in golds[id(draft)])
            for grained in {grain(key) for grain in QUANTITIES}:
                counts[grained].update(("seen", "filled") if hit else ("seen",))
    return counts


def to_valency(counts: dict[tuple[str, str], Counts], lang: str) -> Valency:
    """The valency of a language by counts not yet written."""
    valency, positions = (dict(_iter_kept(counts[lang, name], ROLES)) for name in TIE_TABLES)
    return Valency(valency, positions, lang)


def _iter_hits(one: Observed, valency: Valency) -> Iterator[tuple[Key, bool]]:
    weighed = weigh_phrases(one.layout, valency)
    for number in range(len(weighed)):
        for phrase, _, _, key in iter_standings(weighed, one.layout.marked.drafts, number):
            yield key, one.filled.get((number, phrase)) == key[0]


def _iter_kept(counts: Counts, filled: Sequence[str]) -> Iterator[tuple[Key, Filled]]:
    for key in sorted(counts):
        if counts[key]["seen"] >= LEAST_SEEN:
            yield key, Filled(counts[key]["seen"], tuple(counts[key][name] for name in filled))


def write_table(path: Path, table: Table, counts: Counts, filled: Sequence[str]) -> None:
    """Writes the rows seen often enough, in the order of their columns."""
    with path.open("w", encoding="utf-8", newline="") as out:
        out.write(f"# A row counts {table.about}; * stands for any.\n")
        out.write("# Counted by bench/valency.py; rows seen less than three times are left out. Licence: Apache-2.0.\n")
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow((*table.columns, "seen", *filled))
        writer.writerows((*key, found.seen, *found.filled) for key, found in _iter_kept(counts, filled))


def main() -> None:
    """Count a corpus and write the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    args = parser.parse_args()
    sentences = observe(load_docs(args.corpus))
    counts = count_ties(sentences)
    for lang in ("ar", "en"):
        for name, (table, _) in TIE_TABLES.items():
            write_table(LEXICON / f"{name}_{lang}.csv", table, counts[lang, name], ROLES)
    write_table(LEXICON / "standing.csv", STANDING, count_standings(sentences), ("filled",))
    write_table(LEXICON / "quantities.csv", QUANTITY, count_quantities(sentences), ("filled",))


if __name__ == "__main__":
    main()

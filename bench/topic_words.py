"""Fits the gate's weights of words, and measures what the gate loses and what it lets through.

`python -m bench.topic_words` fits on all the texts and writes src/musnad/lexicon/topic_words.csv.
`python -m bench.topic_words --curve` fits without every fifth text and prints, for some rates, which share of the held
out reports on conflict are lost and which share of the others pass. AQMAR and PolNeAR, which the mixed stream of
`bench.learned_speed` is made of, are fitted on in neither.

A text of a source of reports is about conflict if the lexicon reader finds at least 4 claims of violence in 250 words
of it, one of another source is not if it finds less than one; all else is left out.
"""

import argparse
import csv
import re
import xml.etree.ElementTree as ET
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

import musnad
from bench.corpora import DEFAULT, load_docs
from bench.learned_speed import load_others
from musnad.lexicon.place_store import load_forms
from musnad.model import Article, ClaimType
from musnad.read import gate
from musnad.read.lexicon_reader import LexiconReader
from musnad.text.fold import fold

TABLE: Final = Path(musnad.__file__).parent / "lexicon" / "topic_words.csv"
HEAD: Final = """\
# A row: how much the stem of a word (as read/gate.py cuts it) tells that a text is about armed conflict.
# Fitted by bench/topic_words.py: a logistic regression between stretches of reports on conflict and of other texts.
# Only stems of three letters or more that stand in four or more of the sources; of these the heaviest, without places
# that weigh less than nothing. Not to be edited by hand.
# Licence: Apache-2.0.
"""
KEPT: Final = 2000  # rows
RATES: Final = (0.12, 0.14, 0.16, gate.RATE, 0.18, 0.2, 0.24)
_REPORTS: Final = frozenset(
    {"claims/train", "airwars/reports", "unlabelled/arabic-news-2015", "unlabelled/syrian-archive", "muc4", "fa-kes"}
)
_LONG: Final = 120  # words; shorter texts pass for a trigger
_RIDGE: Final = 1.0
_STEPS: Final = 150
_VIOLENCE: Final = frozenset(
    map(
        ClaimType,
        (
            *("airstrike", "shelling", "attack", "bombing", "clash", "death", "injury", "capture", "siege", "advance"),
            *("destruction", "displacement", "abduction", "withdrawal", "abuse", "violation", "arrest"),
        ),
    )
)
_WORD = re.compile(r"[^\W\d_]+(?:-[a-z]+)*")
Floats = npt.NDArray[np.float64]


Pairs = list[tuple[list[str], bool]]


class Text(NamedTuple):
    """The stems of a text, where it comes from, whether it is about conflict, None for unclear, and its claims."""

    source: str
    stems: list[str]
    conflict: bool | None
    claims: int


def iter_sources(corpus: Path) -> Iterator[tuple[str, str]]:
    """Every text with the name of its source."""
    for name in ("claims/train", "airwars/reports", "unlabelled/arabic-news-2015", "unlabelled/syrian-archive"):
        yield from ((name, doc["text"]) for doc in load_docs(corpus / f"{name}.jsonl"))
    for path in sorted((corpus / "english" / "muc4").glob("*.json")):
        yield from (("muc4", doc["doctext"]) for doc in load_docs(path))
    for path in sorted((corpus / "places" / "idrisi" / "recognition").glob("*.jsonl")):
        yield from (("idrisi", doc["text"]) for doc in load_docs(path))
    for name in ("lgl", "GWN"):
        articles = ET.parse(corpus / "places" / "english" / f"{name}.xml").getroot().iter("article")
        yield from ((name, f"{one.findtext('title')}. {one.findtext('text')}") for one in articles)
    for path in sorted((corpus / "time").rglob("*.tml")):
        yield "timex3", "".join(ET.parse(path).getroot().itertext())
    with (corpus / "english" / "fa-kes.csv").open(encoding="latin-1", newline="") as lines:
        yield from (("fa-kes", f"{row['article_title']}. {row['article_content']}") for row in csv.DictReader(lines))
    for path in sorted((corpus / "stance").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            yield from (("stance", row[side]) for row in csv.DictReader(lines) for side in ("s1", "s2"))
    for path in (corpus / "ner" / "anercorp-train.conll", *sorted((corpus / "ner").glob("wojood*.conll"))):
        yield from _cut(path.stem.partition("-")[0], path)
    yield from _cut("wikinews", corpus / "segmentation" / "wikinews.pos.ref")


def _cut(source: str, path: Path) -> Iterator[tuple[str, str]]:
    """Texts of 250 words out of a file with a word a line."""
    lines = path.read_text(encoding="utf-8").splitlines()
    words = [line.split()[0].replace("+", "") for line in lines if line.strip()]
    yield from ((source, " ".join(words[i : i + 250])) for i in range(0, len(words), 250))


def load_texts(corpus: Path) -> list[Text]:
    """All texts of the corpus that the gate's weights may be fitted on or measured with."""
    held = {doc["text"] for doc in load_docs(corpus / "claims" / "dev.jsonl")}
    reader = LexiconReader()
    texts: dict[str, Text] = {}
    for source, text in iter_sources(corpus):
        if text not in held and text not in texts and (stems := cut_stems(text)):
            texts[text] = read_text(source, text, stems, reader)
    return list(texts.values())


def read_text(source: str, text: str, stems: list[str], reader: LexiconReader) -> Text:
    """A text with what the lexicon reader makes of it."""
    claims = reader.read(Article(id="a", text=text))
    violent = sum(claim.type in _VIOLENCE for claim in claims)
    density = violent * 250 / max(len(stems), 50)
    return Text(source, stems, tell_topic(source, density), len(claims))


def tell_topic(source: str, density: float) -> bool | None:
    """Whether a text is about conflict that has so many claims of violence in 250 words; None if that is not clear."""
    if source in _REPORTS:
        return True if density >= 4 else None
    return False if density < 1 else None


def cut_stems(text: str) -> list[str]:
    """The stems of a text."""
    return [gate.cut_stem(word) for word in _WORD.findall(fold(text).text)]


def cut_stretches(texts: Sequence[Text]) -> Iterator[tuple[str, list[str], bool]]:
    """The texts in stretches as long as the gate's, each with its source and whether it is about conflict."""
    for source, stems, conflict, _ in texts:
        if conflict is not None:
            for i in range(0, max(1, len(stems) - gate.STRETCH // 2), gate.STRETCH):
                yield source, stems[i : i + gate.STRETCH], conflict


def fit(texts: Sequence[Text]) -> dict[str, float]:
    """The weights of the heaviest stems."""
    sources: dict[str, set[str]] = defaultdict(set)
    seen: Counter[str] = Counter()
    pairs: Pairs = []
    for source, stems, conflict in cut_stretches(texts):
        pairs.append((stems, conflict))
        for stem in set(stems):
            seen[stem] += 1
            sources[stem].add(source)
    common = {stem for stem, times in seen.items() if len(stem) >= 3 and times >= 8 and len(sources[stem]) >= 4}
    weights = fit_weights(pairs, common)
    heaviest = sorted(common, key=lambda stem: -abs(weights[stem]) * seen[stem] ** 0.5)[:KEPT]
    # A place of which these sources tell little of war may see one.
    places = {gate.cut_stem(name) for name in load_forms().sure if " " not in name}
    fitted = fit_weights(pairs, set(heaviest))
    return {stem: weight for stem, weight in fitted.items() if weight > 0 or stem not in places}


def fit_weights(pairs: Pairs, stems: set[str]) -> dict[str, float]:
    """The weights of a logistic regression with an L2 penalty, by Adam; both classes weigh the same."""
    number = {stem: i for i, stem in enumerate(sorted(stems))}
    entries = [(row, number[stem]) for row, (found, _) in enumerate(pairs) for stem in found if stem in number]
    rows, columns = np.array(entries).T
    labels = np.array([conflict for _, conflict in pairs], float)
    shares = np.where(labels > 0, 0.5 / labels.mean(), 0.5 / (1 - labels.mean()))
    weights, momentum, spread = np.zeros((3, len(number) + 1))
    for step in range(1, _STEPS + 1):
        odds = np.bincount(rows, weights[columns], len(pairs)) + weights[-1]
        errors = (1 / (1 + np.exp(-odds)) - labels) * shares
        slope = _RIDGE * weights + np.append(np.bincount(columns, errors[rows], len(number)), errors.sum())
        momentum = 0.9 * momentum + 0.1 * slope
        spread = 0.99 * spread + 0.01 * slope**2
        weights -= 0.05 * (momentum / (1 - 0.9**step)) / (np.sqrt(spread / (1 - 0.99**step)) + 1e-3)
    return {stem: round(float(weights[i]), 2) for stem, i in number.items()}


def draw_curve(texts: Sequence[Text], others: Sequence[Article]) -> Iterator[str]:
    """A line a rate: what of the held out texts is lost and what passes, by weights fitted without them."""
    weights = fit([text for i, text in enumerate(texts) if i % 5])
    reports = [text for text in texts[::5] if text.conflict]
    quiet = [text for text in texts[::5] if text.conflict is False and len(text.stems) > _LONG]
    strange = [Text("", cut_stems(article.text), None, 0) for article in others]
    yield "rate: reports lost, of their claims lost; of long other texts pass, of AQMAR and PolNeAR pass"
    for rate in RATES:
        passing = partial(passes, weights=weights, rate=rate)
        lost = [text for text in reports if not passing(text)]
        claims = sum(text.claims for text in lost) / sum(text.claims for text in reports)
        shares = [sum(map(passing, group)) / len(group) for group in (quiet, strange)]
        yield f"{rate}: {len(lost) / len(reports):.4f}, {claims:.4f}; {shares[0]:.4f}, {shares[1]:.4f}"


def passes(text: Text, weights: Mapping[str, float], rate: float) -> bool:
    """Whether the text would pass the gate by the weights."""
    return gate.weighs_enough([weights.get(stem, 0.0) for stem in text.stems], rate=rate)


def main() -> None:
    """Write the table, or print the curve."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=DEFAULT)
    parser.add_argument("--curve", action="store_true")
    args = parser.parse_args()
    texts = load_texts(args.shared / "corpus")
    if args.curve:
        print("\n".join(draw_curve(texts, load_others(args.shared))))
        return
    rows = "".join(f"{weight},{stem}\n" for stem, weight in sorted(fit(texts).items()) if weight)
    TABLE.write_text(f"{HEAD}weight,stem\n{rows}", encoding="utf-8")


if __name__ == "__main__":
    main()

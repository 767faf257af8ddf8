"""Speed, memory and load of the learned reader on two threads, beside its encoder alone and the lexicon reader.

`python -m bench.learned_speed` prints the figures as JSON.
"""

import argparse
import json
import random
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Final

from bench.articles import cut_articles, load_articles
from bench.corpora import DEFAULT, load_docs
from bench.speed import take_memory
from musnad.errors import InputError
from musnad.model import Article
from musnad.pipeline import read_articles
from musnad.read.gate import may_hold_claims
from musnad.read.learned.hints import Whole
from musnad.read.learned.load import load_model_reader
from musnad.read.learned.model_reader import ModelReader, to_arrays
from musnad.read.learned.sheet import cut_windows, lay_out
from musnad.read.lexicon_reader import LexiconReader
from musnad.read.reader import Reader
from musnad.text.document import parse_document

ALONE: Final = "encoder alone"
RATES: Final = ("conflict", ALONE, "lexicon reader")
NOTE: Final = (
    "Articles of 250 words a second on two threads, each of which reads articles of its own. `conflict` are articles "
    "about conflict, read and resolved; `encoder alone` runs the encoder with its layer over words and nothing else on "
    "the same articles; in the `mixed stream` one article in twenty is about conflict, the others are encyclopedia "
    "articles in Arabic and English news on politics. Many of those tell of wars and attacks too: the gate lets them "
    "through. With another rate in `read/gate.py` it would lose more or less of reports that it was not fitted on "
    "(rate: lost reports, others let through): 0.14: 0.8 %, 14 %; 0.16: 1.6 %, 8 %; 0.18: 2.9 %, 4 %; 0.20: 3.8 %, "
    "3 %; none of those lost were annotated reports or reports of Airwars."
)
_CONFLICT: Final = 60
_SHARE: Final = 20


def time_reader(reader: Reader, articles: list[Article], *, rounds: int = 3) -> float:
    """Articles a second, read and resolved as the commands do it, the best of some rounds."""
    return take_best(
        lambda: sum(1 for _ in read_articles(articles, reader, report=_refuse, skip=_pass_over)), len(articles), rounds
    )


def _refuse(error: InputError) -> None:
    raise error


def _pass_over(_: Article) -> None:
    """The stream holds articles that need no reading."""


def time_encoder(reader: ModelReader, articles: list[Article]) -> float:
    """Articles a second of the encoder alone, as many side by side; what it is shown is made beforehand."""
    shown = []
    for article in articles:
        passages = reader.mark(parse_document(article.text))
        sheet = lay_out(passages, reader.split)
        shown.append([to_arrays(sheet, window, reader.features) for window in cut_windows(sheet)])
    with ThreadPoolExecutor(reader.abreast) as pool:
        encode = partial(_encode, reader)
        return take_best(lambda: sum(pool.map(encode, shown)), len(articles))


def _encode(reader: ModelReader, windows: list[tuple[Whole, Whole, Whole]]) -> int:
    return len([reader.network.read_words(*window) for window in windows])


def take_best(work: Callable[[], object], articles: int, rounds: int = 3) -> float:
    """So many articles a second, the best of some rounds."""
    best = 0.0
    for _ in range(rounds):
        begun = time.perf_counter()
        work()
        best = max(best, articles / (time.perf_counter() - begun))
    return best


def load_others(shared: Path) -> list[Article]:
    """Articles that are not about conflict, as far as their sources go."""
    corpus = shared / "corpus"
    words = (
        " ".join(line.split(" ")[0] for line in path.read_text(encoding="utf-8").splitlines())
        for path in sorted((corpus / "ner" / "aqmar").glob("*.txt"))
    )
    news = (path.read_text(encoding="utf-8") for path in sorted((corpus / "english" / "polnear").rglob("*.txt")))
    arabic, english = cut_articles(words), cut_articles(news)
    return arabic + english[: len(arabic)]


def measure_loss(shared: Path) -> float:
    """The share of the annotated claims of both parts that stand in reports which the gate keeps out."""
    paths = (shared / "corpus" / "claims" / f"{name}.jsonl" for name in ("train", "dev"))
    docs = [doc for path in paths for doc in load_docs(path)]
    lost = sum(len(doc["claims"]) for doc in docs if not may_hold_claims(doc["text"]))
    return lost / sum(len(doc["claims"]) for doc in docs)


def measure(shared: Path) -> dict[str, float]:
    """Articles a second, megabytes and seconds."""
    rng = random.Random(1)
    articles = rng.sample(load_articles(shared), _CONFLICT)
    begun = time.perf_counter()
    reader = load_model_reader(threads=2)
    loaded = time.perf_counter() - begun
    lexicon = LexiconReader()
    figures = {
        "conflict": time_reader(reader, articles),
        ALONE: time_encoder(reader, articles),
        "lexicon reader": time_reader(lexicon, articles),
        "load s": loaded,
        "memory MB": take_memory(shared, "model"),
    }
    if others := load_others(shared):
        mixed = others + articles[: len(others) // (_SHARE - 1)]
        rng.shuffle(mixed)
        figures["mixed stream"] = time_reader(reader, mixed)
        figures["gate: others let through"] = sum(may_hold_claims(one.text) for one in others) / len(others)
        figures["gate: annotated claims lost"] = measure_loss(shared)
    return figures


def main() -> None:
    """Print the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=DEFAULT)
    print(json.dumps(measure(parser.parse_args().shared)))


if __name__ == "__main__":
    main()

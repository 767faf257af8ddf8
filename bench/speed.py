"""Speed, memory and start-up of the lexicon reader, beside spaCy's blank Arabic tokenizer on the same articles.

`python -m bench.speed` prints the figures as JSON. All on one core, one thread.
"""

import argparse
import gc
import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import spacy

from bench.articles import load_articles
from bench.corpora import DEFAULT
from musnad.model import Article
from musnad.pipeline import read_article
from musnad.read.gate import may_hold_claims
from musnad.read.lexicon_reader import LexiconReader

YARDSTICK = "spaCy blank ar + sentencizer"


def time_rate(work: Callable[[Article], object], articles: list[Article], *, rounds: int = 3) -> float:
    """Articles a second, the best of some rounds."""
    best = 0.0
    for _ in range(rounds):
        start = time.perf_counter()
        for article in articles:
            work(article)
        best = max(best, len(articles) / (time.perf_counter() - start))
    return best


def time_spacy(articles: list[Article]) -> float:
    """Articles a second of spaCy's blank Arabic tokenizer with a sentencizer."""
    nlp = spacy.blank("ar")
    nlp.add_pipe("sentencizer")
    return time_rate(lambda article: nlp(article.text), articles)


def time_first_claim() -> float:
    """Seconds from starting the command to the end of its first short article."""
    start = time.perf_counter()
    command = [str(Path(sys.executable).with_name("musnad")), "read", "-", "--jsonl", "--reader", "lexicon"]
    subprocess.run(command, input="قتل خمسة مدنيين في قصف على مدينة حلب.".encode(), check=True, capture_output=True)
    return time.perf_counter() - start


def take_memory(shared: Path, reader: str) -> float:
    """Megabytes at the peak of a process of its own that reads every article."""
    command = [sys.executable, "-m", "bench.memory", "--shared", str(shared), "--reader", reader]
    return float(subprocess.run(command, check=True, capture_output=True).stdout)


def measure(shared: Path) -> dict[str, float]:
    """Articles a second, megabytes and seconds; `first pass` reads every article once with cold caches."""
    articles = load_articles(shared)
    reader = LexiconReader()
    gc.freeze()  # what the yardstick's import leaves on the heap is not the reader's to look through
    gc.set_threshold(20_000)  # as the command line does
    figures = {"articles": float(len(articles)), "first pass": time_rate(reader.read, articles, rounds=1)}
    figures["read"] = time_rate(reader.read, articles)
    figures["read and resolve"] = time_rate(lambda a: read_article(a, reader), articles)
    figures["gate alone"] = time_rate(lambda a: may_hold_claims(a.text), articles)
    figures["memory MB"] = take_memory(shared, "lexicon")
    figures["first claim s"] = min(time_first_claim() for _ in range(3))
    figures[YARDSTICK] = time_spacy(articles)
    return figures


def main() -> None:
    """Print the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=DEFAULT)
    print(json.dumps(measure(parser.parse_args().shared)))


if __name__ == "__main__":
    main()

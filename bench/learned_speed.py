"""Speed, memory and load of the learned reader on two threads, beside its encoder alone and the lexicon reader.

`python -m bench.learned_speed` prints the figures as JSON.
"""

import argparse
import json
import random
import time
from pathlib import Path
from typing import Final

from bench.articles import cut_articles, load_articles
from bench.corpora import DEFAULT
from bench.speed import take_memory, time_rate
from musnad.model import Article
from musnad.pipeline import read_article
from musnad.read.learned.load import load_model_reader
from musnad.read.learned.model_reader import ModelReader, to_arrays
from musnad.read.learned.sheet import cut_windows, lay_out
from musnad.read.lexicon_reader import LexiconReader
from musnad.text.document import parse_document

ALONE: Final = "encoder alone"
RATES: Final = ("conflict", ALONE, "lexicon reader")
NOTE: Final = (
    "Articles of 250 words a second on two threads. `conflict` are articles about conflict, read and resolved; "
    "`encoder alone` runs the encoder with its layer over words and nothing else on the same articles; in the "
    "`mixed stream` one article in twenty is about conflict, the others are encyclopedia articles in Arabic and "
    "English news on politics."
)
_CONFLICT: Final = 60
_SHARE: Final = 20


def time_encoder(reader: ModelReader, articles: list[Article]) -> float:
    """Articles a second of the encoder alone; what it is shown is made beforehand."""
    shown = {}
    for article in articles:
        passages = reader.mark(parse_document(article.text))
        sheet = lay_out(passages, reader.split)
        shown[article.id] = [to_arrays(sheet, window, reader.features) for window in cut_windows(sheet)]
    return time_rate(lambda article: [reader.network.read_words(*one) for one in shown[article.id]], articles)


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


def measure(shared: Path) -> dict[str, float]:
    """Articles a second, megabytes and seconds."""
    rng = random.Random(1)
    articles = rng.sample(load_articles(shared), _CONFLICT)
    begun = time.perf_counter()
    reader = load_model_reader(threads=2)
    loaded = time.perf_counter() - begun
    lexicon = LexiconReader()
    figures = {
        "conflict": time_rate(lambda article: read_article(article, reader), articles),
        ALONE: time_encoder(reader, articles),
        "lexicon reader": time_rate(lambda article: read_article(article, lexicon), articles),
        "load s": loaded,
        "memory MB": take_memory(shared, "model"),
    }
    if others := load_others(shared):
        mixed = others + articles[: len(others) // (_SHARE - 1)]
        rng.shuffle(mixed)
        figures["mixed stream"] = time_rate(lambda article: read_article(article, reader), mixed)
    return figures


def main() -> None:
    """Print the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=DEFAULT)
    print(json.dumps(measure(parser.parse_args().shared)))


if __name__ == "__main__":
    main()

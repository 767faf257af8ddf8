"""Articles of 250 words for the benchmarks of speed and memory."""

from collections.abc import Iterable
from pathlib import Path

from bench.corpora import load_docs
from musnad.errors import InputError
from musnad.ingest import Defaults, Intake
from musnad.model import Article

EXAMPLES = Path(__file__).parents[1] / "examples"
WORDS = 250


def load_articles(shared: Path) -> list[Article]:
    """Articles cut from the annotated reports where they are there, else from the examples."""
    claims = shared / "corpus" / "claims"
    if claims.exists():
        return cut_articles(doc["text"] for name in ("train", "dev") for doc in load_docs(claims / f"{name}.jsonl"))
    intake = Intake([str(EXAMPLES)], report=_refuse, defaults=Defaults())
    return cut_articles([article.text for article in intake.iter_articles()] * 20)


def _refuse(error: InputError) -> None:
    raise error


def cut_articles(texts: Iterable[str]) -> list[Article]:
    """Articles of 250 words cut from running text, line breaks kept."""
    pieces = [piece for text in texts for piece in text.replace("\n", " \n ").split(" ") if piece]
    chunks = [" ".join(pieces[i : i + WORDS]) for i in range(0, len(pieces) - WORDS + 1, WORDS)]
    return [Article(id=str(i), text=chunk) for i, chunk in enumerate(chunks)]

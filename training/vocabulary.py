"""What words are shown by: which of E5's 250,000 pieces, and which features, are kept."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import msgspec

from musnad.read.learned.pieces import SPECIAL, Pieces
from musnad.read.learned.sheet import lay_out
from musnad.read.lexicon_reader import LexiconReader
from musnad.text.document import parse_document
from training.e5 import E5, find_e5, load_e5

KEPT: Final = 36_000
_SEEN: Final = 5  # times that a feature stands in the training reports
_REPORTS: Final = (
    "claims/train.jsonl",
    "airwars/reports.jsonl",
    "unlabelled/arabic-news-2015.jsonl",
    "unlabelled/syrian-archive.jsonl",
)
_ARABIC: Final = re.compile("▁?[\u0600-\u06ff]+")
_ASCII: Final = re.compile("▁?[!-~]+")
_WORD: Final = re.compile(r"\w+|[^\w\s]")


class Vocabulary(msgspec.Struct, frozen=True):
    """The pieces by their numbers in E5, their texts and scores; the names of the features."""

    kept: list[int]
    pieces: list[str]
    scores: list[float]
    features: list[str]

    def splitter(self) -> Callable[[str], tuple[int, ...]]:
        """What cuts words into these pieces."""
        return Pieces(self.pieces, self.scores).split


def load_vocabulary(corpus: Path, folder: Path) -> Vocabulary:
    """The vocabulary that `folder` holds; made from the corpora and written there where it holds none."""
    path = folder / "vocabulary.json"
    if not path.exists():
        e5 = load_e5(find_e5())
        kept = choose_pieces(e5, iter_texts(corpus))
        pieces, scores = [e5.pieces[i] for i in kept], [round(float(e5.scores[i]), 4) for i in kept]
        path.write_bytes(msgspec.json.encode(Vocabulary(kept, pieces, scores, choose_features(corpus))))
    return msgspec.json.decode(path.read_bytes(), type=Vocabulary)


def choose_features(corpus: Path) -> list[str]:
    """The names of the features that stand often enough in the training reports, in order of letters."""
    reader = LexiconReader()
    seen: Counter[str] = Counter()
    for text in _iter_field(corpus / "claims/train.jsonl"):
        sheet = lay_out(reader.mark(parse_document(text)), lambda _: (0,))
        seen.update(name for names in sheet.features for name in names)
    return sorted(name for name, times in seen.items() if times >= _SEEN)


def choose_pieces(e5: E5, texts: Iterator[str]) -> list[int]:
    """The numbers in E5 of the pieces kept, SPECIAL first, then in E5's order, which is by likelihood.

    Kept are the pieces of the texts, all of Arabic letters, single characters of ASCII, the likeliest others of ASCII.
    """
    special = [e5.pieces.index(name) for name in SPECIAL]
    every = special + [number for number in range(len(e5.pieces)) if number not in special]
    pieces = Pieces([e5.pieces[i] for i in every], [float(e5.scores[i]) for i in every])
    seen: Counter[int] = Counter()
    for text in texts:
        for match in _WORD.finditer(text):
            blank = " " if match.start() == 0 or text[match.start() - 1].isspace() else ""
            seen.update(every[number] for number in pieces.split(blank + match.group()))
    chosen = {number for number, times in seen.items() if times > 1} | set(special)
    chosen |= {i for i, piece in enumerate(e5.pieces) if _ARABIC.fullmatch(piece)}
    chosen |= {i for i, piece in enumerate(e5.pieces) if len(piece.lstrip("▁")) <= 1 and piece.isascii()}
    latin = (i for i, piece in enumerate(e5.pieces) if i not in chosen and _ASCII.fullmatch(piece))
    chosen |= {i for i, _ in zip(latin, range(KEPT - len(chosen)), strict=False)}
    return special + sorted(chosen - set(special))


def iter_texts(corpus: Path) -> Iterator[str]:
    """The texts of the corpora, English and Arabic, that tell which pieces are needed."""
    for name in _REPORTS:
        yield from _iter_field(corpus / name)
    for path in sorted((corpus / "english/polnear").rglob("*.txt")):
        yield path.read_text(encoding="utf-8")
    yield (corpus / "english/fa-kes.csv").read_text(encoding="utf-8", errors="replace")
    yield from (
        path.read_text(encoding="utf-8", errors="replace") for path in sorted((corpus / "ner").rglob("*.conll"))
    )


def _iter_field(path: Path) -> Iterator[str]:
    for line in path.open(encoding="utf-8"):
        yield msgspec.json.decode(line)["text"]

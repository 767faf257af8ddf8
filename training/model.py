"""The two parts of the network together, and their file of weights."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from training.e5 import find_e5, load_e5
from training.encoder import restore
from training.network import LinkReader, WordReader
from training.vocabulary import Vocabulary


class Both(nn.Module):
    """The words' part and the links' part."""

    def __init__(self, words: WordReader, links: LinkReader) -> None:
        super().__init__()
        self.words, self.links = words, links


def new_both(vocabulary: Vocabulary, *, start: Path | None = None) -> Both:
    """A network with E5's encoder, or with what `start` holds of weights that fit."""
    both = Both(new_words(vocabulary), LinkReader())
    if start is not None:
        own = both.state_dict()
        given = torch.load(start, weights_only=True)
        both.load_state_dict(own | {name: given[name] for name in own.keys() & given.keys()})
    return both


def new_words(vocabulary: Vocabulary, *, entities: int = 0) -> WordReader:
    """The words' part with E5's encoder; with a head for so many tags of entities."""
    words = WordReader(len(vocabulary.kept), len(vocabulary.features) + 1, entities=entities)
    restore(words.encoder, load_e5(find_e5()), vocabulary.kept)
    return words


def load_both(path: Path, vocabulary: Vocabulary) -> Both:
    """The network of a file of weights."""
    both = Both(WordReader(len(vocabulary.kept), len(vocabulary.features) + 1), LinkReader())
    both.load_state_dict(torch.load(path, weights_only=True))
    return both


def save(weights: Mapping[str, Tensor], path: Path, about: Mapping[str, Any]) -> None:
    """Writes a file of weights, and beside it how they came about."""
    torch.save(dict(weights), path)
    path.with_suffix(".json").write_text(json.dumps(about, indent=2) + "\n", encoding="utf-8")


def load_about(path: Path | None) -> dict[str, Any] | None:
    """How the weights of a file came about; None for no file."""
    return json.loads(path.with_suffix(".json").read_text(encoding="utf-8")) if path else None

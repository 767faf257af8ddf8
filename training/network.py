"""The network: an encoder, a layer over words, and the heads that read claims off it."""

from typing import Final

import torch
from torch import Tensor, nn
from torch.nn import functional

from musnad.read.learned.hints import HINTS
from musnad.read.learned.labels import LINKS, OTHERS, ROLES, STATUSES, TYPES
from training.encoder import HIDDEN, Encoder

WORD: Final = 384
LINK: Final = 192
MIXED: Final = (5, 7, 9, 11)  # layers of the encoder
BETWEEN: Final = 4  # so many triggers between a word and the trigger are told apart
OFFSETS: Final = 48  # how far a word stands from the trigger, in classes
SIZES: Final = (1 + 2 * len(ROLES), 1 + 2 * len(LINKS), 1 + 2 * len(OTHERS))


class WordReader(nn.Module):
    """States of words from pieces and features, and the type of happening that each names."""

    def __init__(self, pieces: int, features: int, *, entities: int = 0) -> None:
        super().__init__()
        self.encoder = Encoder(pieces)
        self.features = nn.Embedding(features, HIDDEN, padding_idx=0)
        nn.init.normal_(self.features.weight, std=0.02)
        self.mix = nn.Parameter(torch.tensor([0.0, 0.0, 0.0, 1.0]))
        self.merge = nn.Linear(2 * HIDDEN, WORD)
        self.context = nn.LSTM(WORD, WORD // 2, batch_first=True, bidirectional=True)
        self.norm = nn.LayerNorm(WORD)
        self.types = nn.Sequential(nn.Linear(WORD, WORD), nn.GELU(), nn.Dropout(0.2), nn.Linear(WORD, 1 + len(TYPES)))
        self.entities = nn.Linear(WORD, entities) if entities else nn.Identity()
        self.dropout = nn.Dropout(0.2)

    def forward(self, pieces: Tensor, firsts: Tensor, features: Tensor) -> tuple[Tensor, Tensor]:
        """States [batch, words, WORD] and scores of types [batch, words, types].

        `pieces` [batch, pieces], 0 where none; `firsts` [batch, words] is the first piece of each word, `features`
        [batch, words, some] the numbers of its features, 0 where none.
        """
        states = self.read(pieces, firsts, features)
        return states, self.types(states)

    def tag_entities(self, pieces: Tensor, firsts: Tensor, features: Tensor) -> Tensor:
        """Scores of tags of entities [batch, words, tags]."""
        return torch.as_tensor(self.entities(self.read(pieces, firsts, features)))

    def read(self, pieces: Tensor, firsts: Tensor, features: Tensor) -> Tensor:
        """States of words [batch, words, WORD]."""
        layers = self.encoder(pieces, pieces != 0)
        shares = self.mix.softmax(0)
        mixed = torch.stack([share * layers[at] for share, at in zip(shares, MIXED, strict=True)]).sum(0)
        words = mixed.gather(1, firsts[:, :, None].expand(-1, -1, HIDDEN)).float()
        told = self.features(features).sum(2)
        merged = functional.gelu(self.merge(self.dropout(torch.cat([words, told], 2))))
        context, _ = self.context(merged)
        return torch.as_tensor(self.norm(merged + self.dropout(context)))


class LinkReader(nn.Module):
    """For each trigger its status and, for each word, its part in the claim."""

    def __init__(self) -> None:
        super().__init__()
        self.kind = nn.Embedding(1 + len(TYPES), WORD)
        self.verdict = nn.Embedding(len(STATUSES), WORD)
        self.trigger = nn.Linear(WORD, LINK)
        self.word = nn.Linear(WORD, LINK)
        self.left, self.right = nn.Linear(WORD, LINK), nn.Linear(WORD, LINK)
        self.offset = nn.Embedding(OFFSETS, LINK)
        self.between = nn.Embedding(2 * BETWEEN + 1, LINK)
        self.hint = nn.Embedding(len(HINTS), LINK)
        self.inner = nn.Sequential(nn.Linear(LINK, LINK), nn.ReLU(), nn.Dropout(0.1))
        self.tags = nn.Linear(LINK, sum(SIZES))
        self.status = nn.Sequential(nn.Linear(WORD, LINK), nn.GELU(), nn.Dropout(0.2), nn.Linear(LINK, len(STATUSES)))
        self.dropout = nn.Dropout(0.2)

    def forward(
        self, states: Tensor, triggers: Tensor, types: Tensor, sentences: Tensor, hints: Tensor, verdicts: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Scores of statuses [triggers, statuses] and of tags [triggers, words, all SIZES one after another].

        `states` [words, WORD]; `triggers`, `types`, `verdicts` [triggers]; `sentences` [words];
        `hints` [triggers, words].
        """
        kinds = self.kind(types)
        heads = states[triggers] + kinds
        words = states.index_add(0, triggers, kinds)  # a word is seen with what it is a trigger of
        sums = self.trigger(heads)[:, None] + self.word(words)[None] + self.hint(hints)
        sums = sums + self.offset(measure_offsets(triggers, sentences)) + self.between(count_between(triggers, states))
        pairs = sums + self.left(heads)[:, None] * self.right(words)[None]
        return self.status(self.dropout(heads + self.verdict(verdicts))), self.tags(
            self.inner(self.dropout(pairs.relu()))
        )


def count_between(triggers: Tensor, states: Tensor) -> Tensor:
    """How many triggers on from each trigger each word stands, [triggers, words]: BETWEEN for up to the next one."""
    marks = torch.zeros_like(states[:, 0]).index_add(0, triggers, torch.ones_like(triggers, dtype=states.dtype))
    upto = marks.cumsum(0)
    return ((upto[None] - upto[triggers][:, None]).clamp(-BETWEEN, BETWEEN) + BETWEEN).long()


def measure_offsets(triggers: Tensor, sentences: Tensor) -> Tensor:
    """The class of the distance of each word from each trigger, [triggers, words], below OFFSETS.

    In the trigger's sentence 0 to 36: -18 to 18 on a scale that grows coarser; else by sentences before and after.
    """
    places = torch.arange(sentences.shape[0])
    gaps = places[None] - triggers[:, None]
    far = gaps.abs().float()
    steps = torch.where(far <= 8, far, 8 + 3 * torch.log2(far.clamp(min=1) / 8)).round().clamp(max=18)
    inside = (steps * gaps.sign() + 18).long()
    apart = (sentences[None] - sentences[triggers][:, None]).clamp(-5, 5)
    return torch.where(apart == 0, inside, 42 + apart)

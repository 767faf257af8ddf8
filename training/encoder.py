"""The encoder in torch: a post-norm BERT of the multilingual-e5-small shape."""

from typing import Any, Final

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.e5 import E5

HIDDEN: Final = 384
HEADS: Final = 12
INNER: Final = 1536
LAYERS: Final = 12
EPSILON: Final = 1e-12


class _Attention(torch.autograd.Function):
    """Attention over all pieces that is exported as one operator: ONNX Runtime runs that faster than its parts."""

    @staticmethod
    def forward(_: Any, query: Tensor, key: Tensor, value: Tensor) -> Tensor:  # noqa: ANN401 - as torch has it
        """Mixed values [batch, pieces, 384]."""
        return _attend(query, key, value, None)

    @staticmethod
    def symbolic(graph: Any, *parts: Any) -> Any:  # noqa: ANN401 - torch's graphs have no public types
        """The operator."""
        return graph.op("com.microsoft::MultiHeadAttention", *parts, num_heads_i=HEADS).setType(parts[0].type())


def _attend(query: Tensor, key: Tensor, value: Tensor, mask: Tensor | None) -> Tensor:
    heads = (part.unflatten(2, (HEADS, HIDDEN // HEADS)).transpose(1, 2) for part in (query, key, value))
    return functional.scaled_dot_product_attention(*heads, attn_mask=mask).transpose(1, 2).flatten(2)


class Layer(nn.Module):
    """Self-attention and a feed-forward part, each added and normed."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=EPSILON)
        self.inner = nn.Linear(HIDDEN, INNER)
        self.outer = nn.Linear(INNER, HIDDEN)
        self.last_norm = nn.LayerNorm(HIDDEN, eps=EPSILON)
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """States [batch, pieces, 384] under an additive mask [batch, 1, 1, pieces]."""
        query, key, value = self.qkv(states).chunk(3, 2)
        if torch.onnx.is_in_onnx_export():  # what is exported sees one window at a time, all of it pieces
            mixed = _Attention.apply(query, key, value)
        else:
            mixed = _attend(query, key, value, mask)
        states = self.norm(states + self.dropout(self.out(mixed)))
        return self.last_norm(states + self.dropout(self.outer(functional.gelu(self.inner(states)))))


class Encoder(nn.Module):
    """Contextual states of pieces: the outputs of all layers."""

    def __init__(self, pieces: int, *, layers: int = LAYERS, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(pieces, HIDDEN)
        self.positions = nn.Embedding(512, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=EPSILON)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        self.dropout = nn.Dropout(dropout)

    def forward(self, pieces: Tensor, mask: Tensor) -> list[Tensor]:
        """[batch, pieces, 384] for each layer; `mask` is true where a piece stands."""
        places = torch.arange(pieces.shape[1], device=pieces.device)
        states = self.dropout(self.norm(self.words(pieces) + self.positions(places)))
        bias = torch.zeros_like(mask, dtype=states.dtype).masked_fill(~mask, -1e4)[:, None, None, :]
        found = []
        for layer in self.layers:
            states = layer(states, bias)
            found.append(states)
        return found


def restore(encoder: Encoder, e5: E5, kept: list[int]) -> None:
    """Sets the weights of the encoder to E5's; row i of its word embeddings is E5's piece `kept[i]`."""
    tensors = {name: torch.from_numpy(values) for name, values in e5.tensors.items()}
    words = tensors["emb.word"].view(-1, HIDDEN)[torch.tensor(kept)]
    state = {
        "words.weight": words,
        "positions.weight": tensors["emb.pos"].view(-1, HIDDEN) + tensors["emb.type"][:HIDDEN],
        "norm.weight": tensors["emb.ln.w"],
        "norm.bias": tensors["emb.ln.b"],
    }
    for number in range(len(encoder.layers)):
        state |= _restore_layer(tensors, f"l{number}.", f"layers.{number}.")
    encoder.load_state_dict(state)


def _restore_layer(tensors: dict[str, Tensor], old: str, new: str) -> dict[str, Tensor]:
    pairs = {"out": ("ao", HIDDEN), "inner": ("fi", INNER), "outer": ("fo", HIDDEN)}
    state = {new + "qkv.weight": torch.cat([tensors[f"{old}{part}.w"].view(HIDDEN, HIDDEN) for part in "qkv"])}
    state[new + "qkv.bias"] = torch.cat([tensors[f"{old}{part}.b"] for part in "qkv"])
    for name, (short, rows) in pairs.items():
        state[f"{new}{name}.weight"] = tensors[f"{old}{short}.w"].view(rows, -1)
        state[f"{new}{name}.bias"] = tensors[f"{old}{short}.b"]
    for name, short in (("norm", "aln"), ("last_norm", "oln")):
        state[f"{new}{name}.weight"] = tensors[f"{old}{short}.w"]
        state[f"{new}{name}.bias"] = tensors[f"{old}{short}.b"]
    return state

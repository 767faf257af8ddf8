"""Steps of AdamW with a rate that rises and falls, and a running average of the weights."""

from collections.abc import Mapping
from typing import Final

import torch
from torch import Tensor, nn

_ENCODER_RATE: Final = 6e-5  # a quarter of a thousandth makes the encoder collapse
_HEAD_RATE: Final = 1e-3
_RISE: Final = 0.08  # share of all steps
_FLOOR: Final = 0.02
_AVERAGED: Final = 0.99
_FROZEN: Final = "encoder.words.weight"


class Optimiser:
    """Trains a module; `average` is what to keep of it."""

    def __init__(self, module: nn.Module) -> None:
        self.module = module
        module.get_parameter(next(n for n, _ in module.named_parameters() if n.endswith(_FROZEN))).requires_grad_(False)
        trained = {name: p for name, p in module.named_parameters() if p.requires_grad}
        self._rates = (_ENCODER_RATE, _HEAD_RATE)
        groups = [
            {"params": [p for name, p in trained.items() if "encoder." in name]},
            {"params": [p for name, p in trained.items() if "encoder." not in name]},
        ]
        self._adam = torch.optim.AdamW(groups, lr=_HEAD_RATE, weight_decay=0.01)
        self.average: Mapping[str, Tensor] = {name: value.clone() for name, value in module.state_dict().items()}
        self._steps = 0

    def step(self, loss: Tensor, progress: float) -> None:
        """Goes down the slope of the loss; `progress` 0 to 1 is how much of the training is done."""
        scale = min(progress / _RISE, (1 - progress) / (1 - _RISE) + _FLOOR)
        for group, rate in zip(self._adam.param_groups, self._rates, strict=True):
            group["lr"] = rate * scale
        loss.backward()
        nn.utils.clip_grad_norm_(self.module.parameters(), 1.0)
        self._adam.step()
        self._adam.zero_grad()
        self._average()

    @torch.no_grad()
    def _average(self) -> None:
        self._steps += 1
        kept = min(_AVERAGED, self._steps / (self._steps + 10))
        for name, value in self.module.state_dict().items():
            if value.dtype.is_floating_point and not name.endswith(_FROZEN):
                self.average[name].lerp_(value, 1 - kept)

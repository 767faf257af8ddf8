"""The environment variables that Musnad reads; nothing else looks at the environment."""

import os
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """What the environment says; every field has a variable of its own, listed in docs/settings.md."""

    bidi: str  # MUSNAD_BIDI: auto, reorder or logical


def load_settings() -> Settings:
    """The settings of this process."""
    return Settings(bidi=os.environ.get("MUSNAD_BIDI", "auto"))

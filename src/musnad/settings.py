"""The environment variables that Musnad reads; nothing else looks at the environment."""

import getpass
import os
from collections.abc import Mapping
from dataclasses import dataclass

from musnad.errors import UsageError
from musnad.export.terminal.cell import Bidi


@dataclass(frozen=True, slots=True)
class Settings:
    """What the environment says; MUSNAD_ variables are listed in docs/settings.md."""

    bidi: Bidi | None  # MUSNAD_BIDI; None where Musnad is to choose
    terminal_turns: bool  # the terminal turns Arabic itself and cannot be told not to
    user: str | None = None  # MUSNAD_USER; None where it is not set

    def name_user(self) -> str:
        """Who works on a record: as the environment says, else the name that this person has on the machine."""
        try:
            return self.user or getpass.getuser()
        except (KeyError, OSError):
            raise UsageError("this user has no name on this machine; MUSNAD_USER gives one") from None

    def choose_bidi(self, *, terminal: bool) -> Bidi:
        """How to write Arabic to a terminal, or to a file or pipe."""
        if self.bidi is not None:
            return self.bidi
        return Bidi.REORDER if terminal and not self.terminal_turns else Bidi.LOGICAL


def load_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings of this process; raises UsageError for a value that means nothing."""
    wanted = environment.get("MUSNAD_BIDI", "auto")
    if wanted not in {"auto", *Bidi}:
        raise UsageError(f"MUSNAD_BIDI is {wanted!r}; it may be auto, {', '.join(Bidi)}")
    user = environment.get("MUSNAD_USER") or None
    return Settings(None if wanted == "auto" else Bidi(wanted), _turns(environment), user)


def _turns(environment: Mapping[str, str]) -> bool:
    """Whether the terminal turns Arabic whatever it is told.

    Terminals built on VTE and mintty do so by default but stop for CSI 8 l, unless a multiplexer swallows that.
    """
    if "TMUX" in environment or "STY" in environment:
        return "VTE_VERSION" in environment
    return (
        environment.get("TERM_PROGRAM") == "Apple_Terminal"
        or environment.get("TERM", "").startswith("mlterm")
        or "KONSOLE_VERSION" in environment
    )

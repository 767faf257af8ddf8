"""What the environment says."""

import pytest

from musnad.errors import UsageError
from musnad.export.terminal.cell import Bidi
from musnad.settings import load_settings


@pytest.mark.parametrize(
    ("environment", "terminal", "bidi"),
    [
        ({}, True, Bidi.REORDER),
        ({}, False, Bidi.LOGICAL),
        ({"TERM": "xterm-256color", "VTE_VERSION": "7006"}, True, Bidi.REORDER),
        ({"TMUX": "/tmp/x", "VTE_VERSION": "7006"}, True, Bidi.LOGICAL),
        ({"TMUX": "/tmp/x"}, True, Bidi.REORDER),
        ({"TERM_PROGRAM": "Apple_Terminal"}, True, Bidi.LOGICAL),
        ({"TERM": "mlterm"}, True, Bidi.LOGICAL),
        ({"KONSOLE_VERSION": "221203"}, True, Bidi.LOGICAL),
        ({"MUSNAD_BIDI": "reorder"}, False, Bidi.REORDER),
        ({"MUSNAD_BIDI": "logical"}, True, Bidi.LOGICAL),
        ({"MUSNAD_BIDI": "auto"}, True, Bidi.REORDER),
    ],
)
def test_who_turns_arabic(environment: dict[str, str], terminal: bool, bidi: Bidi) -> None:
    assert load_settings(environment).choose_bidi(terminal=terminal) is bidi


def test_a_value_that_means_nothing_is_refused() -> None:
    with pytest.raises(UsageError, match="MUSNAD_BIDI"):
        load_settings({"MUSNAD_BIDI": "yes"})

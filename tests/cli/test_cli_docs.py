"""The document on the command line keeps up with the commands."""

from pathlib import Path

import click
import pytest

from musnad.cli import cli
from musnad.cli.main import COMMANDS

DOCUMENT = (Path(__file__).parents[2] / "docs" / "cli.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_documented_and_has_examples(name: str) -> None:
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    names = {option for param in command.params if isinstance(param, click.Option) for option in param.opts}
    assert f"## musnad {name}\n" in DOCUMENT
    assert {option for option in names if f"`{option}`" not in DOCUMENT} == set()
    assert "Examples:" in (command.epilog or "")
    assert command.help


def test_the_codes_of_the_program_are_documented() -> None:
    assert [code for code in (0, 1, 2, 130, 141) if f"| {code} |" not in DOCUMENT] == []

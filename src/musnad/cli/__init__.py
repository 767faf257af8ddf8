"""The command line."""

from musnad.cli.main import cli, main

__all__ = ["cli", "main"]

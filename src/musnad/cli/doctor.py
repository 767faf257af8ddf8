"""`musnad doctor`: whether this installation works."""

import platform
import sqlite3
import time
from collections.abc import Callable
from importlib.metadata import version

import click

from musnad import __version__
from musnad.errors import MusnadError
from musnad.lexicon.place_keys import name_key
from musnad.lexicon.place_store import load_forms, look_up
from musnad.lexicon.rows import TABLES, iter_all
from musnad.model import Article
from musnad.pipeline import read_article
from musnad.read.readers import READERS

LIBRARIES = (
    "ahocorasick-rs",
    "arabic-reshaper",
    "click",
    "hijridate",
    "msgspec",
    "numpy",
    "onnxruntime",
    "rich",
    "trafilatura",
)
KNOWN_PLACE = "حلب"
SAMPLES = {
    "Arabic": "قتل ثلاثة مدنيين في قصف على مدينة حلب، بحسب الدفاع المدني.",
    "English": "Three civilians were killed in shelling on the city of Aleppo, the civil defence said.",
}


def check_versions() -> str:
    """Python and the libraries with their versions."""
    found = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    return f"Musnad {__version__}, Python {platform.python_version()}, {found}"


def check_tables() -> str:
    """How many rows the tables hold."""
    rows = sum(1 for _ in iter_all())
    if not rows:
        raise MusnadError("the tables are empty")
    return f"{len(TABLES)} tables with {rows:,} rows"


def check_gazetteer() -> str:
    """How many names the gazetteer knows places by."""
    names = len(load_forms().sure)
    if not look_up(name_key(KNOWN_PLACE)):
        raise MusnadError(f"{KNOWN_PLACE} is not in it")
    return f"{names:,} names of places"


def check_samples() -> str:
    """How many claims each reader finds in a sentence of each language, and how long that took."""
    begun = time.perf_counter()
    counts = []
    for name, load in READERS.items():
        reader = load(threads=1)
        for language, text in SAMPLES.items():
            claims = read_article(Article(id=language, text=text), reader).claims
            if not claims:
                raise MusnadError(f"the {name} reader finds no claim in the {language} sample")
            counts.append(f"{len(claims)} {language} claims by {name}")
    return f"{', '.join(counts)} in {time.perf_counter() - begun:.1f} s"


CHECKS: dict[str, Callable[[], str]] = {
    "versions": check_versions,
    "tables": check_tables,
    "gazetteer": check_gazetteer,
    "reading": check_samples,
}


@click.command(
    epilog="""\b
Examples:
  musnad doctor"""
)
def doctor() -> int:
    """Check this installation; a line a check, exit code 1 if one fails."""
    failed = False
    for name, check in CHECKS.items():
        try:
            click.echo(f"ok    {name}: {check()}")
        except (MusnadError, ImportError, OSError, sqlite3.Error) as error:
            failed = True
            click.echo(f"FAIL  {name}: {error}")
    return int(failed)

"""Tables in a terminal."""

import io

import msgspec
import pytest
from rich.cells import cell_len

from musnad.export.terminal.cell import Bidi
from musnad.export.terminal.table import write_table
from musnad.export.terminal.why import write_reasons
from musnad.model import Article, Claim, Reading


def show(article: Article, reading: Reading, *, width: int, bidi: Bidi = Bidi.LOGICAL) -> str:
    out = io.StringIO()
    write_table([(article, reading)], out, bidi=bidi, width=width)
    return out.getvalue()


@pytest.mark.parametrize("width", [80, 119, 120, 160, 220])
@pytest.mark.parametrize("bidi", Bidi)
def test_no_line_is_wider_than_the_terminal_and_columns_begin_under_their_heads(
    width: int, bidi: Bidi, article: Article, reading: Reading
) -> None:
    lines = show(article, reading, width=width, bidi=bidi).splitlines()
    assert max(map(cell_len, lines)) <= width
    head = next(line for line in lines if "chain" in line)
    row = next(line for line in lines if "2016-12-11" in line)
    assert cell_len(row[: row.index("2016-12-11")]) == head.index("when")


def test_in_order_of_reading_each_arabic_line_is_isolated(article: Article, reading: Reading) -> None:
    shown = show(article, reading, width=160)
    assert "\u2068الجيش السوري\u2069" in shown
    assert "\u2068← وكالة سانا\u2069" in shown
    assert shown.count("\u2068") == shown.count("\u2069")
    assert "\x1b" not in shown


def test_in_order_of_sight_words_are_turned_and_joined_but_broken_as_they_are_read(
    article: Article, reading: Reading
) -> None:
    shown = show(article, reading, width=160, bidi=Bidi.REORDER)
    assert "ﺭﻣﺪﺗ" not in shown
    assert "ﺮﻣﺪﺗ ﺔﻨﻳﺪﻣ ﺏﺮﻗ" in shown
    lines = show(article, reading, width=70, bidi=Bidi.REORDER).splitlines()
    first = next(i for i, line in enumerate(lines) if "ﺏﺮﻗ" in line)
    assert any("ﺮﻣﺪﺗ" in line for line in lines[first:]), "the last word comes last"


def test_values_stand_in_words(article: Article, reading: Reading) -> None:
    shown = show(article, reading, width=160)
    assert all(words in shown for words in ("denied", "≥ 100 combatant", "2016-12-11", "012345"))


def test_colours_and_commands_in_a_report_stay_out(article: Article) -> None:
    evil = msgspec.structs.replace(article, title="a\x1b[31m\x1b]0;b\x07c [bold]d[/bold] \u202ee")
    shown = show(evil, Reading("a1", ()), width=80)
    assert shown.startswith("a[31m]0;bc [bold]d[/bold] e")
    assert "no claims" in shown


def test_reasons_name_words_rule_row_and_place(article: Article, claim: Claim) -> None:
    out = io.StringIO()
    write_reasons(article, claim, out)
    shown = out.getvalue()
    for words in ("denying cue", "no reason kept", "Palmyra", "-1.5000, 38.2500", "SY:1", "precision near"):
        assert all(word in shown for word in words.split())

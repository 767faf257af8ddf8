"""Events in a terminal: nothing is cut, ids stay whole."""

import datetime
import io
import json
from typing import Any

import pytest
from rich.cells import cell_len

from musnad.export.events import to_row, write_events
from musnad.export.terminal.cell import Bidi
from musnad.export.terminal.event_why import Said, write_event
from musnad.export.terminal.events import bounds_text, write_events_table
from musnad.model import (
    Article,
    Bounds,
    Claim,
    ClaimType,
    Discrepancy,
    Event,
    Ground,
    Judged,
    Judgement,
    Link,
    Origin,
    Period,
    Precision,
    Side,
    Status,
)

DAY = datetime.date(2016, 12, 12)
CLAIM, OTHER = "0123456789ab", "ba9876543210"
NAMES = ("Syrian Arab Armed Forces", "Russian Armed Forces", "قوات سوريا الديمقراطية")


def make_event(**values: object) -> Event:
    held: dict[str, Any] = {"low_claims": (CLAIM,), "best_claims": (CLAIM,), "high_claims": (CLAIM,)}
    fields: dict[str, object] = {
        "id": "20161212-014-0123abcd",
        "type": ClaimType.DISPLACEMENT,
        "claims": (CLAIM,),
        "reports": ("a1",),
        "date": Period(DAY, None),
        "lat": None,
        "lon": None,
        "place": "Madinat ath-Thawrah",
        "precision": Precision.TOWN,
        "actors": NAMES,
        "counts": {
            "killed": Bounds(low=1117, best=1120, high=1129, **held),
            "combatants_killed": Bounds(low=1250, best=1250, **held),
        },
        "origins": (
            Origin(source="وكالة الأنباء", reports=("a1",), claims=(CLAIM,), publishers=("a", "b"), first=DAY),
        ),
        "status": Status.POSSIBLE,
        "discrepancies": (Discrepancy("killed", (Side("1117", (CLAIM,)), Side("1129", (OTHER,)))),),
        "denials": ((CLAIM, CLAIM),),
        "grade": Judged("Discounted", ("of combatants",)),
    }
    return Event(**(fields | values))  # type: ignore[arg-type]


def take_lines(out: io.StringIO, width: int) -> list[str]:
    """The lines; none is wider than the terminal."""
    lines = out.getvalue().splitlines()
    assert max(map(cell_len, lines)) <= width
    return lines


@pytest.mark.parametrize("width", [80, 100, 119, 120, 140, 200])
@pytest.mark.parametrize("bidi", Bidi)
def test_a_table_of_events_cuts_nothing(width: int, bidi: Bidi) -> None:
    out = io.StringIO()
    write_events_table([make_event()], out, bidi=bidi, width=width)
    lines = take_lines(out, width)
    assert any("20161212-014-0123abcd" in line for line in lines)
    words = set(" ".join(lines).split())
    assert {"1,117–1,129", "(1,120)", "1,250", "combatants", "Discounted", "displacement", "Armed"} <= words
    if bidi is Bidi.LOGICAL:
        assert all(part in out.getvalue() for name in NAMES for part in name.split())


@pytest.mark.parametrize("width", [80, 100, 140])
@pytest.mark.parametrize("bidi", Bidi)
def test_what_an_event_rests_on_names_claims_in_full(width: int, bidi: Bidi, article: Article, claim: Claim) -> None:
    link = Link(
        left=CLAIM,
        right=OTHER,
        judgement=Judgement.POSITIVE,
        probability=0.9,
        grounds=(Ground("same town on the same day", 1.0, 1.5), Ground("same kind", 1.0, 0.0)),
    )
    out = io.StringIO()
    write_event(make_event(), {CLAIM: Said(article, claim)}, [link], [link], out, bidi=bidi, width=width)
    lines = take_lines(out, width)
    assert sum(CLAIM in line for line in lines) >= 6
    assert sum(OTHER in line for line in lines) == 3
    assert any("same town on the same day +1.5" in line for line in lines)
    assert "same kind" not in out.getvalue(), "what weighs nothing is no reason"


@pytest.mark.parametrize(
    ("bounds", "shown"),
    [
        (Bounds(low=4, best=4, high=4), "4"),
        (Bounds(low=7, best=9, high=12), "7–12 (9)"),
        (Bounds(low=1250, best=1250), "≥ 1,250"),
        (Bounds(low=7, best=9), "≥ 7 (9)"),
        (Bounds(high=9), "≤ 9"),
        (Bounds(), "unknown"),
    ],
)
def test_open_ends_are_shown_as_open(bounds: Bounds, shown: str) -> None:
    assert bounds_text(bounds) == shown


@pytest.mark.parametrize(
    ("period", "row"),
    [
        (Period(DAY, None), ["2016-12-12", None]),
        (Period(None, DAY), [None, "2016-12-12"]),
        (Period(DAY, DAY), ["2016-12-12", "2016-12-12"]),
        (None, None),
    ],
)
def test_what_is_known_of_the_day_is_written(period: Period | None, row: list[str | None] | None) -> None:
    out = io.StringIO()
    write_events([make_event(date=period)], out)
    assert json.loads(out.getvalue())["date"] == row
    assert to_row(make_event())["counted"]["killed"]["low_claims"] == (CLAIM,)

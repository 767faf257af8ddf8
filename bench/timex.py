"""Time expressions against TIMEX3 annotations: `python -m bench.timex` prints a small table.

The annotations mark durations ("two hours") and sets ("daily") too, which date nothing and which the grammar leaves
alone; the second group of figures is over dates and times only. Values are compared at the precision of the gold.
"""

import argparse
import datetime
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from bench.corpora import DEFAULT
from musnad.grammar.times import find_times
from musnad.grammar.times.moments import Moment, Stretch, Unit, Value
from musnad.resolve.days import resolve_period
from musnad.text.document import parse_document

NOTE = """Arabic news with TIMEX3 (25 texts). Durations and sets date nothing and are left alone; `dates` are the
expressions of type DATE and TIME. Values are resolved against the day that the annotation itself was made on."""
ANCHOR = datetime.date(2015, 12, 24)  # the gold gives "today" this day, whatever the text's own date
_PRECISION: dict[Unit, int] = {"year": 4, "decade": 3, "month": 7, "week": 10, "day": 10, "hour": 10, "minute": 10}


class Timex(NamedTuple):
    """A time expression at the characters [start, end) of its text."""

    start: int
    end: int
    value: str | None
    dated: bool = True


class Pairs(NamedTuple):
    """What one text adds to the figures."""

    gold: Sequence[Timex]
    found: Sequence[Timex]


def measure(path: Path) -> dict[str, float]:
    """Span F1 and value accuracy over the TIMEX3 files under `path`."""
    texts = [Pairs(gold, found_in(text)) for text, gold in iter_texts(path)]
    dated = [Pairs([one for one in pair.gold if one.dated], pair.found) for pair in texts]
    return {
        "span F1, exact": span_f1(texts, exact=True),
        "span F1, overlap": span_f1(texts, exact=False),
        "dates: span recall, exact": recall(dated, exact=True),
        "dates: span recall, overlap": recall(dated, exact=False),
        "dates: value accuracy": value_accuracy(dated),
        "expressions": float(sum(len(pair.gold) for pair in texts)),
        "dates": float(sum(len(pair.gold) for pair in dated)),
    }


def iter_texts(path: Path) -> Iterator[tuple[str, list[Timex]]]:
    """Each text with its gold expressions."""
    for file in sorted(path.rglob("*.tml")):
        text, gold = "", []
        root = ET.parse(file).getroot()
        text += root.text or ""
        for child in root:
            inner = "".join(child.itertext())
            if child.tag == "TIMEX3":
                dated = child.get("type") in ("DATE", "TIME")
                gold.append(Timex(len(text), len(text) + len(inner), child.get("value"), dated))
            text += inner + (child.tail or "")
        yield text, gold


def found_in(text: str) -> list[Timex]:
    """What the grammar finds in a text."""
    out = []
    for sentence in parse_document(text).sentences:
        for mention in find_times(sentence):
            span = sentence.span(mention.start, mention.end)
            out.append(
                Timex(span.start, span.end, to_value(mention.value, sentence.original(mention.start, mention.end)))
            )
    return out


def to_value(value: Value, words: str) -> str | None:
    """The value as TIMEX3 writes it; None where it has no day."""
    period, _ = resolve_period([value], ANCHOR, future=False)
    if period is None:
        return None
    if period.first is None or period.last is None:
        return "PAST_REF" if period.first is None else "FUTURE_REF"
    if isinstance(value, Moment) and value == Moment(offset=0) and "يوم" not in words:
        return "PRESENT_REF"
    return period.first.isoformat()[: precision(value)]


def precision(value: Value) -> int:
    """How many characters of an ISO date the words tell."""
    if isinstance(value, Stretch):
        return _PRECISION[value.unit]
    if not isinstance(value, Moment) or value.day or value.weekday is not None or value.offset is not None:
        return 10
    if value.unit in ("week", "decade"):
        return _PRECISION[value.unit]
    return 7 if value.month or value.unit == "month" else 4


def span_f1(texts: Sequence[Pairs], *, exact: bool) -> float:
    """F1 of spans: equal, or with a character in common."""
    hits = sum(any(agree(gold, found, exact=exact) for found in pair.found) for pair in texts for gold in pair.gold)
    sizes = sum(len(pair.gold) + len(pair.found) for pair in texts)
    return 2 * hits / sizes if sizes else 0.0


def recall(texts: Sequence[Pairs], *, exact: bool) -> float:
    """The share of gold spans that were found."""
    hits = [any(agree(gold, found, exact=exact) for found in pair.found) for pair in texts for gold in pair.gold]
    return sum(hits) / len(hits) if hits else 0.0


def agree(gold: Timex, found: Timex, *, exact: bool) -> bool:
    """Whether two spans are the same, or overlap."""
    if exact:
        return (gold.start, gold.end) == (found.start, found.end)
    return found.start < gold.end and gold.start < found.end


def value_accuracy(texts: Sequence[Pairs]) -> float:
    """The share of right values among gold dates whose span was found."""
    right = []
    for pair in texts:
        for gold in pair.gold:
            values = [found.value for found in pair.found if agree(gold, found, exact=False)]
            if values and gold.value:
                right.append((gold.value[:10] if gold.value[0].isdigit() else gold.value) in values)
    return sum(right) / len(right) if right else 0.0


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=DEFAULT)
    for name, value in measure(parser.parse_args().shared / "corpus" / "time").items():
        print(f"{name:30} {value:.3f}")


if __name__ == "__main__":
    main()

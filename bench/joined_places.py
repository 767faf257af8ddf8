"""What it costs that some development reports mark a wider place apart where the guidelines mark it with the narrower.

"The town of A in the west of B": one mark by the guidelines, as in nearly all training reports; two in some of the
development reports. `python -m bench.joined_places` scores the same reading against their marks as they are and joined.
"""

import argparse
import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from msgspec.structs import replace

from bench.claims import read_cases
from bench.corpora import DEFAULT
from musnad.model import Claim, Role, Span
from musnad.read.readers import DEFAULT as DEFAULT_READER
from musnad.read.readers import READERS
from musnad.scoring import Case, tally_all, to_figures

SHOWN: Final = ("argument F1", "whole F1")
_BETWEEN: Final = re.compile(r"\s*(?:في|فى|in|of)?\s*")
_WIDER: Final = re.compile(
    r"(?:ب|ال)?(?:ريف\w*|محافظة|مديرية|قضاء|منطقة|مدينة|جبل)\b|(?:جنوب|شمال|شرق|غرب)\w*\b|وسط\b"
    r"|(?:eastern|western|northern|southern|central)\b|\w+ countryside\b"
)


def join_places(claim: Claim, text: str) -> Claim:
    """The claim with a wider place that stands right after a narrower one in one mark with it."""
    joined: list[Span] = []
    for span in sorted(claim.roles.get(Role.PLACE, ())):
        if joined and _BETWEEN.fullmatch(text, joined[-1].end, span.start) and _WIDER.match(text, span.start):
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return replace(claim, roles=claim.roles | ({Role.PLACE: tuple(joined)} if joined else {}))


def join(case: Case) -> Case:
    """The case with the places of its gold joined."""
    gold, reading = case
    return replace(gold, claims=tuple(join_places(claim, gold.article.text) for claim in gold.claims)), reading


def measure(cases: Sequence[Case]) -> dict[str, list[float | None]]:
    """Each figure with the marks as they are, and joined."""
    ways = [to_figures(tally_all(cases)), to_figures(tally_all([join(case) for case in cases]))]
    return {name: [figures[name] for figures in ways] for name in SHOWN}


def main() -> None:
    """Print the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=DEFAULT)
    path = parser.parse_args().shared / "corpus" / "claims" / "dev.jsonl"
    print(json.dumps(measure(read_cases(path, READERS[DEFAULT_READER](threads=2)))))


if __name__ == "__main__":
    main()

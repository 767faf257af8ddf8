"""How long it takes to reconcile pools of generated claims: `python -m bench.reconcile_speed [CLAIMS ...]`.

A pool is as a busy war gives it: 60 happenings a day over 400 towns, each told by one to seven articles in words of its
own, three claims an article. Reading is left out.
"""

import argparse
import datetime
import random
import time
from collections.abc import Iterator

from musnad.model import (
    Article,
    Attribution,
    Claim,
    ClaimType,
    Count,
    Counted,
    Location,
    Period,
    Precision,
    Reading,
    Resolved,
    ResolvedName,
    Role,
    Span,
    Status,
)
from musnad.reconcile import reconcile

SIZES = (10_000, 30_000, 100_000, 300_000)
TOWNS, A_DAY, WORDS = 400, 60, 3000
START = datetime.date(2014, 1, 1)
NOTE = __doc__.split("\n\n", 1)[1]
_SOURCES = ("monitor", "ministry", "rescuers", "")
_ACTORS = ("russia", "syria-government", "turkey", "sdf")
_LETTERS = "ابتجحدرسصطعفقكلمنهوي"


def generate(claims: int, *, seed: int = 1) -> Iterator[tuple[Article, Reading]]:
    """Articles with about so many claims, the same for the same seed."""
    chance = random.Random(seed)
    words = ["".join(chance.choices(_LETTERS, k=chance.randint(3, 7))) for _ in range(WORDS)]
    made = number = 0
    while made < claims:
        day = START + datetime.timedelta(days=number // A_DAY)
        happening = _Happening(chance, day, chance.choices(words, k=60))
        for teller in range(min(1 + int(chance.expovariate(0.5)), 7)):
            article, reading = happening.tell(chance, f"{number}.{teller}")
            made += len(reading.claims)
            yield article, reading
        number += 1


class _Happening:
    """What the articles about one happening have in common."""

    def __init__(self, chance: random.Random, day: datetime.date, words: list[str]) -> None:
        self.day, self.words = day, words
        self.town = chance.randrange(TOWNS)
        self.killed, self.injured = chance.randint(1, 15), chance.randint(1, 40)
        self.actor = chance.choice(_ACTORS)

    def tell(self, chance: random.Random, name: str) -> tuple[Article, Reading]:
        """One article about it: a strike, the dead and the injured."""
        words = chance.sample(self.words, 40)
        text = " ".join((*words, "قصف مدينة", "قتلى", str(self.killed), "جرحى", str(self.injured), "المصدر"))
        article = Article(id=name, text=text, publisher=f"outlet {chance.randrange(80)}", published=self.day)
        source = chance.choice(_SOURCES)
        claims = (
            self._claim(f"{name}.a", text, ClaimType.AIRSTRIKE, "قصف", None, source),
            self._claim(f"{name}.b", text, ClaimType.DEATH, "قتلى", self.killed, source),
            self._claim(f"{name}.c", text, ClaimType.INJURY, "جرحى", self.injured + chance.choice((0, 0, 3)), source),
        )
        return article, Reading(name, claims)

    def _claim(self, name: str, text: str, kind: ClaimType, word: str, count: int | None, source: str) -> Claim:
        place, spoken = _find(text, "مدينة"), _find(text, "المصدر")
        return Claim(
            id=name,
            type=kind,
            status=Status.ASSERTED,
            trigger=_find(text, word),
            roles={Role.PLACE: (place,), Role.ACTOR: (place,)},
            quantity=(Count(_find(text, word), count, count, Counted.CIVILIAN),) if count else (),
            chain=(Attribution(spoken),) if source else (),
            when=Period(self.day, self.day),
            cause=None if kind is ClaimType.AIRSTRIKE else f"{name[:-1]}a",
            resolved=Resolved(
                places=(_locate(self.town, place),),
                actors=(ResolvedName(span=place, id=self.actor, name=self.actor),),
                sources=(ResolvedName(span=spoken, id=source, name=source),) if source else (),
            ),
        )


def _find(text: str, word: str) -> Span:
    start = text.rindex(word)
    return Span(start, start + len(word))


def _locate(town: int, span: Span) -> Location:
    return Location(
        span=span,
        id=f"town {town}",
        name=f"town {town}",
        lat=33 + town % 20 * 0.15,
        lon=36 + town // 20 * 0.2,
        admin1=f"province {town // 40}",
        precision=Precision.TOWN,
    )


def measure(sizes: tuple[int, ...] = SIZES) -> dict[str, float]:
    """Seconds by size, and what a tenfold pool takes of the time that ten would take."""
    seconds: dict[int, float] = {}
    figures: dict[str, float] = {}
    for size in sizes:
        pairs = list(generate(size))
        began = time.process_time()
        events = reconcile(pairs)
        seconds[size] = time.process_time() - began
        figures[f"{size:,} claims: seconds"] = seconds[size]
        figures[f"{size:,} claims: microseconds a claim"] = seconds[size] / size * 1e6
        figures[f"{size:,} claims: events"] = float(len(events))
    return figures


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("claims", type=int, nargs="*")
    for name, value in measure(tuple(parser.parse_args().claims) or SIZES).items():
        print(f"{name}: {value:,.1f}")


if __name__ == "__main__":
    main()

"""How fast a large record answers: `python -m bench.record [--claims N] [--at RECORD]`.

A record is generated (`bench.record_rows`), with nearly a third as many articles as claims, unless one is there. Then
one user, and twenty at once, ask at random for filtered lists, searches, the map of a year and pages of events; each
answer's time is measured up to the rows in Python, beside that of the bare query of one row by its primary key.
"""

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Final, NamedTuple, TypedDict

from sqlalchemy import Connection, Table, func, select, text

from bench.record_rows import Choice, World, Writer
from musnad.store import Record
from musnad.store.creating import create_record
from musnad.store.search import find_articles, find_claims, find_events, find_points, parse_query
from musnad.store.views import load_event
from musnad.store.views.tables import view_articles, view_claim_rows, view_claims

CLAIMS: Final = 1_000_000
USERS: Final = (1, 20)
SECONDS: Final = 20.0
TARGETS: Final = {"list": 0.150, "search": 0.300, "map of a year": 0.500, "event page": 0.150}

PAUSES: Final = (1.0, 0.0)  # seconds between a user's questions: people at work, and as fast as answers come
PAGE: Final = Path(__file__).with_name("RECORD.md")
NOTE: Final = """\
# A large record, measured

Made by `python -m bench.record`, on two cores, in SQLite: {claims:,} generated claims in {articles:,} articles.
Time up to the rows in Python, within one process, as the server's; the bare query is that of one row by its primary
key in the same run and the same way. `pause` is what a user takes on average between an answer and the next question.

"""

Ask = Callable[[Connection, random.Random], object]


class Ways(TypedDict):
    """How many ask, how long, and with what pause."""

    users: int
    seconds: float
    pause: float


class Times(NamedTuple):
    """The median and the 95th percentile, in seconds."""

    median: float
    p95: float
    answers: int


class Questions:
    """What users ask for, drawn at random from what the record holds."""

    def __init__(self, connection: Connection) -> None:
        dice = random.Random(1)
        self._world = World(dice)
        ids = select(view_claims.c.id, view_claims.c.number).order_by(view_claims.c.number)
        every = connection.execute(ids).fetchall()
        self._claims = [row.id for row in dice.sample(every, min(5000, len(every)))]
        self._numbers = [row.number for row in dice.sample(every, min(5000, len(every)))]

    def ask_row(self, connection: Connection, dice: random.Random) -> object:
        """The bare query."""
        query = select(view_claim_rows.c.body).where(view_claim_rows.c.number == dice.choice(self._numbers))
        return connection.execute(query).one()

    def ask_list(self, connection: Connection, dice: random.Random) -> object:
        """A filtered list of claims or events."""
        find = dice.choice([find_claims, find_events])
        sort = dice.choice(["-day", "-day", "-day", "day"])
        return find(connection, parse_query(self.write_filter(dice)), sort=sort, page=dice.choice([1, 1, 1, 2, 5]))

    def write_filter(self, dice: random.Random) -> str:
        """Filters as people combine them."""
        world = self._world
        kind, actor, source = (one.draw(dice)[0] for one in (world.types, world.actors, world.sources))
        place, year, month = world.towns.draw(dice)[0].id, dice.randint(2012, 2021), dice.randint(1, 12)
        return dice.choice(
            [
                "",
                f"type:{kind}",
                f"type:{kind} from:{year}-{month} to:{year}-{month}",
                f"actor:{actor} type:{kind}",
                f"actor:{actor} source:{source}",
                f"place:{place}",
                f"place:{place} within:20km killed:>=5",
                f"source:{source} status:denied",
                f"publisher:{source} from:{year}",
                f"state:review type:{kind}",
                f"contested:yes type:{kind} from:{year}",
                f"confidence:>=0.95 actor:{actor} lang:en",
                f"killed:>=50 from:{year} to:{year}",
                f"-type:{kind} origins:>=3 actor:{actor}",
                f"published:{year} place:{place} has:count",
            ]
        )

    def ask_words(self, connection: Connection, dice: random.Random) -> object:
        """A search for words, alone or with a filter."""
        find = dice.choice([find_claims, find_events, find_articles])
        return find(connection, parse_query(self.write_words(dice)))

    def write_words(self, dice: random.Random) -> str:
        """Words as people search for them: mostly telling ones."""
        words: Choice = self._world.words[dice.choice(["ar", "ar", "en"])]
        one, other = (dice.choice(words.items[:3000]) for _ in range(2))
        kind, year = self._world.types.draw(dice)[0], dice.randint(2012, 2021)
        (common,) = words.draw(dice)
        asked: str = dice.choice(
            [
                one,
                common,
                f"{one} {other}",
                f"{common} type:{kind}",
                f'"{one} {common}"',
                f"{one} mode:written",
                f"{one} mode:latin",
                f"{common} from:{year} to:{year}",
                f"{common} -{one}",
            ]
        )
        return asked

    def ask_map(self, connection: Connection, dice: random.Random) -> object:
        """The events of a year."""
        year = dice.randint(2012, 2021)
        return find_points(connection, parse_query(f"from:{year} to:{year}"))

    def ask_event(self, connection: Connection, dice: random.Random) -> object:
        """An event with its claims."""
        return load_event(connection, dice.choice(self._claims))


def measure(record: Record, ask: Ask, *, users: int, seconds: float, pause: float = 0.0) -> Times:
    """How long answers take while so many ask one question after another, each with such a pause on average."""
    for _ in range(3):
        with record.reading() as connection:
            ask(connection, random.Random(0))
    end = time.perf_counter() + seconds
    with ThreadPoolExecutor(users) as pool:
        found = list(pool.map(lambda seed: _ask_on(record, ask, end, seed, pause), range(users)))
    times = sorted(one for some in found for one in some)
    return Times(statistics.median(times), times[int(len(times) * 0.95)], len(times))


def _ask_on(record: Record, ask: Ask, end: float, seed: int, pause: float) -> list[float]:
    dice, times = random.Random(seed), []
    while time.perf_counter() < end:
        time.sleep(dice.expovariate(1 / pause) if pause else 0)
        start = time.perf_counter()
        with record.reading() as connection:
            ask(connection, dice)
        times.append(time.perf_counter() - start)
    return times


def fill(at: str, claims: int) -> None:
    """Makes a record with so many claims."""
    start = time.perf_counter()
    create_record(at, fill=lambda connection: Writer(connection).fill(claims))
    with closing(Record(at)) as record, record.writing() as connection:
        connection.execute(text("ANALYZE"))
    size = Path(at).stat().st_size / 1e6 if Path(at).is_file() else 0
    print(f"generated {claims:,} claims in {time.perf_counter() - start:.0f} s, {size:,.0f} MB", flush=True)


def report(record: Record, *, seconds: float, users: Sequence[int]) -> list[str]:
    """A table of how long answers take."""
    with record.reading() as connection:
        questions = Questions(connection)
    asked: dict[str, Ask] = {
        "list": questions.ask_list,
        "search": questions.ask_words,
        "map of a year": questions.ask_map,
        "event page": questions.ask_event,
    }
    lines = [
        "| | users | pause | answers | median | 95 % | of the bare query | wanted |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    every: list[Ways] = [
        {"users": many, "seconds": seconds, "pause": pause}
        for many in users
        for pause in (PAUSES if many > 1 else PAUSES[-1:])
    ]
    for ways in every:
        bare = measure(record, questions.ask_row, **ways)
        lines.append(_to_line("one row by its key", ways, bare, bare))
        lines += [_to_line(name, ways, measure(record, ask, **ways), bare) for name, ask in asked.items()]
    return lines


def _to_line(name: str, ways: Ways, times: Times, bare: Times) -> str:
    users, pause = ways["users"], f"{ways['pause']:g} s"
    target = f"{TARGETS[name] * 1000:.0f} ms" if name in TARGETS and users == max(USERS) else ""
    cells = (f"{times.median * 1000:.1f} ms", f"{times.p95 * 1000:.1f} ms", f"{times.p95 / bare.p95:.1f} x", target)
    return f"| {name} | {users} | {pause} | {times.answers:,} | {' | '.join(cells)} |"


def main() -> None:
    """Measures and writes the page."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--claims", type=int, default=CLAIMS)
    parser.add_argument("--at", help="a record to be kept; one that is there is asked as it is")
    parser.add_argument("--seconds", type=float, default=SECONDS)
    parser.add_argument("--users", type=int, nargs="*", default=USERS)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        at = options.at or str(Path(folder, "record.db"))
        if not Path(at).exists():
            fill(at, options.claims)
        with closing(Record.open(at)) as record:
            lines = report(record, seconds=options.seconds, users=options.users)
            with record.reading() as connection:
                claims, articles = (_count(connection, table) for table in (view_claims, view_articles))
        PAGE.write_text(NOTE.format(claims=claims, articles=articles) + "\n".join(lines) + "\n", encoding="utf-8")


def _count(connection: Connection, table: Table) -> int:
    return connection.execute(select(func.count()).select_from(table)).scalar_one()


if __name__ == "__main__":
    main()

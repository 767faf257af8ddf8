"""What time expressions say, before any calendar day is known."""

from typing import Literal, NamedTuple

Unit = Literal["minute", "hour", "day", "week", "month", "year", "decade"]
Part = Literal["start", "middle", "end", "first half", "second half", "first week", "last week"]
Season = Literal["spring", "summer", "autumn", "winter"]


class Moment(NamedTuple):
    """A day, month or year as far as the words tell; what they leave open is None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    hijri: bool = False
    weekday: int | None = None  # from Monday, 0
    offset: int | None = None  # days from the publication: yesterday is -1
    unit: Unit | None = None  # last month, this week: which one says `lean`
    lean: int | None = None  # -1 the last one, 0 the current one, 1 the next one
    part: Part | None = None
    season: Season | None = None
    daypart: str | None = None
    nights: tuple[int, int] = (0, 0)  # days that a night adds before and after


class Stretch(NamedTuple):
    """A length of time counted from the publication: two days ago, within 48 hours, since four months."""

    amount: int | None  # None where the words do not tell: days ago
    unit: Unit
    sense: Literal["ago", "since", "within", "after"]
    lean: int = 0  # -1 past, 1 coming, 0 not said
    over: bool = False  # more than so long


class Reach(NamedTuple):
    """From one point to another; None where that end is not said, then the publication closes what began before."""

    first: "Moment | Stretch | None"
    last: "Moment | None"


class Vague(NamedTuple):
    """Some day before (-1) or after (1) the publication, or when something else was (0), or since then."""

    lean: int
    since: bool = False


Value = Moment | Stretch | Reach | Vague

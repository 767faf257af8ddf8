"""What can fill a role: a phrase."""

import msgspec


class Phrase(msgspec.Struct, frozen=True, gc=False):
    """Words [start, end) that name one participant, place or thing."""

    start: int
    end: int
    bond: (
        str  # what ties it to the words before: a preposition's bond, "next" to a trigger, "adjective", "part", "bare"
    )
    sort: str  # what it names, by its head word
    conjoined: bool  # joined by "and" to the phrase before it

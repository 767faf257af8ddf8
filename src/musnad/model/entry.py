"""What was done to a record."""

import hashlib

import msgspec


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One thing done. `at` is UTC to the microsecond; `before` and `after` are JSON of what changed."""

    number: int
    at: str
    who: str
    what: str
    subject: str
    why: str | None = None
    before: str | None = None
    after: str | None = None
    previous: str
    hash: str = ""

    def sealed(self) -> "Entry":
        """The entry with the hash that its content gives: SHA-256 over its JSON, in which the hash is empty."""
        content = msgspec.json.encode(msgspec.structs.replace(self, hash=""))
        return msgspec.structs.replace(self, hash=hashlib.sha256(content).hexdigest())

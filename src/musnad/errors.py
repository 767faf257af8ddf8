"""Every error Musnad raises on purpose.

MusnadError
├── InputError      a file or line that cannot be read: names the file, the line and the cause
├── ModelError      a value that breaks an invariant of the model (a span outside the text, low > high)
├── LexiconError    a table that ships with the package is damaged or missing
├── RecordError     a record that cannot be opened, written or believed
├── ConflictError   somebody else decided meanwhile: holds the number of their review
├── QueryError      a query that cannot be understood: holds the position in it
└── UsageError      options that contradict each other
"""


class MusnadError(Exception):
    """The base of all errors shown to a user as one line."""


class InputError(MusnadError):
    """Input that cannot be read; `str()` gives "file:line: cause", as far as they are known."""

    def __init__(self, cause: str, *, file: str | None = None, line: int | None = None) -> None:
        self.cause, self.file, self.line = cause, file, line
        where = ":".join(str(part) for part in (file, line) if part is not None)
        super().__init__(f"{where}: {cause}" if where else cause)


class ModelError(MusnadError):
    """A value that breaks an invariant of the model."""


class LexiconError(MusnadError):
    """A table that ships with the package is damaged or missing."""


class RecordError(MusnadError):
    """A record that cannot be opened, written or believed."""


class ConflictError(MusnadError):
    """Somebody decided about the same thing after the person last looked; `number` is the log's entry of that."""

    def __init__(self, number: int) -> None:
        self.number = number
        super().__init__("somebody else decided meanwhile")


class QueryError(MusnadError):
    """A query that cannot be understood: `cause` from the character `at` on, which is counted from 0."""

    def __init__(self, cause: str, *, at: int) -> None:
        self.cause, self.at = cause, at
        super().__init__(f"at character {at + 1}: {cause}")


class UsageError(MusnadError):
    """Options that contradict each other."""

"""JSON in and out for the nouns, refusing what breaks an invariant."""

import msgspec

from musnad.errors import ModelError
from musnad.model.article import Article
from musnad.model.claim import Reading

_READING = msgspec.json.Decoder(Reading)
_ENCODER = msgspec.json.Encoder()


def to_json(value: msgspec.Struct) -> str:
    """One line of JSON for a noun."""
    return _ENCODER.encode(value).decode()


def parse_reading(line: str | bytes, article: Article | None = None) -> Reading:
    """The claims on a line of JSON, checked against their article where it is given; raises ModelError."""
    try:
        reading = _READING.decode(line)
    except (msgspec.MsgspecError, UnicodeError) as error:
        raise ModelError(str(error)) from None
    if article is not None:
        for claim in reading.claims:
            claim.check(article)
    return reading

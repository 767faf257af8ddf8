"""Claims as JSON Lines."""

import io
import json

from musnad.export.jsonl import write_jsonl
from musnad.model import Article, Reading
from musnad.model.wire import parse_reading

KEYS = ["id", "type", "status", "trigger", "roles", "quantity", "chain", "when", "cause"]


def test_a_line_has_the_keys_of_the_exchange_format_and_own_ones_only_where_filled(
    article: Article, reading: Reading
) -> None:
    out = io.StringIO()
    write_jsonl([(article, reading)], out)
    (line,) = map(json.loads, out.getvalue().splitlines())
    full, bare = line["claims"]
    assert list(line) == ["id", "claims"]
    assert list(full) == [*KEYS, "resolved", "reasons"]
    assert list(bare) == KEYS
    assert full["when"] == ["2016-12-11", "2016-12-11"]
    assert full["chain"][1]["cue"] is bare["when"] is None
    assert parse_reading(json.dumps(line), article) == reading

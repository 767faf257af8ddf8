"""Every table that ships is well formed: header notes, width, no form twice, a gloss for every Arabic form."""

from collections import Counter
from pathlib import Path

import pytest

import musnad.lexicon
from musnad.lexicon.clitics import CLASSES
from musnad.lexicon.rows import TABLES, iter_all
from musnad.lexicon.tables import iter_rows

FOLDER = Path(musnad.lexicon.__file__).parent
NAMES = sorted(str(path.relative_to(FOLDER)) for path in FOLDER.glob("*/*.csv"))


@pytest.mark.parametrize("name", NAMES)
def test_a_table_says_what_its_rows_are(name: str) -> None:
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    notes = [line for line in lines if line.startswith("#")]
    assert len(notes) >= 2, "the head of the file says what a row is and under which licence"
    assert any("Apache-2.0" in line or "CC " in line for line in notes)
    assert list(iter_rows(name))


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith("ar/")])
def test_every_arabic_form_has_a_gloss_and_stands_last(name: str) -> None:
    rows = list(iter_rows(name))
    assert list(rows[0])[-1] == "form"
    assert [row["form"] for row in rows if not row.get("gloss", "").strip()] == []


@pytest.mark.parametrize("name", NAMES)
def test_no_row_stands_twice(name: str) -> None:
    seen = Counter(tuple(value for key, value in row.items() if key != "gloss") for row in iter_rows(name))
    assert [row for row, times in seen.items() if times > 1] == []


def test_matched_rows_name_a_word_class_that_exists() -> None:
    kinds = {(row.lang, row.kind) for row in iter_all()}
    assert {kind for lang, kind in kinds if lang == "ar"} <= set(CLASSES)
    assert {kind for lang, kind in kinds if lang == "en"} <= {"verb", "noun", "exact"}
    assert TABLES

"""The matcher: clitics by rule, phrases across words, offsets back to the words."""

import pytest

from musnad.lexicon.matcher import Matcher, Row
from musnad.text.document import parse_document


def row(form: str, kind: str, lang: str = "ar") -> Row:
    return Row("table", form, kind, form, lang, {})


MATCHER = Matcher(
    [
        row("سيطر", "verb"),
        row("سيطر", "imperfect"),
        row("غارة", "noun"),
        row("وقف إطلاق النار", "noun"),
        row("المرصد السوري", "name"),
        row("لم", "fixed"),
        row("seize", "verb", "en"),
        row("car bomb", "noun", "en"),
    ]
)


def found(text: str) -> list[tuple[str, str, str, str]]:
    document = parse_document(text)
    [matches] = MATCHER.find(document)
    original = document.sentences[0].original
    return [(m.row.key, m.before, m.after, original(m.start, m.end)) for m in matches.get("table", ())]


@pytest.mark.parametrize(
    ("text", "key", "words"),
    [
        ("وسيطرت القوات", "سيطر", "وسيطرت"),
        ("ستسيطر القوات", "سيطر", "ستسيطر"),
        ("سيطروا عليها", "سيطر", "سيطروا"),
        ("بالغارات الجوية", "غارة", "بالغارات"),
        ("شنّ غارتين", "غارة", "غارتين"),
        ("خرق لوقف إطلاق النار", "وقف إطلاق النار", "لوقف إطلاق النار"),
        ("وقف  إطلاق النار", "وقف إطلاق النار", "وقف  إطلاق النار"),
        ("للمرصد السوري", "المرصد السوري", "للمرصد السوري"),
        ("ولم يعلن", "لم", "ولم"),
        ("He seizes it", "seize", "seizes"),
        ("seizing it", "seize", "seizing"),
        ("two car bombs", "car bomb", "car bombs"),
    ],
)
def test_a_form_is_found_with_its_clitics(text: str, key: str, words: str) -> None:
    assert (key, words) in [(hit[0], hit[3]) for hit in found(text)]


@pytest.mark.parametrize("text", ["مسيطرون", "المسيطرة", "ملموس", "اللم", "reseized", "scar bomb", "المرصد السوريون"])
def test_a_form_inside_another_word_is_not_found(text: str) -> None:
    assert found(text) == []


def test_matches_come_in_order_of_start() -> None:
    [matches] = MATCHER.find(parse_document("لم تسيطر على وقف إطلاق النار بغارة"))
    starts = [match.start for match in matches["table"]]
    assert starts == [0, 1, 3, 6]

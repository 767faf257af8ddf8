"""Texts marked for other ends, read from files of their forms."""

import json
from pathlib import Path

import pytest
from training.auxiliary import TASKS, UNMARKED, Text, iter_anercorp, iter_idrisi, iter_polnear, mark

from musnad.read.lexicon_reader import LexiconReader

READER = LexiconReader()


def spell(text: Text) -> list[tuple[str, str]]:
    """The marked words with their kinds."""
    return [(text.text[start:end], kind) for start, end, kind in text.spans]


def test_names_of_a_conll_file(tmp_path: Path) -> None:
    rows = [
        "زار O",
        "محمود B-PERS",
        "درويش I-PERS",
        "مدينة O",
        "حلب B-LOC",
        "",
        "رحب O",
        "بلدية B-ORG",
        "عمان B-LOC",
        "",
    ]
    (tmp_path / "names.conll").write_text("\n".join(rows), encoding="utf-8")
    (text,) = iter_anercorp(tmp_path / "names.conll")
    assert (text.task, text.text) == ("name", "زار محمود درويش مدينة حلب رحب بلدية عمان")
    assert spell(text) == [("محمود درويش", "PER"), ("حلب", "LOC"), ("بلدية", "ORG"), ("عمان", "LOC")]


def test_sentences_are_shown_eight_together(tmp_path: Path) -> None:
    (tmp_path / "names.conll").write_text("حلب B-LOC\n\n" * 17, encoding="utf-8")
    assert [len(text.spans) for text in iter_anercorp(tmp_path / "names.conll")] == [8, 8, 1]


def test_places_of_posts(tmp_path: Path) -> None:
    post = {"text": "سيول في عدن والمكلا", "location_mentions": [{"startIdx": 8, "endIdx": 11}]}
    for name in ("a", "b"):
        (tmp_path / f"{name}.jsonl").write_text(json.dumps(post) + "\n", encoding="utf-8")
    first, second = iter_idrisi(tmp_path)
    assert spell(first) == spell(second) == [("عدن", "LOC")]


def test_speakers_and_their_words_of_saying(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The mayor of Springfield, asked twice, said it rained.", encoding="utf-8")
    marks = ["T1\tSource 0 24\tThe mayor", "T2\tCue 26 31;39 43\tasked said", "T3\tContent 44 53\tit", "A1\tx T1"]
    (tmp_path / "a_one.ann").write_text("\n".join(marks), encoding="utf-8")
    (tmp_path / "a_two.ann").write_text("T1\tSource 4 9\tmayor", encoding="utf-8")
    (text,) = iter_polnear(tmp_path)
    assert spell(text) == [("The mayor of Springfield", "Source"), ("asked twice, said", "Cue")]


def test_a_long_article_is_cut_with_its_marks(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("word " * 600 + "He said so.", encoding="utf-8")
    (tmp_path / "a_one.ann").write_text("T1\tSource 0 4\tword\nT2\tCue 3003 3007\tsaid", encoding="utf-8")
    (text,) = iter_polnear(tmp_path)
    assert len(text.text) == 2500
    assert spell(text) == [("word", "Source")]


@pytest.mark.parametrize("task", TASKS)
def test_each_word_has_the_tag_of_its_span(task: str) -> None:
    kind = TASKS[task][-1]
    first = 1 + 2 * TASKS[task].index(kind)
    text = Text(task, "زار محمود درويش حلب.", [(4, 15, kind), (16, 19, "none of these")])
    marking = mark(text, READER, lambda _: (4,))
    assert marking.tags.tolist() == [0, first, first + 1, UNMARKED, 0]
    assert [text.text[start:end] for start, end in marking.bounds] == ["زار", "محمود", "درويش", "حلب", "."]

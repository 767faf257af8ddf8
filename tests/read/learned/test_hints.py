"""What the grammar tells the network of chains and statuses."""

from tests.read.learned.conftest import LayOut

from musnad.model import ClaimType, Status
from musnad.read.draft import Draft
from musnad.read.learned.hints import HINTS, hint_chains, read_grammar
from musnad.read.learned.labels import STATUSES
from musnad.read.learned.sheet import Sheet
from musnad.text.fold import fold

TEXT = "قال مصدر طبي إن ثلاثة مدنيين قتلوا في مدينة حلب."


def add(sheet: Sheet, word: str, kind: ClaimType = ClaimType.DEATH) -> Draft:
    """A draft at the word."""
    for passage in sheet.passages:
        words = list(passage.sentence.words)
        if fold(word).text in words:
            at = words.index(fold(word).text)
            rows = [match.row for match in passage.matches["triggers"] if match.start <= at < match.end]
            passage.drafts.append(Draft(at, at + 1, kind, "given", rows[0]))
            return passage.drafts[-1]
    raise AssertionError(word)


def test_speakers_and_cues_are_marked(lay: LayOut) -> None:
    sheet = lay(TEXT)
    draft = add(sheet, "قتلوا")
    read_grammar(sheet, None)
    (row,) = hint_chains([draft], sheet, 0, len(sheet.pieces))
    words = sheet.passages[0].sentence.words
    assert {word: HINTS[hint] for word, hint in zip(words, row, strict=True) if hint} == {
        "قال": "cue",
        "مصدر": "origin",
        "طبي": "origin",
    }


def test_a_window_shows_its_own_part_of_the_chain(lay: LayOut) -> None:
    sheet = lay(TEXT)
    draft = add(sheet, "قتلوا")
    read_grammar(sheet, None)
    whole = hint_chains([draft], sheet, 0, len(sheet.pieces))
    for first in range(len(sheet.pieces)):
        for end in range(first, len(sheet.pieces) + 1):
            assert (hint_chains([draft], sheet, first, end) == whole[:, first:end]).all()


def test_each_draft_has_its_status_in_order(lay: LayOut) -> None:
    sheet = lay("نفت وزارة الدفاع مقتل جنود في حلب. وقتل ثلاثة مدنيين في حمص.")
    drafts = [add(sheet, "مقتل"), add(sheet, "وقتل")]
    verdicts = read_grammar(sheet, None)
    assert [STATUSES[verdict] for verdict in verdicts] == [Status.DENIED, Status.ASSERTED]
    assert [draft.status for draft in drafts] == [Status.DENIED, Status.ASSERTED]


def test_a_text_without_drafts(lay: LayOut) -> None:
    sheet = lay(TEXT)
    assert read_grammar(sheet, None).shape == (0,)
    assert hint_chains([], sheet, 0, 3).shape == (0, 3)

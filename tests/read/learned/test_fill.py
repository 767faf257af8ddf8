"""What the scores of a trigger say of its claim, with scores made by hand."""

import numpy as np
import pytest
from tests.read.learned.conftest import LayOut

from musnad.model import ClaimType, Role, Status
from musnad.read.draft import Draft, Link, Mention
from musnad.read.learned.fill import fill_draft
from musnad.read.learned.labels import LINKS, OTHERS, ROLES, STATUSES
from musnad.read.learned.sheet import Sheet
from musnad.text.fold import fold

OUTSIDE = (0, 1 + 2 * len(ROLES), 2 + 2 * (len(ROLES) + len(LINKS)))  # a column for each of roles, links, others
WIDTH = OUTSIDE[2] + 1 + 2 * len(OTHERS)
COLUMNS = {
    name: outside + 1 + 2 * number
    for outside, names in zip(OUTSIDE, (ROLES, LINKS, OTHERS), strict=True)
    for number, name in enumerate([f"link {one}" for one in names] if names is LINKS else names)
}


class Page:
    """A text laid out; its words are tagged by what they say."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.words = [word for passage in sheet.passages for word in passage.sentence.words]
        self.tags = np.zeros((len(self.words), WIDTH), np.float32)
        self.tags[:, OUTSIDE] = 4
        self.drafts: dict[int, Draft] = {}

    def find(self, phrase: str) -> tuple[int, int]:
        folded = fold(phrase).text.split()
        starts = [i for i in range(len(self.words)) if self.words[i : i + len(folded)] == folded]
        assert len(starts) == 1, f"{phrase} must stand once in the text"
        return starts[0], starts[0] + len(folded)

    def add(self, trigger: str, kind: ClaimType = ClaimType.DEATH) -> Draft:
        at, _ = self.find(trigger)
        sentence, start, end = self.sheet.locate(at, at + 1)
        self.drafts[at] = draft = Draft(start, end, kind, "given")
        self.sheet.passages[sentence.index].drafts.append(draft)
        return draft

    def tag(self, phrase: str, name: str, score: float = 8) -> "Page":
        start, end = self.find(phrase)
        self.tags[start:end, COLUMNS[name] + 1] = score
        self.tags[start, COLUMNS[name]] = score + 2
        return self

    def fill(self, draft: Draft, status: Status = Status.ASSERTED, first: int = 0) -> Draft:
        scores = np.array([6.0 if one is status else 0.0 for one in STATUSES], np.float32)
        fill_draft(draft, self.sheet, first, scores, self.tags[first:], self.drafts)
        return draft


def written(mentions: list[Mention]) -> list[str]:
    return [mention.sentence.original(mention.start, mention.end) for mention in mentions]


def test_roles_are_the_tagged_words(lay: LayOut) -> None:
    page = Page(lay("قصفت طائرات حربية مدينة إدلب بالصواريخ، وقتل ثلاثة مدنيين."))
    draft = page.add("قصفت", ClaimType.AIRSTRIKE)
    page.tag("طائرات حربية", "actor").tag("مدينة ادلب", "place").tag("بالصواريخ ،", "instrument")
    page.fill(draft)
    assert {role: written(found) for role, found in draft.roles.items()} == {
        Role.ACTOR: ["طائرات حربية"],
        Role.PLACE: ["مدينة إدلب"],
        Role.INSTRUMENT: ["بالصواريخ"],
    }


def test_marks_alone_are_no_phrase(lay: LayOut) -> None:
    page = Page(lay("قتل جندي، أمس."))
    assert page.tag("،", "target").fill(page.add("قتل")).roles == {}


def test_no_phrase_goes_over_the_end_of_a_sentence(lay: LayOut) -> None:
    page = Page(lay("وصل الجيش حلب. دمشق هادئة منذ مقتل القائد."))
    draft = page.add("مقتل")
    at, _ = page.find("حلب")
    page.tags[at : at + 3, COLUMNS["place"] + 1] = 9
    assert written(page.fill(draft).roles[Role.PLACE]) == ["حلب", "دمشق"]


def test_a_window_that_starts_later_tags_the_same_words(lay: LayOut) -> None:
    page = Page(lay("وصل الجيش حلب. قتل القائد في حمص."))
    draft = page.add("قتل")
    page.tag("حمص", "place").fill(draft, first=page.sheet.firsts[1])
    assert written(draft.roles[Role.PLACE]) == ["حمص"]


@pytest.mark.parametrize("status", STATUSES)
def test_the_likeliest_status(status: Status, lay: LayOut) -> None:
    page = Page(lay("قتل جندي في حلب."))
    draft = page.fill(page.add("قتل"), status)
    assert draft.status is status
    assert draft.status_rule.startswith("learned, 9")


@pytest.mark.parametrize(("lead", "kept"), [(0.5, Status.DENIED), (6.0, Status.ASSERTED)])
def test_a_denial_that_the_grammar_sees_gives_way_to_a_sure_head_alone(lead: float, kept: Status, lay: LayOut) -> None:
    page = Page(lay("نفت الوزارة مقتل جنديين"))
    draft = page.add("مقتل")
    draft.status = Status.DENIED
    scores = np.array([lead if one is Status.ASSERTED else 0.0 for one in STATUSES], np.float32)
    fill_draft(draft, page.sheet, 0, scores, page.tags, page.drafts)
    assert draft.status is kept


def test_time_is_cut_as_the_grammar_cuts_it(lay: LayOut) -> None:
    page = Page(lay("قتل ثلاثة جنود مساء يوم الأحد الماضي في حلب."))
    draft = page.tag("الأحد", "time").fill(page.add("قتل"))
    (passage,) = page.sheet.passages
    (time,) = passage.times
    assert written(draft.roles[Role.TIME]) == [passage.sentence.original(time.start, time.end)]
    assert len(written(draft.roles[Role.TIME])[0].split()) > 1


def test_two_tags_in_one_time_give_it_once(lay: LayOut) -> None:
    page = Page(lay("قتل ثلاثة جنود مساء يوم الأحد الماضي في حلب."))
    draft = page.tag("مساء", "time").tag("الماضي", "time", 6).fill(page.add("قتل"))
    assert len(draft.roles[Role.TIME]) == 1


def test_a_time_that_the_grammar_does_not_see_stays_as_tagged(lay: LayOut) -> None:
    page = Page(lay("قتل ثلاثة جنود عقب العاصفة في حلب."))
    assert written(page.tag("عقب العاصفة", "time").fill(page.add("قتل")).roles[Role.TIME]) == ["عقب العاصفة"]


def test_chains_begin_with_the_origin_and_each_speaker_has_the_nearest_cue(lay: LayOut) -> None:
    page = Page(lay("نقلت وكالة محلية خبرا عن شرطي وقال الشرطي في حديثه إن جنديا قتل."))
    draft = page.add("قتل")
    page.tag("وكالة محلية", "link relay").tag("نقلت", "link cue").tag("الشرطي", "link origin").tag("وقال", "link cue")
    chain = page.fill(draft).chain
    assert [(written([link.source]), written([link.cue]) if link.cue else None) for link in chain] == [
        (["الشرطي"], ["وقال"]),
        (["وكالة محلية"], ["نقلت"]),
    ]


def test_only_the_likeliest_origin_is_kept(lay: LayOut) -> None:
    page = Page(lay("قال طبيب وذكر ممرض إن جنديا قتل."))
    draft = page.tag("طبيب", "link origin", 6).tag("ممرض", "link origin", 9).fill(page.add("قتل"))
    assert [written([link.source]) for link in draft.chain] == [["ممرض"]]
    assert draft.chain[0].cue is None


def test_a_cue_without_a_speaker_makes_no_link(lay: LayOut) -> None:
    page = Page(lay("ذكر أن جنديا قتل في حلب."))
    assert page.tag("ذكر", "link cue").fill(page.add("قتل")).chain == ()


def test_where_no_speaker_is_seen_the_grammars_chain_stays(lay: LayOut) -> None:
    page = Page(lay("قال طبيب وذكر ممرض إن جنديا قتل."))
    draft = page.add("قتل")
    sentence, start, end = page.sheet.locate(*page.find("طبيب"))
    draft.chain = (Link(Mention(sentence, start, end, "grammar"), None, "say", None),)
    assert [written([link.source]) for link in page.fill(draft).chain] == [["طبيب"]]
    assert [written([link.source]) for link in page.tag("ممرض", "link origin").fill(draft).chain] == [["ممرض"]]


def test_parts_that_are_hardly_likelier_than_none_are_left_out(lay: LayOut) -> None:
    page = Page(lay("قتل 40 جنديا في مدينة حلب."))
    page.tag("حلب", "place", 2).tag("40", "quantity", 2).tag("جنديا", "target", 6)
    draft = page.fill(page.add("قتل"))
    assert {role: written(found) for role, found in draft.roles.items()} == {Role.TARGET: ["جنديا"]}
    assert draft.counts == []


def test_counts_are_what_the_grammar_reads_in_the_tagged_words(lay: LayOut) -> None:
    page = Page(lay("قتل ما لا يقل عن 40 جنديا في حلب."))
    draft = page.tag("40", "quantity").fill(page.add("قتل"))
    assert [(count.low, count.high) for count in draft.counts] == [(40, None)]


def test_two_tags_in_one_count_give_it_once(lay: LayOut) -> None:
    page = Page(lay("قتل ما لا يقل عن 40 جنديا في حلب."))
    assert len(page.tag("40", "quantity").tag("يقل", "quantity").fill(page.add("قتل")).counts) == 1


def test_words_without_a_number_give_no_count(lay: LayOut) -> None:
    page = Page(lay("قتل رجال الإطفاء في حلب."))
    assert page.tag("الإطفاء", "quantity").fill(page.add("قتل")).counts == []


def test_a_count_of_another_sentence_is_not_the_claims_own(lay: LayOut) -> None:
    page = Page(lay("وصل 40 جنديا إلى حلب. قتل القائد في حمص."))
    assert page.tag("40", "quantity").fill(page.add("قتل")).counts == []


def test_the_cause_is_the_claim_at_the_tagged_word(lay: LayOut) -> None:
    page = Page(lay("قتل جندي في قصف على حلب."))
    death, shelling = page.add("قتل"), page.add("قصف", ClaimType.SHELLING)
    page.tag("قصف", "cause")
    assert page.fill(death).cause is shelling
    assert page.fill(shelling).cause is None, "no claim causes itself"


def test_a_word_that_is_no_trigger_is_no_cause(lay: LayOut) -> None:
    page = Page(lay("قتل جندي في قصف على حلب."))
    assert page.tag("قصف", "cause").fill(page.add("قتل")).cause is None

"""An analyst's day, from signing in to signing out, in either language."""

import re

import pytest
from playwright.sync_api import expect
from tests.web.conftest import Visit
from tests.web.texts import LANGUAGES

REPORT = {
    "ar": "قال الدفاع المدني إن قصفا مدفعيا على مدينة إدلب يوم الأحد أسفر عن مقتل تسعة مدنيين.",
    "en": "The civil defence said that shelling on the city of Idlib on Sunday killed nine civilians.",
}
WHY = {"ar": "تحققت من الصور", "en": "Checked against the pictures"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_day(visit: Visit, at_copy: str, language: str) -> None:
    analyst = visit(at_copy, language)
    page, why = analyst.page, WHY[language]
    analyst.sign_in("Omar")

    # A report comes in.
    analyst.press("shell.add_report")
    analyst.fill("shell.text", REPORT[language])
    analyst.fill("shell.publisher", "Idlib Post")
    analyst.fill("shell.published", "2016-12-12")
    page.get_by_role("dialog").get_by_role("button", name=analyst.say("shell.add"), exact=True).click()
    analyst.hear(analyst.say("shell.added"))

    # The map is there; the report is found, and opens beside its claims.
    analyst.go("map.title")
    expect(page.locator("canvas")).to_be_visible()
    analyst.go("search.title")
    page.get_by_role("searchbox").fill('publisher:"Idlib Post"')
    page.get_by_role("searchbox").press("Enter")
    analyst.settle()
    page.get_by_role("main").get_by_role("link", name=analyst.say("terms.type_death")).first.click()
    analyst.settle()
    expect(page.locator("article.text, .text").get_by_text(REPORT[language][:12])).to_be_visible()

    # The report says nine, the pictures show eight: the count is corrected beside the text.
    analyst.find("button", "terms.act_correct").click()
    for bound in ("reader.low", "reader.high"):
        page.get_by_label(analyst.say(bound), exact=True).fill("8")
        page.get_by_label(analyst.say(bound), exact=True).blur()
    analyst.find("button", "terms.act_correct").click()
    analyst.give_reason(why, "terms.act_correct")
    analyst.see(analyst.say("terms.decision_corrected"))

    # The queue knows what is next.
    analyst.go("queue.title")
    analyst.see(analyst.say("terms.why_new"))

    # An event that many tell of: a wrong link is cut.
    analyst.open("/events?sort=-origins")
    page.get_by_role("main").get_by_role("heading", level=3).get_by_role("link").first.click()
    analyst.see(analyst.say("event.inside"))
    event = page.url
    analyst.find("button", "terms.judgement_negative").first.click()
    analyst.give_reason(why, "terms.judgement_negative")
    analyst.hear(analyst.say("shell.done"))

    # The event is accepted as it now is, and that taken back.
    analyst.open(event.removeprefix(at_copy))
    analyst.find("button", "terms.act_accept").click()
    analyst.give_reason(why, "terms.act_accept")
    analyst.see(analyst.say("terms.decision_accepted"))
    page.get_by_role("main").get_by_role("button", name=analyst.say("shell.undo"), exact=True).first.click()
    analyst.give_reason(why, "shell.undo")
    analyst.hear(analyst.say("shell.undone"))

    # All of it stands in the log, which holds.
    analyst.go("log.title")
    for act in ("act_correct", "act_link", "act_accept", "act_undo"):
        analyst.see(re.compile(re.escape(analyst.say(f"terms.{act}"))))
    analyst.see(why)
    analyst.press("log.verify")
    expect(page.get_by_role("main").get_by_text(re.compile(r"[0-9a-f]{64}")).first).to_be_visible()

    page.locator("header details.menu > summary").click()
    analyst.press("shell.sign_out")
    expect(analyst.find("heading", "shell.sign_in")).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_decides_on_what_somebody_else_just_decided_is_told(visit: Visit, at_copy: str, language: str) -> None:
    first, second = visit(at_copy, language), visit(at_copy, language)
    for visitor, name in ((first, "Omar"), (second, "Huda")):
        visitor.sign_in(name)
        visitor.open("/events?sort=-origins")
        visitor.page.get_by_role("main").get_by_role("heading", level=3).get_by_role("link").first.click()
        visitor.see(visitor.say("event.inside"))
    first.find("button", "terms.act_reject").click()
    first.give_reason(WHY[language], "terms.act_reject")
    second.find("button", "terms.act_accept").click()
    dialog = second.page.get_by_role("dialog")
    dialog.get_by_label(second.say("shell.why")).fill("…")
    dialog.get_by_role("button", name=second.say("terms.act_accept"), exact=True).click()
    told = dialog.get_by_role("alert")
    for text in (second.say("shell.newer"), "Omar", WHY[language]):
        expect(told).to_contain_text(text)
    expect(dialog.get_by_label(second.say("shell.why"))).to_have_value("…")
    dialog.get_by_role("button", name=second.say("shell.all_the_same")).click()
    second.see(second.say("terms.decision_accepted"))
    refused = [fault for fault in second.faults if "a status of 409" in fault]
    assert len(refused) == 1
    second.faults.remove(*refused)

"""An analyst's day, from signing in to signing out, in either language."""

import re

import pytest
from playwright.sync_api import expect
from tests.web.conftest import Visit
from tests.web.texts import LANGUAGES
from tests.web.visitor import Visitor

REPORT = {
    "ar": "قال الدفاع المدني إن قصفا مدفعيا على مدينة إدلب يوم الأحد أسفر عن مقتل تسعة مدنيين.",
    "en": "The civil defence said that shelling on the city of Idlib on Sunday killed nine civilians.",
}
WHY = {"ar": "تحققت من الصور", "en": "Checked against the pictures"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_day(visit: Visit, at_copy: str, language: str) -> None:
    analyst = visit(at_copy, language)
    analyst.sign_in("Omar")
    add_report(analyst)
    analyst.go("map.title")
    expect(analyst.page.locator("canvas")).to_be_visible()
    find_report(analyst)
    correct_count(analyst)
    analyst.go("queue.title")
    analyst.see(analyst.say("terms.why_new"))
    cut_link(analyst)
    accept_and_take_back(analyst)
    read_log(analyst)
    analyst.page.locator("header details.menu > summary").click()
    analyst.press("shell.sign_out")
    expect(analyst.find("heading", "shell.sign_in")).to_be_visible()


def add_report(analyst: Visitor) -> None:
    """A report comes in by its text."""
    analyst.press("shell.add_report")
    analyst.fill("shell.text", REPORT[analyst.language])
    analyst.fill("shell.publisher", "Idlib Post")
    analyst.fill("shell.published", "2016-12-12")
    dialog = analyst.page.get_by_role("dialog")
    dialog.get_by_role("button", name=analyst.say("shell.add"), exact=True).click()
    analyst.hear(analyst.say("shell.added"))


def find_report(analyst: Visitor) -> None:
    """The report is found by its publisher, and opens beside its claims."""
    analyst.go("search.title")
    field = analyst.page.get_by_role("searchbox")
    field.fill('publisher:"Idlib Post"')
    field.press("Enter")
    analyst.settle()
    found = analyst.page.get_by_role("main").get_by_role("link", name=analyst.say("terms.type_death"))
    found.first.click()
    expect(analyst.page.locator(".text").get_by_text(REPORT[analyst.language][:12])).to_be_visible()


def correct_count(analyst: Visitor) -> None:
    """The report says nine, the pictures show eight: the count is corrected beside the text."""
    analyst.find("button", "terms.act_correct").click()
    for bound in ("reader.low", "reader.high"):
        field = analyst.page.get_by_label(analyst.say(bound), exact=True)
        field.fill("8")
        field.blur()
    analyst.find("button", "terms.act_correct").click()
    analyst.give_reason(WHY[analyst.language], "terms.act_correct")
    analyst.see(analyst.say("terms.decision_corrected"))


def open_first_event(visitor: Visitor) -> None:
    """The event that most origins tell of."""
    visitor.open("/events?sort=-origins")
    visitor.page.get_by_role("main").get_by_role("heading", level=3).get_by_role("link").first.click()
    visitor.see(visitor.say("event.inside"))


def cut_link(analyst: Visitor) -> None:
    """Two claims are not about the same."""
    open_first_event(analyst)
    analyst.find("button", "terms.judgement_negative").first.click()
    analyst.give_reason(WHY[analyst.language], "terms.judgement_negative")
    analyst.hear(analyst.say("shell.done"))


def accept_and_take_back(analyst: Visitor) -> None:
    """The event as it now is is accepted, and that is taken back."""
    open_first_event(analyst)
    analyst.find("button", "terms.act_accept").click()
    analyst.give_reason(WHY[analyst.language], "terms.act_accept")
    analyst.see(analyst.say("terms.decision_accepted"))
    history = analyst.page.get_by_role("main").get_by_role("button", name=analyst.say("shell.undo"), exact=True)
    history.first.click()
    analyst.give_reason(WHY[analyst.language], "shell.undo")
    analyst.hear(analyst.say("shell.undone"))


def read_log(analyst: Visitor) -> None:
    """All of it stands in the log, which holds."""
    analyst.go("log.title")
    for act in ("act_correct", "act_link", "act_accept", "act_undo"):
        analyst.see(re.compile(re.escape(analyst.say(f"terms.{act}"))))
    analyst.see(WHY[analyst.language])
    analyst.press("log.verify")
    expect(analyst.page.get_by_role("main").get_by_text(re.compile(r"[0-9a-f]{64}")).first).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_decides_on_what_somebody_else_just_decided_is_told(visit: Visit, at_copy: str, language: str) -> None:
    first, second = visit(at_copy, language), visit(at_copy, language)
    for visitor, name in ((first, "Omar"), (second, "Huda")):
        visitor.sign_in(name)
        open_first_event(visitor)
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

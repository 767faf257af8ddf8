"""The report page in a real browser, opened from disk as a reader would."""

import datetime
import io
from collections.abc import Iterator

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait
from tests.export.browser import check_no_errors_and_no_requests, find, open_page

from musnad.export.page import encode_data
from musnad.export.report import write_report
from musnad.export.report.data import build_data
from musnad.lexicon.tables import iter_rows
from musnad.model import (
    Article,
    Attribution,
    Bounds,
    Claim,
    ClaimType,
    Count,
    Counted,
    Discrepancy,
    Event,
    Judged,
    Location,
    Origin,
    Period,
    Precision,
    Reading,
    Resolved,
    Role,
    Side,
    Span,
    Status,
)

ARABIC = "قال ناشط إن 20 جنديا قتلوا في تدمر، ونفى الجيش انسحابه."
DAY = datetime.date(2016, 12, 11)
HOSTILE = '</script><img src=x onerror="window.hacked=1"> <b>shelling</b> \u202e\u2028 😀 killed 3'


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def _pairs() -> list[tuple[Article, Reading]]:
    palmyra = Location(
        span=_span(ARABIC, "تدمر"), name="Palmyra", name_ar="تدمر", lat=34.56, lon=38.27, precision=Precision.TOWN
    )
    death = Claim(
        id="death",
        type=ClaimType.DEATH,
        status=Status.ASSERTED,
        trigger=_span(ARABIC, "قتلوا"),
        roles={Role.PLACE: (palmyra.span,), Role.TARGET: (_span(ARABIC, "جنديا"),)},
        quantity=(Count(_span(ARABIC, "20 جنديا"), 20, None, Counted.COMBATANT),),
        chain=(Attribution(_span(ARABIC, "ناشط"), _span(ARABIC, "قال")),),
        when=Period(DAY, DAY),
        resolved=Resolved(places=(palmyra,)),
    )
    denial = Claim(
        id="denial",
        type=ClaimType.WITHDRAWAL,
        status=Status.DENIED,
        trigger=_span(ARABIC, "انسحابه"),
        roles={Role.ACTOR: (_span(ARABIC, "الجيش"),)},
    )
    hostile = Claim(id="<i>", type=ClaimType.DEATH, status=Status.ASSERTED, trigger=_span(HOSTILE, "killed"), roles={})
    return [
        (Article(id="a", text=ARABIC, lang="ar", publisher="مثال"), Reading("a", (death, denial))),
        (
            Article(id="h", text=HOSTILE, lang="en", publisher=HOSTILE, title=HOSTILE, url="javascript:alert(1)"),
            Reading("h", (hostile,)),
        ),
    ]


def _event() -> Event:
    return Event(
        id="e",
        type=ClaimType.CLASH,
        claims=("death", "denial", "<i>"),
        reports=("a", "h"),
        date=Period(DAY, DAY),
        lat=34.56,
        lon=38.27,
        place="Palmyra",
        precision=Precision.TOWN,
        actors=(HOSTILE,),
        counts={"killed": Bounds(low=5, best=20, high=25, low_claims=("<i>",), best_claims=("death",))},
        origins=(
            Origin(source="ناشط", reports=("a",), claims=("death",), publishers=("مثال",), first=DAY),
            Origin(
                source=HOSTILE, reports=("a", "h"), claims=("denial", "<i>"), side="syria-army", against_own_side=True
            ),
        ),
        status=Status.ASSERTED,
        discrepancies=(Discrepancy("actor", (Side("syria-army", ("denial",)), Side("sdf", ("death",)))),),
        denials=(("denial", "death"),),
        grade=Judged("Fair", ("2 origins", "laid to Syrian Arab Army")),
        clarity=Judged("1", ("a single day", "a single town")),
    )


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    path = tmp_path_factory.mktemp("report") / "report.html"
    with path.open("w", encoding="utf-8") as out:
        write_report(_pairs(), [_event()], out)
    with open_page(path) as browser:
        yield browser


@pytest.fixture(autouse=True)
def _fresh(page: webdriver.Chrome) -> None:
    page.refresh()


def _rows(page: webdriver.Chrome) -> int:
    return len(page.find_elements(By.CSS_SELECTOR, "tbody tr"))


def test_filters_leave_the_claims_that_fit(page: webdriver.Chrome) -> None:
    assert _rows(page) == 3
    Select(find(page, "select[name=status]")).select_by_value("denied")
    assert _rows(page) == 1
    assert "withdrawal" in find(page, "tbody").text


def test_search_finds_the_words_of_a_role(page: webdriver.Chrome) -> None:
    find(page, "input[name=text]").send_keys("الجيش")
    WebDriverWait(page, 5).until(lambda browser: _rows(browser) == 1)


def test_focus_on_the_words_shows_the_card(page: webdriver.Chrome) -> None:
    page.execute_script("location.hash = '#articles'")
    mark = find(page, "#articles mark.harm")
    page.execute_script("arguments[0].focus()", mark)
    text = find(page, "#card").text
    assert "at least 20 combatants" in text
    assert "ناشط" in text
    mark.send_keys(Keys.ESCAPE)
    assert not find(page, "#card").is_displayed()


def test_a_row_leads_to_its_words(page: webdriver.Chrome) -> None:
    find(page, "tbody tr:nth-child(2) .jump a").click()
    WebDriverWait(page, 5).until(lambda browser: browser.switch_to.active_element.tag_name == "mark")
    assert page.switch_to.active_element.text.endswith("انسحابه")


def test_the_language_switch_turns_the_page(page: webdriver.Chrome) -> None:
    find(page, "#language").click()
    root = find(page, "html")
    assert (root.get_attribute("lang"), root.get_attribute("dir")) == ("ar", "rtl")
    assert "الخريطة" in find(page, "#map").text


def test_an_event_tells_its_origins_bounds_denials_differences_and_grade(page: webdriver.Chrome) -> None:
    text = find(page, ".happening").text
    for words in (
        "Palmyra",
        "2 origins, 2 publishers, 2 reports",
        "5–25",
        "best 20",
        "denies",
        "Syrian Arab Army",
        "Fair",
    ):
        assert words in text
    bar = find(page, ".happening .range")
    assert page.execute_script("return [arguments[0].style.insetInlineStart, arguments[0].style.inlineSize]", bar) == [
        "20%",
        "80%",
    ]


def test_a_figure_of_an_event_leads_to_its_words(page: webdriver.Chrome) -> None:
    link = find(page, ".happening .figures li:nth-child(2) a")
    assert link.text == "20 جنديا"
    page.execute_script("arguments[0].click()", link)
    WebDriverWait(page, 5).until(lambda browser: browser.switch_to.active_element.tag_name == "mark")
    assert page.switch_to.active_element.text.endswith("قتلوا")
    page.execute_script("document.querySelector('#card footer a:last-child').click()")
    WebDriverWait(page, 5).until(
        lambda browser: "happening" in (browser.switch_to.active_element.get_attribute("class") or "")
    )


def test_events_stand_on_the_map_and_the_timeline_and_turn_arabic(page: webdriver.Chrome) -> None:
    find(page, ".units button:last-child").click()
    assert find(page, ".map .point").get_attribute("aria-label") == "Palmyra: 1"
    assert len(page.find_elements(By.CSS_SELECTOR, ".timeline .column")) == 1
    find(page, "#language").click()
    assert "تدمر" in find(page, ".happening h3").text
    assert "يُنسب إلى" in find(page, ".happening").text


def test_filters_leave_the_events_of_the_claims_that_fit(page: webdriver.Chrome) -> None:
    Select(find(page, "select[name=type]")).select_by_value("family:diplomacy")
    assert not page.find_elements(By.CSS_SELECTOR, ".happening")


def test_text_from_outside_stays_text(page: webdriver.Chrome) -> None:
    find(page, "tbody tr:nth-child(3) .jump a").click()
    WebDriverWait(page, 5).until(lambda browser: browser.switch_to.active_element.tag_name == "mark")
    mark = page.switch_to.active_element
    assert mark.text.endswith("killed")
    assert page.execute_script("return window.hacked") is None
    assert not page.find_elements(By.CSS_SELECTOR, "main img, a[href^=javascript]")
    assert "\u202e" not in (find(page, "#articles").get_attribute("textContent") or "")


def test_no_errors_and_no_requests(page: webdriver.Chrome) -> None:
    check_no_errors_and_no_requests(page)


def test_data_never_ends_its_script() -> None:
    encoded = encode_data({"text": "</script><!--\u2028\u202e\ud800"})
    assert not set(encoded) & set("<>\u2028\u202e\ud800")


def test_page_names_no_other_place_to_load_from() -> None:
    out = io.StringIO()
    write_report(_pairs(), (), out)
    assert "default-src 'none'" in out.getvalue()


def test_every_side_with_a_colour_is_an_actor_of_the_registry() -> None:
    assert set(build_data([])["sides"]) <= {row["id"] for row in iter_rows("actors.csv")}

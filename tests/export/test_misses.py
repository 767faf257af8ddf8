"""The page of misses in a real browser."""

import datetime
import io
from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select
from tests.export.browser import check_no_errors_and_no_requests, find, open_page

from musnad.export.misses import write_misses
from musnad.export.misses.data import build_data
from musnad.model import Article, Claim, ClaimType, Count, Counted, Period, Reading, Role, Span, Status
from musnad.model.gold import Gold
from musnad.scoring import Case, tally_all, to_figures

ARABIC = "قال ناشط إن 20 جنديا قتلوا في تدمر، ونفى الجيش انسحابه، وأصيب اثنان."
HOSTILE = '</script><img src=x onerror="window.hacked=1"> \u202e\u2028 😀 killed 3'
DAY = datetime.date(2016, 12, 11)


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def _claim(text: str, trigger: str, kind: ClaimType) -> Claim:
    return Claim(id=kind, type=kind, status=Status.ASSERTED, trigger=_span(text, trigger), roles={})


def _case(article: Article, gold: tuple[Claim, ...], read: tuple[Claim, ...]) -> Case:
    return Gold(article=article, claims=gold), Reading(article.id, read)


DEATH = replace(
    _claim(ARABIC, "قتلوا", ClaimType.DEATH),
    roles={Role.PLACE: (_span(ARABIC, "تدمر"),)},
    quantity=(Count(_span(ARABIC, "20 جنديا"), 20, 20, Counted.COMBATANT),),
    when=Period(DAY, DAY),
)
INJURY = _claim(ARABIC, "وأصيب", ClaimType.INJURY)
ARTICLE = Article(id="a", text=ARABIC, lang="ar", publisher="مثال")
CASES = (
    _case(
        ARTICLE,
        gold=(DEATH, _claim(ARABIC, "انسحابه", ClaimType.WITHDRAWAL), INJURY),
        read=(INJURY, replace(DEATH, roles={}, when=None), _claim(ARABIC, "انسحابه", ClaimType.ADVANCE)),
    ),
    _case(Article(id=HOSTILE, text=HOSTILE, title=HOSTILE), (), (_claim(HOSTILE, "killed", ClaimType.DEATH),)),
)


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    path = tmp_path_factory.mktemp("misses") / "misses.html"
    with path.open("w", encoding="utf-8") as out:
        write_misses(CASES, to_figures(tally_all(CASES)), out)
    with open_page(path) as browser:
        yield browser


@pytest.fixture(autouse=True)
def _fresh(page: webdriver.Chrome) -> None:
    page.refresh()
    find(page, "article:last-child .entry")


def _shown(page: webdriver.Chrome) -> list[str]:
    """What became of the claims shown, in order, without the signs."""
    entries = page.find_elements(By.CSS_SELECTOR, ".entry")
    return [entry.find_element(By.CSS_SELECTOR, ".outcome").text[1:] for entry in entries if entry.is_displayed()]


def test_every_claim_stands_beside_its_text_in_order(page: webdriver.Chrome) -> None:
    assert _shown(page) == ["wrong values", "missed", "false alarm", "right", "false alarm"]
    assert len(page.find_elements(By.CSS_SELECTOR, ".text[dir=rtl] mark")) == 3


def test_wrong_values_stand_side_by_side(page: webdriver.Chrome) -> None:
    rows = page.find_elements(By.CSS_SELECTOR, ".entry.wrong .differs")
    cells = [[cell.text for cell in row.find_elements(By.TAG_NAME, "td")] for row in rows]
    assert cells == [["تدمر", "–"], ["11 Dec 2016", "–"]]


@pytest.mark.parametrize(
    ("name", "value", "shown"),
    [("value", "place", ["wrong values"]), ("type", "injury", ["right"]), ("value", "chain", [])],
)
def test_filters_by_wrong_value_and_type(name: str, value: str, shown: list[str], page: webdriver.Chrome) -> None:
    Select(find(page, f"select[name={name}]")).select_by_value(value)
    assert _shown(page) == shown
    assert ("No claim fits" in find(page, ".state").text) is (not shown)


def test_filter_by_outcome_and_back(page: webdriver.Chrome) -> None:
    find(page, ".chip.false").click()
    assert _shown(page) == ["false alarm"] * 2
    find(page, ".chip.false").click()
    assert len(_shown(page)) == 5


def test_words_lead_to_their_sheet_and_back(page: webdriver.Chrome) -> None:
    find(page, "mark.right").send_keys(Keys.ENTER)
    sheet = find(page, ".entry.right")
    assert sheet.get_attribute("open") is not None
    sheet.find_element(By.TAG_NAME, "button").click()
    assert page.switch_to.active_element.text.endswith("وأصيب")


def test_the_language_switch_turns_the_page(page: webdriver.Chrome) -> None:
    find(page, "#language").click()
    assert find(page, "html").get_attribute("dir") == "rtl"
    assert "فائتة" in find(page, ".chip.missed").text


def test_text_from_outside_stays_text(page: webdriver.Chrome) -> None:
    assert page.execute_script("return window.hacked") is None
    assert not page.find_elements(By.CSS_SELECTOR, "main img")
    marks = page.find_elements(By.CSS_SELECTOR, "article:last-child mark")
    assert [mark.text.endswith("killed") for mark in marks] == [True]
    assert "\u202e" not in (find(page, "main").get_attribute("textContent") or "")


def test_no_errors_and_no_requests(page: webdriver.Chrome) -> None:
    check_no_errors_and_no_requests(page)


def test_every_name_on_the_page_has_a_label() -> None:
    data = build_data(CASES, to_figures(tally_all(CASES)))
    names = {*data["figures"], *(f"wrong_{value}" for value in data["wrongs"])} - {"gold", "predicted"}
    assert names <= set(data["labels"])


def test_a_page_without_articles() -> None:
    out = io.StringIO()
    write_misses((), to_figures(tally_all(())), out)
    assert "default-src 'none'" in out.getvalue()

"""The page of control in a real browser, opened from disk as a reader would."""

import datetime
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from tests.export.browser import check_no_errors_and_no_requests, find, open_page

from musnad.export.control import write_control_page
from musnad.export.control.rows import load_sides, tell_side
from musnad.export.page import iter_part_rows, load_labels, read_part
from musnad.lexicon.registry import load_actors
from musnad.model import Effect, Location, Party, Precision, Span, Statement
from musnad.reconcile.control import find_spells

HOSTILE = '</script><img src=x onerror="window.hacked=1"> took \u202e it'
PARTIES = {"monitor": Party("islamic-state", "Islamic State"), "agency": Party("syria-army", "Syrian Arab Army")}


def _word(day: int, effect: Effect, source: str) -> Statement:
    date = datetime.date(2016, 12, day)
    place = Location(
        span=Span(0, 4), id="p", name="Palmyra", name_ar="تدمر", lat=34.5, lon=38.2, precision=Precision.TOWN
    )
    return Statement(
        claim=f"c{day}",
        article="a",
        text=HOSTILE,
        place=place,
        effect=effect,
        parties=(PARTIES[source],),
        origin=source,
        source=source,
        first=date,
        last=date,
    )


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    path: Path = tmp_path_factory.mktemp("control") / "control.html"
    words = (_word(11, Effect.TAKES, "monitor"), _word(13, Effect.HOLDS, "agency"))
    out = io.StringIO()
    write_control_page(find_spells(words), out)
    path.write_text(out.getvalue(), encoding="utf-8")
    with open_page(path) as browser:
        yield browser


def test_the_map_shows_who_held_what_on_the_day_chosen_and_whose_words_say_so(page: webdriver.Chrome) -> None:
    assert find(page, ".point").get_attribute("class") == "point contested"
    assert {node.get_attribute("class") for node in page.find_elements(By.CSS_SELECTOR, ".map .sign")} == {
        "sign is",
        "sign government",
    }
    page.execute_script(
        "const day = document.getElementById('day'); day.value = day.min; day.dispatchEvent(new Event('input'))"
    )
    assert find(page, ".point").get_attribute("class") == "point held"
    page.execute_script(
        "const field = document.querySelector('input[type=date]'); field.value = '2016-12-13';"
        "; field.dispatchEvent(new Event('change'))"
    )
    assert find(page, ".point").get_attribute("class") == "point contested"
    find(page, "#day").send_keys(Keys.HOME)
    assert find(page, ".point").get_attribute("class") == "point held"
    find(page, ".point").send_keys(Keys.SPACE)
    assert page.switch_to.active_element.tag_name == "article"
    assert find(page, "details").get_attribute("open")
    assert "took" in find(page, ".said").text
    assert page.execute_script("return window.hacked") is None
    find(page, "#language").click()
    assert find(page, "html").get_attribute("dir") == "rtl"
    assert find(page, "article h3").text == "تدمر"
    assert "تنظيم الدولة الإسلامية" in find(page, ".holders").text
    assert "undefined" not in find(page, "main").text
    check_no_errors_and_no_requests(page)


def test_every_side_is_a_known_party_with_a_label_a_shape_and_a_colour() -> None:
    labels, shapes = load_labels("report/labels.csv"), read_part("control/js/signs.js")
    assert set(load_sides()) <= set(load_actors())
    for key in {*load_sides().values(), "other", "unknown"}:
        assert f"side_{key}" in labels
        assert f" {key}: " in shapes
        assert f".{key} {{ --colour" in read_part("report/css/base.css")


def test_a_party_has_the_colour_of_what_it_belongs_to() -> None:
    assert tell_side(Party("some-brigade", "Some Brigade", ("free-syrian-army", "syrian-opposition"))) == "opposition"
    assert tell_side(Party("nobody-knows", "Nobody")) == "other"


def test_no_party_has_two_colours() -> None:
    ids = [row["id"] for row in iter_part_rows("report/map/sides.csv")]
    assert len(ids) == len(set(ids))

"""Viewers are told no private name by any address."""

from collections.abc import Iterator

import pytest
from tests.serve.conftest import Browse
from tests.serve.running import Browser

from musnad.serve import Project

VICTIM, WITNESS, HOME = "سمير العطواني", "Nabil Qasmawi", "الدوامني"
ARABIC = f"""استشهد الطفل {VICTIM} بقصف مدفعي على مدينة دوما يوم الأحد، حسبما قال المرصد السوري لحقوق الإنسان.
واستهدف القصف منزل خليل {HOME} في الحي الغربي."""
ENGLISH = f"Shelling killed two people in Douma on Sunday, {WITNESS} said. {WITNESS} also said that rebels hold Douma."
SECRETS = (VICTIM, VICTIM.split()[1], WITNESS, HOME, "qasmawi", "Qasmawi")
HIDDEN = ("users", "people", "places?name=xx", "log", "log/verify", "searches", "reviews/1", "queue")


@pytest.fixture
def filled(browse: Browse, projects: dict[str, Project]) -> Browser:
    """An analyst, who has added reports that name private people and has written of them."""
    analyst = browse("team", "analyst")
    for text in (ARABIC, ENGLISH):
        report = {"text": text, "title": text.split(".")[0][:80], "published": "2016-12-12", "publisher": "Example"}
        assert analyst.post("articles", json=report).json()["claims"] > 0
    for row in analyst.get("claims").json()["items"]:
        review = {"act": "accept", "kind": "claim", "ids": [row["id"]], "why": f"{VICTIM}: {WITNESS}"}
        assert analyst.post("reviews", json=review).status_code == 201
    projects["team"].freshness.bring_up()
    return analyst


def iter_paths(analyst: Browser) -> Iterator[str]:
    """All addresses that tell something, with every id that there is."""
    for kind in ("claims", "events"):
        for form in ("jsonl", "csv", "geojson"):
            yield f"export?kind={kind}&format={form}"
    for word in ("", "Douma", "دوما", VICTIM, WITNESS, "mode:latin qasmawi"):
        for path in ("claims", "events", "articles", "map"):
            yield f"{path}?q={word}"
    yield from ("me", "sources", "actors", "control", "control?on=2016-12-12", "outlines", "cities", "tokens")
    yield f"sources?q={WITNESS}"
    for row in analyst.get("claims").json()["items"]:
        yield from (f"claims/{row['id']}", f"events/{row['id']}")
    yield from (f"articles/{row['id']}" for row in analyst.get("articles").json()["items"])
    yield from (f"sources/{row['id']}" for row in analyst.get("sources").json()["items"])
    yield from (f"actors/{row['id']}" for row in analyst.get("actors").json()["items"])
    for spell in analyst.get("control").json()["spells"]:
        yield f"control/{spell['place']['id']}"


def test_viewers_see_no_private_name(browse: Browse, filled: Browser) -> None:
    viewer = browse("team", "viewer")
    paths = list(iter_paths(filled))
    told = [path for path in paths if any(secret in viewer.get(path).text for secret in SECRETS)]
    assert told == []
    seen = [path for path in paths if any(secret in filled.get(path).text for secret in SECRETS)]
    assert len(seen) > 10


def test_what_viewers_may_not_ask_is_refused(browse: Browse, filled: Browser) -> None:
    viewer = browse("team", "viewer")
    assert filled.get("log").status_code == 200
    for path in HIDDEN:
        assert viewer.get(path).status_code == 403


def test_analysts_can_export_without_names(filled: Browser) -> None:
    plain, hidden = (filled.get(f"export?format=jsonl&redact={redact}").text for redact in (0, 1))
    assert VICTIM in plain
    assert not [secret for secret in SECRETS if secret in hidden]
    assert len(plain) == len(hidden)

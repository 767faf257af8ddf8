"""Every address, asked by every role, and by those of another project."""

import re
from collections.abc import Iterator

import pytest
from litestar.handlers import HTTPRouteHandler
from tests.serve.conftest import Browse

from musnad.model import UserRole
from musnad.serve.access import COOKIE
from musnad.serve.routes import ROUTES

DENIED = {401, 403}
ROLES = list(UserRole)


def iter_calls() -> Iterator[tuple[str, str, UserRole]]:
    """Method, path and least role of each address that is not for everybody."""
    for route in ROUTES:
        assert isinstance(route, HTTPRouteHandler)
        if "role" in route.opt:
            for method in route.http_methods:
                path = re.sub(
                    r"{(\w+):(\w+)}", lambda found: "1" if found[2] == "int" else "x", next(iter(route.paths))
                )
                yield str(method), path.lstrip("/"), route.opt["role"]


CALLS = sorted(call for call in iter_calls() if call[0] != "OPTIONS")


def test_there_are_addresses() -> None:
    assert len(CALLS) > 30


@pytest.mark.parametrize("role", [None, *ROLES])
def test_who_may_call_what(browse: Browse, role: UserRole | None) -> None:
    browser = browse("team", role and role.value)
    wrong = []
    for method, path, least in CALLS:
        status = browser.request(method, path, json={} if method in {"POST", "PATCH"} else None).status_code
        may = role is not None and ROLES.index(role) >= ROLES.index(least)
        if (status not in DENIED) is not may:
            wrong.append((method, path, status))
    assert wrong == []


def test_nothing_of_one_project_opens_another(browse: Browse) -> None:
    secret = browse("home").get("me").json()
    assert secret["open"]
    team = browse("team", "admin")
    assert team.post("tokens", json={"name": "script"}).status_code == 201
    stranger = browse("team")
    stranger.cookies.set(COOKIE, "guessed", path="/p/team/")
    stranger.headers["Authorization"] = "Bearer guessed"
    assert [stranger.request(method, path).status_code for method, path, _ in CALLS] == [401] * len(CALLS)


def test_ids_of_one_project_find_nothing_in_another(browse: Browse) -> None:
    home, team = browse("home"), browse("team", "admin")
    text = "قصفت طائرات حربية مدينة حلب يوم الأحد وقتل 12 مدنيا."
    added = home.post("articles", json={"text": text, "publisher": "Example", "published": "2016-12-12"}).json()
    ours = home.get(f"articles/{added['id']}").json()["claims"][0]
    claim = ours["claim"]["id"]
    for path in (f"articles/{added['id']}", f"claims/{claim}", f"events/{claim}"):
        assert (home.get(path).status_code, team.get(path).status_code) == (200, 404)
    review = {"act": "accept", "kind": "claim", "ids": [claim], "why": "seen"}
    assert team.post("reviews", json=review).status_code == 422
    assert home.post("reviews", json=review).status_code == 201


@pytest.mark.parametrize("act", ["final", "reopen"])
def test_only_reviewers_end_a_review(browse: Browse, act: str) -> None:
    analyst = browse("team", "analyst")
    claim = analyst.get("claims").json()["items"][0]["id"]
    one = {"act": act, "kind": "claim", "ids": [claim], "why": "seen"}
    many = {"act": act, "kind": "claim", "q": "", "why": "seen", "dry_run": False}
    assert analyst.post("reviews", json=one).status_code == 403
    assert analyst.post("reviews/bulk", json=many).status_code == 403
    assert browse("team", "reviewer").post("reviews", json=one).status_code == 201


def test_others_acts_are_taken_back_by_reviewers(browse: Browse) -> None:
    analyst, admin = browse("team", "analyst"), browse("team", "admin")
    claim = analyst.get("claims").json()["items"][0]["id"]
    review = {"act": "accept", "kind": "claim", "ids": [claim], "why": "seen"}
    (done,) = admin.post("reviews", json=review).json()
    path = f"reviews/{done['number']}/undo"
    assert analyst.post(path, json={"why": "no"}).status_code == 403
    assert browse("team", "reviewer").post(path, json={"why": "no"}).status_code == 201

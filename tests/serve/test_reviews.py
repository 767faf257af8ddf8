"""Reviews over HTTP: told of what came between, nothing half done, many at once."""

from typing import Any

from tests.serve.conftest import Browse
from tests.serve.running import Browser
from tests.store.material import add, make_article, make_claim

from musnad.serve import Project


def find_claims(browser: Browser) -> list[str]:
    """The ids of all claims."""
    return sorted(row["id"] for row in browser.get("claims").json()["items"])


def act(browser: Browser, what: str, ids: list[str], **more: object) -> tuple[int, Any]:
    """Status and answer of an act."""
    body = {"act": what, "kind": "claim", "ids": ids, "why": "seen"} | more
    answer = browser.post("reviews", json=body)
    return answer.status_code, answer.json()


def test_two_reviewers_of_one_claim(browse: Browse) -> None:
    analyst, reviewer = browse("team", "analyst"), browse("team", "reviewer")
    claim, _ = find_claims(analyst)
    status, first = act(analyst, "accept", [claim], why="shown on video")
    assert status == 201
    number = first[0]["number"]
    status, problem = act(reviewer, "reject", [claim], why="another town")
    assert (status, problem["newer"]) == (409, number)
    assert reviewer.get(f"reviews/{number}").json()["why"] == "shown on video"
    assert act(reviewer, "reject", [claim], why="another town", seen=number)[0] == 201
    shown = reviewer.get(f"claims/{claim}").json()
    assert [one["why"] for one in shown["reviews"]] == ["shown on video", "another town"]


def test_two_reviewers_of_one_event_by_different_claims(browse: Browse) -> None:
    analyst, reviewer = browse("team", "analyst"), browse("team", "reviewer")
    held = [row["key"] for row in analyst.get("events").json()["items"]]
    assert act(analyst, "assign", held[:1], kind="event", assignee="analyst")[0] == 201
    last = reviewer.get(f"events/{held[0]}").json()["last"]
    assert act(reviewer, "accept", held[:1], kind="event")[0] == 409
    assert act(reviewer, "accept", held[:1], kind="event", seen=last)[0] == 201
    assert analyst.get("queue?mine=1").json()["total"] == 1


def test_all_or_none(browse: Browse) -> None:
    home = browse("home")
    one, other = find_claims(home)
    assert act(home, "accept", [other])[0] == 201
    assert act(home, "reject", [one, other])[0] == 409
    assert act(home, "reject", [one, "unknown"])[0] == 422
    assert home.get(f"claims/{one}").json()["reviews"] == []


def test_every_act_has_a_reason(browse: Browse) -> None:
    home = browse("home")
    assert act(home, "accept", find_claims(home), why="")[0] == 400
    assert act(home, "accept", find_claims(home), why="  ")[0] == 422


def test_a_rejected_claim_leaves_its_event_and_comes_back(browse: Browse) -> None:
    home = browse("home")
    one, _ = find_claims(home)
    status, (review,) = act(home, "reject", [one])
    assert status == 201
    assert home.get(f"events/{one}").status_code == 404
    assert home.get(f"claims/{one}").status_code == 200
    undone = home.post(f"reviews/{review['number']}/undo", json={"why": "a slip"})
    assert undone.status_code == 201
    assert home.get(f"events/{one}").status_code == 200
    assert home.post(f"reviews/{review['number']}/undo", json={"why": "again"}).status_code == 422


def test_links_and_splits(browse: Browse, projects: dict[str, Project]) -> None:
    home = browse("home")
    one, _ = find_claims(home)
    other = make_claim(make_article("b"), 0).id
    add(projects["home"].record, make_article("b"), [0])
    projects["home"].freshness.bring_up()
    together = home.post("links", json={"left": one, "right": other, "judgement": "positive", "why": "the same"})
    assert together.status_code == 201
    assert home.get(f"events/{one}").json()["row"]["reports"] == 2
    split = home.post("splits", json={"event": one, "apart": [other], "why": "another day"})
    assert split.status_code == 201
    shown = home.get(f"events/{one}").json()
    assert shown["row"]["reports"] == 1
    assert [review["why"] for review in shown["reviews"]][-1] == "another day"
    assert {"article added", "link: link"} <= {entry["what"] for entry in shown["history"]}


def test_a_correction_keeps_what_was_read(browse: Browse) -> None:
    home = browse("home")
    one, _ = find_claims(home)
    assert act(home, "correct", [one], correction={"type": "airstrike"})[0] == 201
    shown = home.get(f"claims/{one}").json()
    assert (shown["claim"]["type"], shown["machine"]["type"]) == ("airstrike", "shelling")
    assert home.get("claims?q=type:airstrike").json()["total"] == 1


def test_many_at_once_first_as_a_dry_run(browse: Browse) -> None:
    team, other = browse("team", "reviewer"), browse("team", "analyst")
    one, two = find_claims(team)
    body = {"q": "type:shelling", "kind": "claim", "act": "accept", "why": "all seen"}
    dry = team.post("reviews/bulk", json=body).json()
    assert (dry["matches"], dry["reviews"], len(dry["sample"])) == (2, 2, 2)
    assert team.get(f"claims/{one}").json()["reviews"] == []
    assert act(other, "reject", [one])[0] == 201
    assert act(team, "final", [two])[0] == 201
    done = team.post("reviews/bulk", json=body | {"dry_run": False, "seen": dry["seen"]}).json()
    assert (done["matches"], done["reviews"], done["final"], done["newer"]) == (2, 0, 1, 1)
    again = team.post("reviews/bulk", json=body | {"dry_run": False}).json()
    assert (again["reviews"], again["final"], again["newer"]) == (1, 1, 0)
    assert team.post("reviews/bulk", json=body | {"act": "correct"}).status_code == 400


def test_the_queue_begins_with_what_changed(browse: Browse) -> None:
    team = browse("team", "reviewer")
    queue = team.get("queue").json()
    assert queue["items"][0]["reasons"] == ["new", "low confidence"]
    for item in queue["items"]:
        assert act(team, "final", [item["key"]], kind="event")[0] == 201
    assert team.get("queue").json()["total"] == 0

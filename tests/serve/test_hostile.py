"""What hostile reports, people and programs try."""

import re
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest
from tests.serve.conftest import Browse

from musnad.serve import Project
from musnad.serve.app import MAX_BODY

SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(1)>"
OVERRIDE = "\u202e\u2066\u200f"
FORMULA = "=HYPERLINK(1)"
TEXT = f"قصفت طائرات حربية مدينة حلب يوم الأحد. {SCRIPT} {OVERRIDE} وقتل 12 مدنيا."
SQL = ["' OR 1=1 --", "'; DROP TABLE log; --", '") UNION SELECT password FROM users --', "%", "_", "\\", "a\u0000b"]
PATHS = [
    "/assets/../index.html",
    "/assets/..%2findex.html",
    "/assets/%2e%2e/%2e%2e/app.py",
    "/assets//etc/passwd",
    "/assets/..%5c..%5capp.py",
    "/p/home/../../../etc/passwd",
    "/p/..%2f..%2fetc/passwd",
    "/p/home/api/../../../etc/passwd",
]
BODIES = [b"", b"{", b"[]", b"null", b'{"text": 1}', b'{"\\u0000": 1}', b"[" * 100_000]
NAMES = [f"a{OVERRIDE}dmin", "", " ", " admin", "a\nb", "a\u0000", "a\u200bdmin"]
URLS = [
    "http://127.0.0.1/",
    "http://localhost/",
    "http://[::1]/",
    "http://169.254.169.254/latest/meta-data/",
    "http://10.0.0.1/",
    "http://0x7f000001/",
    "http://2130706433/",
    "http://[::ffff:127.0.0.1]/",
    "file:///etc/passwd",
    "gopher://127.0.0.1/",
    "https://user:secret@127.0.0.1/",
    "http://127.0.0.1:22/",
    "",
    "x",
]
LISTS = ("claims", "events", "articles", "map", "export")


def check_headers(answer: httpx.Response) -> None:
    """Every answer says what a browser may do with it, and no answer of the interface is a page."""
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["x-frame-options"] == "DENY"
    assert "html" not in answer.headers.get("content-type", "")


def test_script_in_every_field_stays_text(browse: Browse) -> None:
    home = browse("home")
    report = {"text": TEXT, "title": SCRIPT, "publisher": SCRIPT, "url": f"https://example.org/{SCRIPT}"}
    added = home.post("articles", json=report).json()
    claim = home.get(f"articles/{added['id']}").json()["claims"][0]["claim"]["id"]
    review = {"act": "accept", "kind": "claim", "ids": [claim], "why": SCRIPT}
    assert home.post("reviews", json=review).status_code == 201
    assert home.post("searches", json={"name": SCRIPT, "q": "halab"}).status_code == 201
    paths = [f"articles/{added['id']}", f"claims/{claim}", f"events/{claim}", "log", "searches", "claims", "sources"]
    answers = [home.get(path) for path in paths]
    for answer in answers:
        check_headers(answer)
        assert answer.headers["content-type"] == "application/json"
    assert answers[0].json()["article"]["title"] == SCRIPT
    assert any(SCRIPT in answer.text.replace("\\", "") for answer in answers[1:])


def test_script_in_an_address_is_not_answered_as_a_page(browse: Browse) -> None:
    home = browse("home")
    for path in (f"claims/{SCRIPT}", f"claims?q={SCRIPT}", f"claims?sort={SCRIPT}", f"{SCRIPT}", f"log?since={SCRIPT}"):
        answer = home.get(path)
        check_headers(answer)
        assert answer.headers["content-type"] in {"application/json", "application/problem+json"}


@pytest.mark.parametrize("attack", SQL)
def test_sql_in_every_filter_is_text(browse: Browse, attack: str) -> None:
    team = browse("team", "admin")
    quoted = '"' + attack.replace('"', "") + '"'
    keys = ("", "actor:", "source:", "origin:", "publisher:", "place:", "assignee:", "near:", "type:", "killed:")
    asked = [(path, {"q": key + quoted}) for path in LISTS for key in keys]
    names = [("sources", {"q": attack}), ("actors", {"q": attack}), ("log", {"subject": attack, "what": attack})]
    places = [("places", {"name": attack + "aa"}), ("control", {"on": attack})]
    for path, params in (*asked, *names, *places):
        assert team.get(path, params=params).status_code in {200, 400}, (path, params)
    for path in ("claims", "events", "articles", "sources", "actors", "control"):
        assert team.get(f"{path}/{quote(attack, safe='')}").status_code in {200, 400, 404}
    assert team.get("log/verify").json()["ok"]
    assert len(team.get("users").json()) == 4


def test_part_of_a_name_is_no_pattern(browse: Browse) -> None:
    home = browse("home")
    assert home.get("log?what=article").json()["total"] == 1
    assert home.get("log?what=%25").json()["total"] == 0
    assert home.get("log?what=_rticle").json()["total"] == 0


def test_no_path_leads_out(address: str) -> None:
    with httpx.Client() as client:
        for path in PATHS:
            answer = client.get(httpx.URL(address).copy_with(raw_path=path.encode()))
            assert "root:" not in answer.text
            assert "create_app" not in answer.text
            assert answer.status_code in {200, 400, 404}
            if answer.status_code == 200:
                assert answer.headers["content-type"].startswith("text/html")


def test_large_bodies_are_refused(browse: Browse) -> None:
    home = browse("home")
    large = b'{"text": "' + b"a" * MAX_BODY + b'"}'
    answer = home.post("articles", content=large, headers={"Content-Type": "application/json"})
    assert answer.status_code == 413
    check_headers(answer)
    assert home.post("articles", json={"text": "a" * 1_000_001}).status_code == 400
    assert home.get("claims", params={"q": "a" * 3000}).status_code == 400
    assert home.get("me").status_code == 200


def test_broken_bodies_are_told(browse: Browse) -> None:
    home = browse("home")
    for body in BODIES:
        answer = home.post("articles", content=body, headers={"Content-Type": "application/json"})
        assert 400 <= answer.status_code < 500
        check_headers(answer)


def test_formulas_and_directions_are_taken_out_of_spreadsheets(browse: Browse) -> None:
    home = browse("home")
    text = f"قصفت طائرات حربية مدينة حلب يوم الأحد وقتل 12 مدنيا. {OVERRIDE}"
    added = home.post("articles", json={"text": text, "publisher": f"{OVERRIDE}{FORMULA}"}).json()
    assert added["claims"] > 0
    table = home.get("export?format=csv").text
    assert f",'{FORMULA}," in table
    assert not re.search(r"(^|,)[=+@-]", table, re.MULTILINE)
    assert not set(OVERRIDE) & set(table)


def test_names_that_look_like_others_are_refused(browse: Browse) -> None:
    admin = browse("team", "admin")
    for name in NAMES:
        answer = admin.post("users", json={"name": name, "password": "correct horse battery"})
        assert answer.status_code in {400, 422}


def test_the_server_fetches_nothing_of_its_own_network(browse: Browse) -> None:
    home = browse("home")
    for url in URLS:
        answer = home.post("articles", json={"url": url})
        assert answer.status_code == 422
        assert "root:" not in answer.text


def test_problems_tell_nothing_of_the_server(browse: Browse, projects: dict[str, Project], folder: Path) -> None:
    home = browse("home")
    for name in ("home.db", "home.db-wal", "home.db-shm"):
        (folder / name).unlink(missing_ok=True)
    projects["home"].record.close()
    answer = home.get("claims")
    assert answer.status_code >= 500
    assert answer.headers["content-type"] == "application/problem+json"
    for told in ("Traceback", "site-packages", str(folder), ".py", "sqlite", "SELECT"):
        assert told not in answer.text

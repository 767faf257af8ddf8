"""Who is let in, as whom, and who is not."""

import re

import httpx
import pytest
from litestar.handlers import HTTPRouteHandler
from tests.serve.conftest import Browse
from tests.serve.running import PASSWORD

from musnad.serve.access import COOKIE, CSRF
from musnad.serve.routes import ROUTES


def test_at_home_nobody_signs_in(browse: Browse) -> None:
    me = browse("home").get("me").json()
    assert (me["user"], me["open"]) == ({"name": "Owner", "role": "admin"}, True)


def test_with_the_first_user_everybody_signs_in(browse: Browse) -> None:
    home = browse("home")
    assert home.post("users", json={"name": "Huda", "password": PASSWORD, "role": "admin"}).status_code == 201
    assert home.get("me").json()["user"] is None
    assert home.get("users").status_code == 401
    assert home.sign_in("Huda").json()["user"] == {"name": "Huda", "role": "admin"}


def test_signing_in_and_out(browse: Browse) -> None:
    team = browse("team")
    assert team.get("users").status_code == 401
    team.sign_in("admin")
    assert len(team.get("users").json()) == 4
    assert team.delete("session").json()["user"] is None
    assert team.get("users").status_code == 401


def test_a_session_from_before_signing_in_is_worth_nothing(browse: Browse) -> None:
    team = browse("team")
    team.cookies.set(COOKIE, "chosen-by-somebody-else", path="/p/team/")
    team.renew()
    answer = team.sign_in("admin")
    issued = answer.cookies[COOKIE]
    assert issued != "chosen-by-somebody-else"
    again = team.sign_in("admin")
    assert again.cookies[COOKIE] != issued
    team.cookies.clear()
    team.cookies.set(COOKIE, issued, path="/p/team/")
    assert team.get("me").json()["user"] is None


def test_the_cookie_is_for_the_server_alone(browse: Browse) -> None:
    said = browse("team").sign_in("admin").headers["set-cookie"]
    assert re.search(r"; HttpOnly", said)
    assert re.search(r"; SameSite=strict", said, re.IGNORECASE)
    assert re.search(r"; Path=/p/team/(;|$)", said)


def test_passwords_cannot_be_guessed_for_long(browse: Browse, monkeypatch: pytest.MonkeyPatch) -> None:
    team = browse("team")
    said = [team.sign_in("viewer", f"a wrong password {count}").status_code for count in range(7)]
    assert said == [401] * 5 + [429] * 2
    assert team.sign_in("viewer").status_code == 429
    monkeypatch.setattr("musnad.serve.failures.WAIT", 0)
    assert team.sign_in("viewer").status_code == 200


def test_a_session_of_one_project_opens_no_other(browse: Browse, address: str) -> None:
    secret = browse("team").sign_in("admin").cookies[COOKIE]
    home = browse("home")
    home.post("users", json={"name": "admin", "password": PASSWORD, "role": "admin"})
    with httpx.Client(cookies={COOKIE: secret}) as elsewhere:
        assert elsewhere.get(f"{address}/p/team/api/users").status_code == 200
        assert elsewhere.get(f"{address}/p/home/api/users").status_code == 401


def test_a_change_must_come_from_the_page(browse: Browse) -> None:
    body = {"name": "Mallory", "password": PASSWORD, "role": "admin"}
    for browser in (browse("team", "admin"), browse("home")):
        for value in ("", "0" * 64, browse("team").headers[CSRF]):
            assert browser.post("users", json=body, headers={CSRF: value}).status_code == 403


def test_tokens(browse: Browse, address: str) -> None:
    analyst = browse("team", "analyst")
    issued = analyst.post("tokens", json={"name": "script"}).json()
    with httpx.Client(base_url=f"{address}/p/team/api/") as program:
        program.headers["Authorization"] = f"Bearer {issued['token']}"
        assert program.get("me").json()["user"]["name"] == "analyst"
        assert program.get("users").status_code == 403
        assert program.get(f"{address}/p/home/api/tokens").status_code == 401
        assert browse("team", "admin").delete(f"tokens/{issued['key']['id']}").status_code == 404
        assert program.delete(f"tokens/{issued['key']['id']}").status_code == 204
        assert program.get("me").json()["user"] is None
    assert issued["token"] not in analyst.get("tokens").text


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "127.0.0.1:1"])
def test_other_names_of_the_server_are_not_answered(address: str, host: str) -> None:
    for path in ("/", "/p/home/api/me"):
        assert httpx.get(address + path, headers={"Host": host}).status_code == 400


def test_no_other_site_may_read(address: str) -> None:
    answer = httpx.options(
        f"{address}/p/home/api/me", headers={"Origin": "https://evil.example", "Access-Control-Request-Method": "GET"}
    )
    assert not [name for name in answer.headers if name.startswith("access-control")]


def test_every_address_says_who_may_call_it() -> None:
    handlers = [route for route in ROUTES if isinstance(route, HTTPRouteHandler)]
    assert len(handlers) == len(ROUTES)
    everybody = {handler.fn.__name__ for handler in handlers if "role" not in (handler.opt or {})}
    assert everybody == {"show_me", "show_names", "sign_in", "sign_out"}

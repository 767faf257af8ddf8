"""What is fetched, and above all what is not."""

import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from musnad.errors import InputError
from musnad.serve import fetching
from musnad.serve.fetching import fetch

CONNECT = socket.create_connection
PRIVATE = [
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "::1",
    "::",
    "fe80::1",
    "fe80::1%eth0",
    "fc00::1",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "2002:7f00:1::",
    "64:ff9b::7f00:1",
]


class Site(BaseHTTPRequestHandler):
    """A page, ways to elsewhere, and too much."""

    def do_GET(self) -> None:
        if self.path.startswith("/to?"):
            self.send_response(302)
            self.send_header("Location", self.path.removeprefix("/to?"))
            self.end_headers()
            return
        self.send_response(404 if self.path == "/gone" else 200)
        self.end_headers()
        self.wfile.write(b"x" * 3000 if self.path == "/large" else f"the page {self.headers['Host']}".encode())

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a site that stands for one of the public network."""
    server = HTTPServer(("127.0.0.1", 0), Site)
    monkeypatch.setattr(fetching, "_PORTS", {"http": server.server_port, "https": 443})
    monkeypatch.setattr(fetching, "_is_public", lambda address: str(address) == "127.0.0.1")
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield "http://news.example"
    server.shutdown()
    thread.join()
    server.server_close()


def resolve(host: str, _: int) -> list[str]:
    """The one site is here, all else in the network of the office."""
    return ["127.0.0.1" if host == "news.example" else "10.0.0.7"]


def test_a_page(site: str) -> None:
    assert fetch(f"{site}/a?b=c", resolve=resolve).startswith(b"the page news.example")


def test_a_way_to_the_page(site: str) -> None:
    assert fetch(f"{site}/to?/a", resolve=resolve).startswith(b"the page")


@pytest.mark.parametrize(
    "to", ["http://intranet.example/", "file:///etc/passwd", "http://10.0.0.7/", "//intranet.example/", "gopher://x"]
)
def test_no_way_leads_inside(site: str, to: str) -> None:
    with pytest.raises(InputError, match=r"public network|of the web"):
        fetch(f"{site}/to?{to}", resolve=resolve)


def test_no_way_leads_round_for_ever(site: str) -> None:
    with pytest.raises(InputError, match="from one address to the next"):
        fetch(f"{site}/to?/to?/to?/to?/to?/to?/to?/to?/a", resolve=lambda *_: ["127.0.0.1"])


def test_what_is_not_there_or_too_much(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(InputError, match="answers 404"):
        fetch(f"{site}/gone", resolve=resolve)
    monkeypatch.setattr(fetching, "MAX_BYTES", 2000)
    with pytest.raises(InputError, match="larger than"):
        fetch(f"{site}/large", resolve=resolve)


def test_what_comes_too_slowly(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "MAX_SECONDS", -1)
    monkeypatch.setattr("socket.create_connection", lambda address, timeout: CONNECT(address))  # noqa: ARG005
    with pytest.raises(InputError, match="too slowly"):
        fetch(f"{site}/a", resolve=resolve)


@pytest.mark.parametrize("address", PRIVATE)
def test_addresses_of_this_machine_and_its_network(address: str) -> None:
    with pytest.raises(InputError, match="public network"):
        fetch("http://news.example/", resolve=lambda *_: [address])
    with pytest.raises(InputError, match="public network"):
        fetch("http://news.example/", resolve=lambda *_: ["93.184.215.14", address])


@pytest.mark.parametrize(
    "address",
    [
        "",
        "news",
        "ftp://news.example/",
        "file:///etc/passwd",
        "http://",
        "http://user:word@news.example/",
        "http://news.example:22/",
        "http://news.example:port/",
        "http://[::1",
        "javascript:alert(1)",
    ],
)
def test_addresses_that_are_none_of_the_web(address: str) -> None:
    with pytest.raises(InputError):
        fetch(address, resolve=lambda *_: ["93.184.215.14"])


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "0x7f000001", "2130706433", "127.1"])
def test_names_of_this_machine(host: str) -> None:
    with pytest.raises(InputError):
        fetch(f"http://{host}/")

"""Gets a page that a user names by its address; never one of this machine or of its network."""

import ipaddress
import socket
import ssl
import time
from collections.abc import Callable
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from typing import Final
from urllib.parse import SplitResult, urljoin, urlsplit

from musnad import __version__
from musnad.errors import InputError

MAX_BYTES: Final = 10 * 2**20
MAX_SECONDS: Final = 20
_PIECE: Final = 2**16
MAX_REDIRECTS: Final = 5
_PORTS: Final = {"http": 80, "https": 443}
_TRANSLATED: Final = ipaddress.IPv6Network("64:ff9b::/96")  # stand for addresses of IPv4
_REDIRECTS: Final = {301, 302, 303, 307, 308}
_OK: Final = 200

Resolve = Callable[[str, int], list[str]]


def fetch(address: str, *, resolve: Resolve | None = None) -> bytes:
    """The bytes at an address of the web. Raises InputError for anything else, and where it cannot be had.

    Each name is looked up once and the address found is the one connected to, so that none can change in between;
    addresses to which a redirect leads are held to the same. `resolve` gives the addresses of a host and port.
    """
    for _ in range(MAX_REDIRECTS + 1):
        parts = _check(address)
        try:
            status, moved, data = _get(parts, _choose_address(parts, resolve or _resolve))
        except (OSError, HTTPException, ValueError) as error:
            raise InputError(f"cannot be fetched ({type(error).__name__})", file=parts.hostname) from None
        if status == _OK:
            return data
        if status not in _REDIRECTS or not moved:
            raise InputError(f"the server answers {status}", file=parts.hostname)
        address = urljoin(address, moved)
    raise InputError("leads from one address to the next", file=parts.hostname)


def _check(address: str) -> SplitResult:
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        raise InputError("not an address of the web") from None
    if parts.scheme not in _PORTS or not parts.hostname or parts.username is not None:
        raise InputError("only addresses of the web can be fetched, http:// or https://")
    if port not in {None, *_PORTS.values()}:
        raise InputError("only the usual ports are fetched from", file=parts.hostname)
    return parts


def _resolve(host: str, port: int) -> list[str]:
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def _choose_address(parts: SplitResult, resolve: Resolve) -> str:
    """The first address of the host; none where any of them is not of the public network."""
    found = resolve(parts.hostname or "", _get_port(parts))
    if not found or not all(_is_public(ipaddress.ip_address(one.partition("%")[0])) for one in found):
        raise InputError("not an address of the public network", file=parts.hostname)
    return found[0]


def _is_public(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
        if address in _TRANSLATED:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return _is_public(inner)
    return address.is_global and not address.is_multicast


def _get_port(parts: SplitResult) -> int:
    return parts.port or _PORTS[parts.scheme]


def _get(parts: SplitResult, address: str) -> tuple[int, str | None, bytes]:
    """Status, where it moved to, and the body."""
    connection = _connect(parts, address)
    try:
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        headers = {"User-Agent": f"musnad/{__version__}", "Accept": "text/html,text/plain", "Connection": "close"}
        connection.request("GET", path, headers=headers)
        response = connection.getresponse()
        return response.status, response.getheader("Location"), _read(response)
    finally:
        connection.close()


def _connect(parts: SplitResult, address: str) -> HTTPConnection:
    """A connection to the address, which asks it as the host."""
    host, port = parts.hostname or "", _get_port(parts)
    plain = socket.create_connection((address, port), timeout=MAX_SECONDS)
    if parts.scheme == "http":
        connection = HTTPConnection(host, port)
        connection.sock = plain
        return connection
    secure = HTTPSConnection(host, port)
    secure.sock = ssl.create_default_context().wrap_socket(plain, server_hostname=host)
    return secure


def _read(response: HTTPResponse) -> bytes:
    """The body, which must come in reasonable time."""
    data, until = bytearray(), time.monotonic() + MAX_SECONDS
    while piece := response.read1(_PIECE):
        data += piece
        if len(data) > MAX_BYTES:
            raise InputError(f"larger than {MAX_BYTES // 2**20} MiB")
        if time.monotonic() > until:
            raise InputError("comes too slowly")
    return bytes(data)

"""The headers of all answers: what a browser may do with them, and whether they changed since it last asked."""

import hashlib
from collections.abc import Awaitable, Callable
from typing import Any, Final

# As the ASGI specification has them; the types of Litestar are closed lists of what it sends itself.
Message = dict[str, Any]
Receive = Callable[[], Awaitable[Any]]
Send = Callable[[Any], Awaitable[None]]
App = Callable[[Any, Any, Any], Awaitable[None]]

_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:{tiles}; font-src 'self'; "
    "connect-src 'self'{tiles}; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
_ALWAYS: Final = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "private, no-cache",  # kept by nobody but the browser that asked, which asks again
}
_OK, _NOT_MODIFIED = 200, 304


def make_headers(tiles: str | None) -> dict[str, str]:
    """The headers of every answer that says nothing else; `tiles` is the origin of the user's map tiles, if any."""
    return {**_ALWAYS, "Content-Security-Policy": _POLICY.format(tiles=f" {tiles}" if tiles else "")}


def add_headers(app: App, headers: dict[str, str]) -> App:
    """The application with these headers on all that it answers, errors too."""
    encoded = [(name.lower().encode(), value.encode()) for name, value in headers.items()]

    async def answer(scope: Message, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                there = {name.lower() for name, _ in message["headers"]}
                message["headers"] = [*message["headers"], *(pair for pair in encoded if pair[0] not in there)]
            await send(message)

        await app(scope, receive, send_with_headers)

    return answer


def add_tags(app: App) -> App:
    """The application with an entity tag on what it answers whole to GET, and no body where the browser has it."""

    async def answer(scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "GET":
            await app(scope, receive, send)
            return
        known = next((value for name, value in scope["headers"] if name == b"if-none-match"), b"").decode("latin-1")
        held: list[Message] = []

        async def send_tagged(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] == _OK:
                held.append(message)
                return
            if held and message["type"] == "http.response.body":
                start = held.pop()
                if not message.get("more_body"):
                    tag = f'"{hashlib.sha256(message["body"]).hexdigest()[:32]}"'
                    start["headers"] = [*start["headers"], (b"etag", tag.encode())]
                    if tag in known:
                        start["status"], message["body"] = _NOT_MODIFIED, b""
                        start["headers"] = [pair for pair in start["headers"] if pair[0] != b"content-length"]
                await send(start)
            await send(message)

        await app(scope, receive, send_tagged)

    return answer

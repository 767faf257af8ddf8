"""The headers of all answers: what a browser may do with them."""

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

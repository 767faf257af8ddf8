"""Answers to GET with an entity tag, small for those who take them packed, and empty where the browser has them."""

import gzip
import hashlib
from typing import Final

from anyio.to_thread import run_sync

from musnad.serve.headers import App, Message, Receive, Send

_OK, _NOT_MODIFIED = 200, 304
_LEAST: Final = 2000  # bytes that are worth packing


def add_tags(app: App) -> App:
    """The application with tags on what it answers whole to GET; what it answers piece by piece is left alone."""

    async def answer(scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "GET":
            await app(scope, receive, send)
            return
        asked: dict[bytes, bytes] = dict(scope["headers"])
        held: list[Message] = []

        async def send_tagged(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] == _OK:
                held.append(message)
                return
            if held and message["type"] == "http.response.body":
                start = held.pop()
                if not message.get("more_body"):
                    start, message = await run_sync(_finish, start, message, asked)
                await send(start)
            await send(message)

        await app(scope, receive, send_tagged)

    return answer


def _finish(start: Message, message: Message, asked: dict[bytes, bytes]) -> tuple[Message, Message]:
    """The answer with its tag: without its body where that is known, else packed if it is worth it and understood."""
    body: bytes = message["body"]
    tag = f'W/"{hashlib.sha256(body).hexdigest()[:32]}"'.encode()
    headers = [*start["headers"], (b"etag", tag), (b"vary", b"Accept-Encoding")]
    status = _OK
    if tag in asked.get(b"if-none-match", b""):
        status, body = _NOT_MODIFIED, b""
    elif len(body) >= _LEAST and b"gzip" in asked.get(b"accept-encoding", b""):
        body = gzip.compress(body, compresslevel=4)
        headers.append((b"content-encoding", b"gzip"))
    headers = [pair for pair in headers if pair[0] != b"content-length"]
    if status == _OK:
        headers.append((b"content-length", str(len(body)).encode()))
    return {**start, "status": status, "headers": headers}, {**message, "body": body}

"""A real server in a thread, and what is asked of it."""

import socket
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import httpx
import uvicorn

from musnad.model import UserRole
from musnad.serve import Project, create_app
from musnad.serve.access import CSRF
from musnad.serve.pages import STATIC
from musnad.store.users import User

PASSWORD = "correct horse battery"
OWNER = User(name="Owner", role=UserRole.ADMIN)


@contextmanager
def running(projects: Sequence[Project], static: Path = STATIC) -> Iterator[str]:
    """The address of a server of these projects."""
    with socket.socket(proto=socket.IPPROTO_TCP) as listener:  # so that asyncio sends at once
        listener.bind(("127.0.0.1", 0))
        listener.listen()  # what comes before the server is up waits
        port = listener.getsockname()[1]
        app = create_app(projects, hosts=[f"127.0.0.1:{port}"], static=static)
        server = uvicorn.Server(uvicorn.Config(app, log_level="critical", lifespan="off"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            server.should_exit = True
            thread.join()


class Browser(httpx.Client):
    """Somebody at a page of a project: cookies are kept, changes carry what the page was given."""

    def __init__(self, address: str, project: str) -> None:
        super().__init__(base_url=f"{address}/p/{project}/api/", timeout=30)
        self.renew()

    def renew(self) -> None:
        """Asks anew what a change must carry."""
        self.headers[CSRF] = self.get("me").json()["csrf"]

    def sign_in(self, name: str, password: str = PASSWORD) -> httpx.Response:
        """What the server says to name and password."""
        answer = self.post("session", json={"name": name, "password": password})
        if answer.is_success:
            self.headers[CSRF] = answer.json()["csrf"]
        return answer

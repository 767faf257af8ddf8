"""A PostgreSQL server of its own for the tests."""

import os
import shutil
import subprocess
import tempfile
from itertools import count
from pathlib import Path

import psycopg

PROGRAMS = max(Path("/usr/lib/postgresql").glob("*/bin"), default=None, key=lambda path: int(path.parent.name))


class Server:
    """Runs while it is needed, reached by a socket in its own folder; safe against nothing, hence fast."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="musnad-postgres-", dir=folder))
        self._numbers = count()
        if os.getuid() == 0:  # PostgreSQL refuses to run as root
            shutil.chown(self._folder, "postgres")
        self._run("initdb", "--auth=trust", "--username=postgres", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync")
        self.start()

    def start(self) -> None:
        """Starts it, and waits until it answers."""
        settings = f"-c listen_addresses= -c unix_socket_directories={self._folder} -c fsync=off"
        self._run("pg_ctl", "start", "--wait", "--timeout=300", f"--log={self._folder}/log", f"--options={settings}")

    def stop(self) -> None:
        """Stops it at once, whatever it is doing."""
        self._run("pg_ctl", "stop", "--wait", "--mode=immediate")

    def close(self) -> None:
        """Stops it and leaves nothing behind."""
        self.stop()
        shutil.rmtree(self._folder)

    def make_place(self) -> str:
        """The URL of an empty place for a record: a schema, which is made faster than a database."""
        name, url = f"test{next(self._numbers)}", f"postgresql://postgres@/postgres?host={self._folder}"
        with psycopg.connect(url) as connection:
            connection.execute(f"CREATE SCHEMA {name}".encode())
        return f"{url}&options=-csearch_path%3D{name}"

    def _run(self, program: str, *arguments: str) -> None:
        assert PROGRAMS is not None
        command = [str(PROGRAMS / program), f"--pgdata={self._folder}/data", *arguments]
        user = "postgres" if os.getuid() == 0 else None
        done = subprocess.run(
            command, user=user, cwd=self._folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False
        )
        assert done.returncode == 0, done.stderr.decode()

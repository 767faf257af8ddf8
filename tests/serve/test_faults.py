"""The database is busy or away while the server runs."""

import shutil
from contextlib import closing
from pathlib import Path

from tests.postgres import Server
from tests.serve.running import OWNER, Browser, running
from tests.store.material import add, make_article

from musnad.serve import Project
from musnad.store import Record
from musnad.store.creating import create_record

REVIEW = {"act": "accept", "kind": "claim", "why": "seen"}


def test_a_locked_database_is_told_and_tried_again(prepared: Path, folder: Path) -> None:
    at = shutil.copy(prepared / "home.db", folder)
    with (
        closing(Record.open(str(at), patience=0.1)) as record,
        closing(Record.open(str(at))) as other,
        running([Project("home", record, OWNER)]) as address,
        closing(Browser(address, "home")) as home,
    ):
        claim = home.get("claims").json()["items"][0]["id"]
        with other.writing():
            refused = home.post("reviews", json=REVIEW | {"ids": [claim]})
            assert home.get("claims").status_code == 200
        assert refused.status_code == 503
        assert refused.json()["detail"] == "the record cannot be reached; try again"
        assert home.get(f"claims/{claim}").json()["reviews"] == []
        assert home.post("reviews", json=REVIEW | {"ids": [claim]}).status_code == 201


def test_postgresql_gone_and_back(server: Server) -> None:
    at = server.make_place()
    create_record(at)
    with closing(Record.open(at)) as record:
        add(record, make_article("a"))
        project = Project("team", record, OWNER)
        project.freshness.bring_up()
        with running([project]) as address, closing(Browser(address, "team")) as team:
            server.stop()
            try:
                away = team.get("log")
            finally:
                server.start()
            assert away.status_code == 503
            assert "postgres" not in away.text
            assert team.get("log").status_code == 200
        project.freshness.close()

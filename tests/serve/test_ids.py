"""Articles are found by whatever id they came with."""

from urllib.parse import quote

import pytest
from tests.serve.conftest import Browse
from tests.store.material import add, make_article

from musnad.serve import Project


@pytest.mark.parametrize("name", ["wire/1", "https://news.example/a?b=c%2Fd#e", "خبر/١", "100%", "../a", "a b"])
def test_an_id_with_marks_of_addresses(browse: Browse, projects: dict[str, Project], name: str) -> None:
    add(projects["home"].record, make_article(name))
    answer = browse("home").get(f"articles/{quote(quote(name, safe=''), safe='')}")
    assert answer.json()["article"]["id"] == name

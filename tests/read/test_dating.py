"""Times that stand near a claim and do not date it."""

import pytest

from musnad.model import Article, ClaimType, Role
from musnad.read.lexicon_reader import LexiconReader

READER = LexiconReader()


@pytest.mark.parametrize(
    ("text", "kind", "times"),
    [
        ("قال متحدث باسم الجيش أمس الخميس إن مقاتليه سيطروا على القرية.", ClaimType.CAPTURE, []),
        ("قال متحدث باسم الجيش إن مقاتليه سيطروا على القرية أمس الخميس.", ClaimType.CAPTURE, ["أمس الخميس"]),
        ("أفاد المجلس المحلي في بيان أمس بمقتل خمسة مدنيين.", ClaimType.DEATH, []),
        ("تظاهر المئات في البلدة أمس بعد مقتل شابين.", ClaimType.DEATH, []),
        ("تظاهر المئات في البلدة أمس بعد مقتل شابين.", ClaimType.PROTEST, ["أمس"]),
        ("The army said on Saturday that its troops had captured the village.", ClaimType.CAPTURE, []),
        ("The army said that its troops captured the village on Saturday.", ClaimType.CAPTURE, ["Saturday"]),
    ],
)
def test_a_time_dates_what_it_belongs_to(text: str, kind: ClaimType, times: list[str]) -> None:
    [claim] = [claim for claim in READER.read(Article(id="a", text=text)) if claim.type is kind]
    assert [span.of(text) for span in claim.roles.get(Role.TIME, ())] == times

"""Articles read as the command reads them."""

import datetime
from collections.abc import Callable

import pytest

from musnad.model import Article, Reading
from musnad.pipeline import read_article
from musnad.read.lexicon_reader import LexiconReader

Told = tuple[Article, Reading]
Tell = Callable[..., Told]


@pytest.fixture(scope="session")
def tell() -> Tell:
    """Reads a text of a publisher and a day."""
    reader = LexiconReader()

    def read(name: str, text: str, *, day: str = "2016-12-12", publisher: str | None = None) -> Told:
        published = datetime.date.fromisoformat(day)
        article = Article(id=name, text=text, publisher=publisher or f"publisher {name}", published=published)
        return article, read_article(article, reader)

    return read


@pytest.fixture(scope="session")
def strike(tell: Tell) -> tuple[Told, ...]:
    """One strike as five reports tell it, and one of something else."""
    return (
        tell(
            "first",
            "قتل سبعة مدنيين بينهم طفلان وأصيب عشرون آخرون، اليوم الاثنين، بغارة جوية روسية على مدينة الباب بريف حلب، "
            "وفق المرصد السوري لحقوق الإنسان.",
        ),
        tell(
            "second", "أعلن المرصد السوري لحقوق الإنسان مقتل سبعة مدنيين في غارة روسية على مدينة الباب اليوم الاثنين."
        ),
        tell(
            "rescuers",
            "قال الدفاع المدني السوري إن تسعة مدنيين قتلوا في غارة جوية روسية على مدينة الباب اليوم الاثنين.",
        ),
        tell(
            "later",
            "أعلن المرصد السوري لحقوق الإنسان مقتل 12 مدنيا في غارة روسية على مدينة الباب أمس الاثنين.",
            day="2016-12-13",
        ),
        tell("ministry", "نفت وزارة الدفاع الروسية قصف مدينة الباب أمس الاثنين.", day="2016-12-13"),
        tell("other", "قتل ثلاثة مدنيين اليوم الاثنين بقصف مدفعي على بلدة سرمين بريف إدلب، بحسب ناشطين."),
    )

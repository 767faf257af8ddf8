"""The stages together: one article that breaks the reader costs nobody else."""

from musnad.errors import InputError
from musnad.model import Article, Claim
from musnad.pipeline import read_articles
from musnad.read.lexicon_reader import LexiconReader


class Fragile(LexiconReader):
    """A reader with a fault."""

    def read(self, article: Article) -> tuple[Claim, ...]:
        if article.id == "b":
            raise KeyError(article.text)
        return super().read(article)


def test_a_fault_in_one_article_leaves_the_others() -> None:
    errors: list[InputError] = []
    articles = [Article(id=name, text="قتل خمسة مدنيين في قصف على حلب.") for name in "abc"]
    readings = list(read_articles(articles, Fragile(), report=errors.append))
    assert [article.id for article, _ in readings] == ["a", "c"]
    assert [str(error) for error in errors] == ["b: not read, by a fault of Musnad (KeyError)"]
    assert all(reading.claims for _, reading in readings)


class Abreast(LexiconReader):
    """A reader that claims to be fastest in several threads."""

    abreast = 3


ARTICLES = [Article(id=f"{i}", text=f"قتل {i} مدنيين في قصف على حلب. " * (1 + i % 5)) for i in range(2, 40)]


def fail(error: InputError) -> None:
    raise error


def test_articles_read_side_by_side_come_in_order_and_read_the_same() -> None:
    one = list(read_articles(ARTICLES, LexiconReader(), report=fail))
    assert list(read_articles(ARTICLES, Abreast(), report=fail)) == one
    assert [article for article, _ in one] == ARTICLES


def test_only_a_few_articles_are_taken_ahead() -> None:
    source = iter(ARTICLES)
    pairs = read_articles(source, Abreast(), report=fail)
    assert next(iter(pairs))[0] == ARTICLES[0]
    assert next(source) == ARTICLES[Abreast.abreast + 1]


def test_articles_on_other_things_are_skipped_and_said() -> None:
    sport = Article(id="sport", text="فاز الفريق بهدفين نظيفين في مباراة ودية أمام جمهور كبير.")
    articles = [ARTICLES[0], sport, ARTICLES[1]]
    for reader in (LexiconReader(), Abreast()):
        skipped: list[Article] = []
        pairs = list(read_articles(articles, reader, report=fail, skip=skipped.append))
        assert skipped == [sport]
        assert [article for article, _ in pairs] == articles
        assert [bool(reading.claims) for _, reading in pairs] == [True, False, True]

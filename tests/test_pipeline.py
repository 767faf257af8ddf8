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

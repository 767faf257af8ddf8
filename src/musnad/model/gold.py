"""What a reader is measured by: an article with the claims that a person found in it."""

import msgspec

from musnad.model.article import Article
from musnad.model.claim import Claim


class Gold(msgspec.Struct, frozen=True, kw_only=True):
    """One annotated article. `kind` is what sort of text it is (article, post), in the annotator's words."""

    article: Article
    claims: tuple[Claim, ...]
    kind: str | None = None

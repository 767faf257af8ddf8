"""The values of a claim as lines of a table's cells."""

from musnad.export.bidi import is_rtl
from musnad.export.values import count_text, period_lines, quote, quote_role
from musnad.model import Article, Claim, Role

STYLES = {"denied": "red", "possible": "yellow", "expected": "cyan", "proposed": "magenta"}
ID_DIGITS = 6  # enough of an id to name a claim of one article


def who_lines(article: Article, claim: Claim) -> list[str]:
    """Those who act, and after an arrow those acted upon."""
    targets = [_lead_to(target) for target in quote_role(article, claim, Role.TARGET)]
    return quote_role(article, claim, Role.ACTOR) + targets


def where_lines(article: Article, claim: Claim) -> list[str]:
    """The places, then from where and, after an arrow, to where."""
    towards = [_lead_to(place) for place in quote_role(article, claim, Role.DESTINATION)]
    return quote_role(article, claim, Role.PLACE) + quote_role(article, claim, Role.ORIGIN) + towards


def when_lines(article: Article, claim: Claim) -> list[str]:
    """The days; where none could be worked out, the words."""
    return period_lines(claim.when) if claim.when else quote_role(article, claim, Role.TIME)


def how_many_lines(claim: Claim) -> list[str]:
    """The counts."""
    return [count_text(count) for count in claim.quantity]


def chain_lines(article: Article, claim: Claim) -> list[str]:
    """The speakers, origin first, an arrow before each relay."""
    origin, *relays = quote(article, (link.source for link in claim.chain)) or [""]
    return [origin, *map(_lead_to, relays)] if origin else []


def _lead_to(words: str) -> str:
    """The words after an arrow that points the way they are read."""
    return f"{'←' if is_rtl(words) else '→'} {words}"

"""A record in which whatever came from outside tries to be more than words."""

import datetime
from contextlib import closing
from pathlib import Path

from tests.serve.running import PASSWORD

from musnad.model import (
    Act,
    Article,
    Attribution,
    Claim,
    ClaimType,
    Count,
    Judgement,
    Location,
    Period,
    Reading,
    Role,
    Span,
    Status,
    UserRole,
    hash_claim,
)
from musnad.model.actor import ResolvedName
from musnad.model.claim import Resolved
from musnad.model.place import Precision
from musnad.model.vocabulary import Counted
from musnad.store import Record, add_reading
from musnad.store.creating import create_record
from musnad.store.keys import issue_token
from musnad.store.reviews import review_claim, review_event, review_link
from musnad.store.search import save_search
from musnad.store.users import add_user

RAN = "window.ran = true; alert(1)"
MARKUP = (
    f"\"'><script>{RAN}</script><img src=x onerror='{RAN}'><svg onload='{RAN}'>"
    f'<a href="javascript:{RAN}">x</a>{{{{7*7}}}}'
)
NAMED = MARKUP.replace("/", "")  # what stands in an address
TURNED = "\u202egpj.\u2066exe\u2069"  # reads as another name where it is not shown
OUTSIDE = f"{MARKUP} {TURNED}"
ADDRESS = f"javascript:{RAN}"
SHORT = f"<img src=x onerror=alert(2)> {TURNED}"  # where a name may not be long
VILLAIN = MARKUP[:200].strip()  # the name of a user holds no controls


def make_hostile(at: Path) -> Path:
    """A new record of two reports, what people did to them, and a user, all hostile."""
    create_record(str(at))
    with closing(Record.open(str(at))) as record, record.writing() as connection:
        villain = add_user(connection, VILLAIN, UserRole.ADMIN, PASSWORD, who=OUTSIDE)
        claims = []
        for article in (_make_article("a"), _make_article("b")):
            claims.append(_make_claim(article))
            add_reading(connection, article, article.text.encode(), Reading(article.id, (claims[-1],)), who=OUTSIDE)
        left, right = (claim.id for claim in claims)
        review_link(connection, left, right, Judgement.POSITIVE, who=VILLAIN, why=OUTSIDE)
        review_claim(connection, Act.ACCEPT, left, who=VILLAIN, why=OUTSIDE)
        review_event(connection, Act.ASSIGN, left, held=(left, right), who=VILLAIN, why=OUTSIDE, assignee=VILLAIN)
        save_search(connection, SHORT, "<script>", who=VILLAIN)
        issue_token(connection, villain, SHORT, 7)
    return at


def _make_article(name: str) -> Article:
    return Article(
        id=f"..{name}?{NAMED}",
        text=f"{OUTSIDE} shelling of {OUTSIDE} killed 7 by {OUTSIDE} {name}.",
        url=ADDRESS,
        publisher=f"{name} {OUTSIDE}",
        published=datetime.date(2016, 12, 12),
        lang="ar",
        title=OUTSIDE,
    )


def _make_claim(article: Article) -> Claim:
    """A claim whose every value is hostile."""
    trigger, count = (_find(article, word) for word in ("shelling", "7"))
    first, second = (Span(at, at + len(OUTSIDE)) for at in (0, trigger.end + 4))
    name = ResolvedName(span=second, id=NAMED, name=OUTSIDE, kind=MARKUP, side=NAMED)
    place = Location(
        span=first, id=NAMED, name=OUTSIDE, name_ar=OUTSIDE, lat=36.2, lon=37.1, precision=Precision.TOWN, radius_km=2
    )
    day = datetime.date(2016, 12, 11)
    return Claim(
        id=hash_claim(article.id, trigger, ClaimType.SHELLING),
        type=ClaimType.SHELLING,
        status=Status.ASSERTED,
        trigger=trigger,
        roles={Role.PLACE: (first,), Role.ACTOR: (second,)},
        quantity=(Count(count, 7, 7, Counted.CIVILIAN),),
        chain=(Attribution(second),),
        when=Period(day, day),
        resolved=Resolved(places=(place,), actors=(name,), sources=(name,), when=OUTSIDE),
        confidence=0.5,
    )


def _find(article: Article, word: str) -> Span:
    at = article.text.index(f" {word} ") + 1
    return Span(at, at + len(word))

"""The nouns of Musnad: frozen, typed, no input or output of their own."""

from musnad.model.actor import Actor, ResolvedName, Source
from musnad.model.article import Article, hash_article
from musnad.model.claim import Attribution, Claim, Count, Reading, Reason, Resolved, hash_claim
from musnad.model.control import Effect, Party, Spell, State, Statement, View
from musnad.model.entry import Entry
from musnad.model.event import Bounds, Discrepancy, Event, Grade, Judged, Origin, Side, Total
from musnad.model.link import Ground, Judgement, Link
from musnad.model.period import Period
from musnad.model.place import Location, Place, Precision
from musnad.model.review import LEAST_ROLE, Act, Change, Correction, Decision, Kind, Review, Stage, Standing, UserRole
from musnad.model.span import Span
from musnad.model.vocabulary import FAMILIES, FAMILY_OF, ClaimType, Counted, Role, Status

__all__ = [
    "FAMILIES",
    "FAMILY_OF",
    "LEAST_ROLE",
    "Act",
    "Actor",
    "Article",
    "Attribution",
    "Bounds",
    "Change",
    "Claim",
    "ClaimType",
    "Correction",
    "Count",
    "Counted",
    "Decision",
    "Discrepancy",
    "Effect",
    "Entry",
    "Event",
    "Grade",
    "Ground",
    "Judged",
    "Judgement",
    "Kind",
    "Link",
    "Location",
    "Origin",
    "Party",
    "Period",
    "Place",
    "Precision",
    "Reading",
    "Reason",
    "Resolved",
    "ResolvedName",
    "Review",
    "Role",
    "Side",
    "Source",
    "Span",
    "Spell",
    "Stage",
    "Standing",
    "State",
    "Statement",
    "Status",
    "Total",
    "UserRole",
    "View",
    "hash_article",
    "hash_claim",
]

"""The closed lists of the annotation guidelines: claim types and families, statuses, roles, what is counted."""

from enum import StrEnum


class ClaimType(StrEnum):
    """What kind of happening or state a claim is about."""

    CLASH = "clash"
    ATTACK = "attack"
    AIRSTRIKE = "airstrike"
    SHELLING = "shelling"
    BOMBING = "bombing"
    ABDUCTION = "abduction"
    ARREST = "arrest"
    ABUSE = "abuse"
    PROTEST = "protest"
    DEATH = "death"
    INJURY = "injury"
    DESTRUCTION = "destruction"
    CAPTURE = "capture"
    HOLD = "hold"
    WITHDRAWAL = "withdrawal"
    ADVANCE = "advance"
    SIEGE = "siege"
    DEPLOYMENT = "deployment"
    SEIZURE = "seizure"
    DISPLACEMENT = "displacement"
    EVACUATION = "evacuation"
    RETURN = "return"
    SURRENDER = "surrender"
    RELEASE = "release"
    MEETING = "meeting"
    AGREEMENT = "agreement"
    CEASEFIRE = "ceasefire"
    PROPOSAL = "proposal"
    DEMAND = "demand"
    REJECTION = "rejection"
    VIOLATION = "violation"
    AID = "aid"
    OBSTRUCTION = "obstruction"


FAMILIES: dict[str, tuple[ClaimType, ...]] = {
    "violence": (
        ClaimType.CLASH,
        ClaimType.ATTACK,
        ClaimType.AIRSTRIKE,
        ClaimType.SHELLING,
        ClaimType.BOMBING,
        ClaimType.ABDUCTION,
        ClaimType.ARREST,
        ClaimType.ABUSE,
        ClaimType.PROTEST,
    ),
    "harm": (ClaimType.DEATH, ClaimType.INJURY, ClaimType.DESTRUCTION),
    "territory": (
        ClaimType.CAPTURE,
        ClaimType.HOLD,
        ClaimType.WITHDRAWAL,
        ClaimType.ADVANCE,
        ClaimType.SIEGE,
        ClaimType.DEPLOYMENT,
        ClaimType.SEIZURE,
    ),
    "people": (
        ClaimType.DISPLACEMENT,
        ClaimType.EVACUATION,
        ClaimType.RETURN,
        ClaimType.SURRENDER,
        ClaimType.RELEASE,
    ),
    "diplomacy": (
        ClaimType.MEETING,
        ClaimType.AGREEMENT,
        ClaimType.CEASEFIRE,
        ClaimType.PROPOSAL,
        ClaimType.DEMAND,
        ClaimType.REJECTION,
        ClaimType.VIOLATION,
    ),
    "humanitarian": (ClaimType.AID, ClaimType.OBSTRUCTION),
}

FAMILY_OF: dict[ClaimType, str] = {kind: family for family, kinds in FAMILIES.items() for kind in kinds}


class Status(StrEnum):
    """How a claim is put forward."""

    ASSERTED = "asserted"
    DENIED = "denied"
    POSSIBLE = "possible"
    EXPECTED = "expected"
    PROPOSED = "proposed"


class Role(StrEnum):
    """The part a phrase plays in a claim."""

    ACTOR = "actor"
    TARGET = "target"
    PLACE = "place"
    ORIGIN = "origin"
    DESTINATION = "destination"
    TIME = "time"
    INSTRUMENT = "instrument"


class Counted(StrEnum):
    """What a count counts."""

    CIVILIAN = "civilian"
    COMBATANT = "combatant"
    PERSON = "person"
    CHILD = "child"
    WOMAN = "woman"
    FAMILY = "family"
    BUILDING = "building"
    VEHICLE = "vehicle"
    AIRCRAFT = "aircraft"
    WEAPON = "weapon"
    OTHER = "other"

"""The closed lists."""

from musnad.model import FAMILIES, FAMILY_OF, ClaimType


def test_every_type_belongs_to_one_family() -> None:
    assert sorted(kind for kinds in FAMILIES.values() for kind in kinds) == sorted(ClaimType)
    assert len(FAMILY_OF) == len(ClaimType) == 33

"""What the heads answer with, in the order of their outputs."""

from typing import Final

from musnad.model import ClaimType, Role, Status

TYPES: Final[tuple[ClaimType, ...]] = tuple(ClaimType)  # 0 is for no happening, 1 + i for these
STATUSES: Final[tuple[Status, ...]] = tuple(Status)
ROLES: Final[tuple[Role, ...]] = tuple(Role)
LINKS: Final[tuple[str, ...]] = ("origin", "relay", "cue")
OTHERS: Final[tuple[str, ...]] = ("quantity", "cause")
# Each of ROLES, LINKS and OTHERS is tagged as outside 0, first word 1 + 2 i, further word 2 + 2 i.

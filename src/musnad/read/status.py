"""How a claim is put forward: asserted, denied, possible, expected or proposed."""

from musnad.model import Status
from musnad.read.draft import Draft, Marked


def judge_status(marked: Marked, draft: Draft) -> tuple[Status, str]:
    """The status of a claim and the rule that gave it; looks at its clause and at the attitude of its chain."""
    return Status.ASSERTED, "default"

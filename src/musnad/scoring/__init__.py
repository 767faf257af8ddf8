"""How good a reading is: read claims beside those that a person found."""

from musnad.scoring.comparison import Comparison, Pair, compare_claims
from musnad.scoring.figures import Figures, to_figures
from musnad.scoring.groups import By, Case, tally_all, tally_groups
from musnad.scoring.tally import Tally
from musnad.scoring.wrong import WRONGS, find_wrong

__all__ = [
    "WRONGS",
    "By",
    "Case",
    "Comparison",
    "Figures",
    "Pair",
    "Tally",
    "compare_claims",
    "find_wrong",
    "tally_all",
    "tally_groups",
    "to_figures",
]

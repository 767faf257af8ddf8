"""Who holds which place, according to whom: claims of territory as words, words as spells."""

from musnad.reconcile.control.spells import find_spells, find_standing
from musnad.reconcile.control.words import find_words

__all__ = ["find_spells", "find_standing", "find_words"]

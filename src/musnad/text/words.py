"""Cutting folded text into words and punctuation marks."""

import re
import sys
from itertools import accumulate

_WORD = re.compile(
    r"""(
    https?://\S+ | www\.\S+ | pic\.twitter\.com/\w+
    | [a-zء-ي](?:\.[a-zء-ي])+(?!\w)\.?(?:-\w+)?   # u.s.  u.s.-led  p.m
    | (?: \d*+[a-z][^\Wء-ي]* | [^\Wa-z]+ )       # the scripts part: حلبpic is two words
      (?: (?<=\d)[.,:/]\d+                        # 1,083  10:30  16/12/2016
        | ['’-](?=[a-z\d])\w+ | (?<=[a-z\d])-\w+  # al-bab  اس-300; two Arabic names stay two words
      )*
    | [^\w\s]
    )""",
    re.VERBOSE,
)


def split_words(text: str, offset: int = 0) -> tuple[list[str], list[int], list[int]]:
    """The words of `text`, where each starts and where each ends, counted from `offset`."""
    pieces = _WORD.split(text)  # blank, word, blank, word, ..., blank
    bounds = list(accumulate(map(len, pieces), initial=offset))
    return list(map(sys.intern, pieces[1::2])), bounds[1:-1:2], bounds[2::2]

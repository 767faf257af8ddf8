"""Time expressions: what they say, before any calendar day is known."""

from musnad.grammar.times.find import TimeMention, find_times, parse_times

__all__ = ["TimeMention", "find_times", "parse_times"]

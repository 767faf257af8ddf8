"""Bringing the entries of all sources together: one entry a place, with every name."""

from collections import defaultdict
from collections.abc import Iterable

from gazetteer.entry import Entry, take_distance
from musnad.model import Precision

_POINTS = frozenset({Precision.SITE, Precision.QUARTER, Precision.TOWN})
SURE_KM = 6.0
NOISY_KM = 60.0  # points of trust 4 and less are often those of another place in the same report


def merge_entries(entries: Iterable[Entry]) -> list[Entry]:
    """The entries with namesakes at the same spot made one; the best source gives id, point and first names."""
    kept: list[Entry] = []
    by_key: dict[tuple[str | None, str], list[Entry]] = defaultdict(list)
    for entry in sorted(entries, key=lambda entry: (-entry.trust, entry.id)):
        keys = [(entry.country, key) for key in entry.iter_keys()]
        same = _find_same(entry, [other for key in keys for other in by_key[key]])
        if same is None:
            kept.append(entry)
        else:
            _absorb(same, entry)
        for key in keys:
            by_key[key].append(same or entry)
    return kept


def _find_same(entry: Entry, candidates: list[Entry]) -> Entry | None:
    candidates = [other for other in candidates if _is_comparable(entry, other)]
    if candidates and entry.kind not in _POINTS:
        return candidates[0]
    near = [(take_distance(entry, other), other) for other in candidates]
    distance, other = min(near, key=lambda pair: pair[0], default=(float("inf"), None))
    reach = NOISY_KM if entry.trust <= 4 and entry.kind is Precision.TOWN else SURE_KM
    return other if distance < reach else None


def _is_comparable(entry: Entry, other: Entry) -> bool:
    if entry.kind in _POINTS:
        return other.kind is entry.kind or (other.kind in _POINTS and entry.trust <= 5)
    return other.kind is entry.kind and (other.admin1 == entry.admin1 or entry.admin1 is None)


def _absorb(kept: Entry, entry: Entry) -> None:
    kept.names += [name for name in entry.names if name not in kept.names]
    kept.weight += entry.weight
    kept.pcode = kept.pcode or entry.pcode
    if kept.lat is None:
        kept.lat, kept.lon = entry.lat, entry.lon
    kept.population = max(kept.population, entry.population)

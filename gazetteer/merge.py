"""Bringing the entries of all sources together: one entry a place, with every name."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from gazetteer.entry import Entry, take_distance
from gazetteer.sounds import sound_alike
from musnad.model import Precision

_POINTS = frozenset({Precision.SITE, Precision.QUARTER, Precision.TOWN})
SURE_KM = 6.0
REPORTED, ALIKE_KM, ALIKE, CELL = 5, 2.0, 0.8, 0.02  # trust, distance, likeness of names, degrees
NOISY_KM = 60.0  # points of trust 4 and less are often those of another place in the same report


def merge_entries(entries: Iterable[Entry]) -> list[Entry]:
    """The entries with namesakes at the same spot made one; the best source gives id, point and first names."""
    kept: list[Entry] = []
    by_key: dict[tuple[str | None, str], list[Entry]] = defaultdict(list)
    by_cell: dict[tuple[int, int], list[Entry]] = defaultdict(list)
    for entry in sorted(entries, key=lambda entry: (-entry.trust, entry.id)):
        keys = [(entry.country, key) for key in entry.iter_keys()]
        same = _find_same(entry, [other for key in keys for other in by_key[key]]) or _find_alike(entry, by_cell)
        if same is None:
            kept.append(entry)
            for cell in _iter_cells(entry, around=0):
                by_cell[cell].append(entry)
        else:
            _absorb(same, entry)
        for key in keys:
            by_key[key].append(same or entry)
    return kept


def _iter_cells(entry: Entry, *, around: int) -> Iterator[tuple[int, int]]:
    """The cell of about two kilometres that holds the entry, and those around it."""
    if entry.lat is not None and entry.lon is not None:
        row, column = round(entry.lat / CELL), round(entry.lon / CELL)
        for north in range(-around, around + 1):
            yield from ((row + north, column + east) for east in range(-around, around + 1))


def _find_alike(entry: Entry, by_cell: dict[tuple[int, int], list[Entry]]) -> Entry | None:
    """The entry at the same spot whose name sounds alike, for places that monitors reported."""
    if entry.trust > REPORTED or entry.kind not in _POINTS:
        return None
    others = [other for cell in _iter_cells(entry, around=1) for other in by_cell[cell] if _is_comparable(entry, other)]
    near = [other for other in others if take_distance(entry, other) < ALIKE_KM and _are_alike(entry, other)]
    return min(near, key=lambda other: take_distance(entry, other), default=None)


def _are_alike(entry: Entry, other: Entry) -> bool:
    return any(sound_alike(one, two, least=ALIKE) for one in entry.names for two in other.names)


def _find_same(entry: Entry, candidates: list[Entry]) -> Entry | None:
    candidates = [other for other in candidates if _is_comparable(entry, other)]
    if candidates and entry.kind not in _POINTS:
        return candidates[0]
    near = [(take_distance(entry, other), other) for other in candidates]
    distance, other = min(near, key=lambda pair: pair[0], default=(float("inf"), None))
    reach = NOISY_KM if entry.trust < REPORTED and entry.kind is Precision.TOWN else SURE_KM
    return other if distance < reach else None


def _is_comparable(entry: Entry, other: Entry) -> bool:
    if entry.kind in _POINTS:
        return other.kind is entry.kind or (other.kind in _POINTS and entry.trust <= REPORTED)
    return other.kind is entry.kind and (other.admin1 == entry.admin1 or entry.admin1 is None)


def _absorb(kept: Entry, entry: Entry) -> None:
    kept.names += [name for name in entry.names if name not in kept.names]
    kept.weight += entry.weight
    kept.pcode = kept.pcode or entry.pcode
    if kept.lat is None:
        kept.lat, kept.lon = entry.lat, entry.lon
    kept.population = max(kept.population, entry.population)

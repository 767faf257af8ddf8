"""Builds the gazetteer: `python -m gazetteer.build --seeds SHARED/corpus/places`.

Needs the packages of the dependency group `gazetteer` and the folder of seeds: `gazetteer/` with the CSV and JSON
tables, `cod-syria/` with OCHA's shapes. The result is committed, so nobody needs either to run Musnad.
"""

import argparse
from pathlib import Path

from gazetteer.areas import iter_areas, load_areas
from gazetteer.common import find_common, find_never
from gazetteer.countries import iter_countries
from gazetteer.entry import Entry
from gazetteer.geonames import iter_cities
from gazetteer.hand import iter_places, load_aliases
from gazetteer.keys import take_forms
from gazetteer.merge import merge_entries
from gazetteer.offices import iter_offices
from gazetteer.reported import iter_reported
from gazetteer.shapes import iter_sides, place_in_areas
from gazetteer.write import write_gazetteer

TARGET = Path(__file__).parents[1] / "src/musnad/lexicon/gazetteer.sqlite"


def gather(seeds: Path) -> list[Entry]:
    """The entries of every source in order of id, merged, with their hand-kept aliases."""
    areas = load_areas()
    cities = list(iter_cities(areas))
    entries = [*iter_countries(), *cities, *iter_areas(areas, cities), *iter_offices(seeds)]
    entries += [*iter_reported(seeds), *iter_places()]
    place_in_areas(entries, seeds)
    entries += iter_sides(seeds, entries)
    merged, aliases = merge_entries(entries), load_aliases()
    for entry in merged:
        entry.names = list(dict.fromkeys([*aliases.get(entry.id, ()), *entry.names]))
    return sorted(merged, key=lambda entry: entry.id)


def main() -> None:
    """Write the gazetteer."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=Path, required=True)
    parser.add_argument("-o", "--output", type=Path, default=TARGET)
    args = parser.parse_args()
    entries = gather(args.seeds)
    write_gazetteer(entries, take_forms(entries, find_common(entries), find_never()), args.output)


if __name__ == "__main__":
    main()

// Which colour a party gets: the table of the report page and the registry of parties, so that both show a side alike.

import sides from "../../src/musnad/export/report/map/sides.csv?raw";
import parties from "../../src/musnad/lexicon/actors.csv?raw";

// Two columns of a table as a map; none of the cells before the last holds a comma.
function readColumns(table: string, from: number, to: number): Map<string, string> {
  const lines = table.split(/\r?\n/).filter((line) => line && !line.startsWith("#"));
  const cells = lines.slice(1).map((line) => line.split(","));
  return new Map(cells.map((row) => [row[from] ?? "", row[to] ?? ""]));
}

const KEYS = readColumns(sides, 0, 1);
const ABOVE = readColumns(parties, 0, 3);

// The key of the colour for the id of a party, by itself or by what it belongs to.
export function sideKey(id: string | null): string {
  if (!id) return "unknown";
  let party: string | undefined = id;
  for (let steps = 0; party && steps < 9; steps++) {
    const known = KEYS.get(party);
    if (known) return known;
    party = ABOVE.get(party);
  }
  return "other";
}

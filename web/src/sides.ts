// Which colour a party gets: the table of the report page, so that both show the same side alike.

import table from "../../src/musnad/export/report/map/sides.csv?raw";

const rows = table.split(/\r?\n/).filter((line) => line && !line.startsWith("#"));
const KEYS = new Map(
  rows.slice(1).map((line): [string, string] => [line.split(",")[0] ?? "", line.split(",")[1] ?? ""]),
);

// For the id of an actor, or what is a key already.
export function sideKey(id: string | null): string {
  if (!id) return "unknown";
  const known = KEYS.get(id);
  if (known) return known;
  return [...KEYS.values()].includes(id) ? id : "other";
}

// Words that the report page of `musnad report` has too are the same in both.

import { expect, test } from "vitest";
import labels from "../../src/musnad/export/report/labels.csv?raw";
import sides from "../../src/musnad/export/report/map/sides.csv?raw";
import ar from "../src/i18n/ar/terms.json";
import en from "../src/i18n/en/terms.json";
import { sideKey } from "../src/sides";
import { FAMILIES, SIDES, STATUSES } from "../src/vocabulary";

const KINDS = /^(family|status|type|side|precision|of|grade|count|clarity|differ|reason)_/;

function cells(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? "",
  );
}

const rows = (table: string): string[][] =>
  table
    .split(/\r?\n/)
    .filter((line) => line && !line.startsWith("#"))
    .slice(1)
    .map(cells);

test("types, sides and the like are called the same in the report page", () => {
  const shared = rows(labels).filter(([key = ""]) => KINDS.test(key));
  expect(shared.length).toBeGreaterThan(80);
  for (const [key = "", gloss, form] of shared) {
    expect([key, (en as Record<string, string>)[key], (ar as Record<string, string>)[key]]).toEqual([
      key,
      gloss,
      form,
    ]);
  }
});

test("every type, status and side has its word", () => {
  const words = en as Record<string, string>;
  for (const type of Object.values(FAMILIES).flat()) expect(words[`type_${type}`], type).toBeDefined();
  for (const status of STATUSES) expect(words[`status_${status}`], status).toBeDefined();
  for (const side of SIDES) expect(words[`side_${side}`], side).toBeDefined();
});

test("a party has the colour of the report page", () => {
  for (const [id = "", key] of rows(sides)) expect(sideKey(id)).toBe(key);
  expect(sideKey("ypg")).toBe("kurdish"); // by what it belongs to
  expect(sideKey("somebody else")).toBe("other");
  expect(sideKey(null)).toBe("unknown");
});

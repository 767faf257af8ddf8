// What the page of an event makes of what the server says.

import { expect, test, vi } from "vitest";
import type { ClaimRow } from "../src/api/types";

vi.stubGlobal("location", { pathname: "/p/aleppo/", search: "" });
vi.stubGlobal("document", { documentElement: {} });
const { setLanguage } = await import("../src/i18n");
const { readReason } = await import("../src/pages/event/reasons");
const { axisEnd, endsOf, figuresOf } = await import("../src/pages/event/said");
const { byDay } = await import("../src/pages/event/timeline");

test("each figure stands once, with all who give it, the smallest first", () => {
  const bounds = { low: 7, best: 9, high: 9, low_claims: ["a"], best_claims: ["b", "c"], high_claims: ["c"] };
  expect(figuresOf(bounds)).toEqual([
    { value: 7, claims: ["a"] },
    { value: 9, claims: ["b", "c"] },
  ]);
});

test("an end that nobody states is no figure", () => {
  expect(endsOf({ low: 82, best: 82 })).toEqual([82, 82]);
});

test.each([
  [0, 5],
  [5, 5],
  [12, 15],
  [90, 90],
  [301, 400],
])("an axis up to %i ends at %i", (most, end) => {
  expect(axisEnd(most)).toBe(end);
});

test("reasons are read in the page's language, and what they name is kept apart", async () => {
  await setLanguage("ar");
  const reason = readReason("laid to Russia");
  expect(reason.value).toBe("Russia");
  expect(reason.before + reason.after).not.toContain("laid to");
  expect(readReason("something new")).toEqual({ before: "", value: "something new", after: "" });
});

test("a report stands once under its day; reports of no day are left out", () => {
  const row = (id: string, article: string, published: string | null): ClaimRow =>
    ({ id, article, published }) as ClaimRow;
  const rows = [
    row("1", "b", "2016-12-12"),
    row("2", "a", "2016-12-11"),
    row("3", "b", "2016-12-12"),
    row("4", "c", null),
  ];
  expect(byDay(rows).map(({ iso, rows: reports }) => [iso, reports.map(({ id }) => id)])).toEqual([
    ["2016-12-11", ["2"]],
    ["2016-12-12", ["1"]],
  ]);
});

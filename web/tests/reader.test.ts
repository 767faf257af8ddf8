// The reader's own arithmetic: how a text is cut, what a selection means, what a correction sends.

import { expect, test } from "vitest";
import type { Claim } from "../src/api/nouns";
import { addRole, dropRole, hasBadCount, hasBadDays, takeCorrection } from "../src/pages/reader/draft";
import { cutSegments } from "../src/pages/reader/segments";
import { toWords } from "../src/pages/reader/selection";

const claim: Claim = {
  id: "a",
  type: "shelling",
  status: "asserted",
  trigger: [0, 5],
  roles: { place: [[9, 14]] },
  quantity: [],
  chain: [],
  when: null,
  cause: null,
  resolved: null,
  confidence: 0.9,
  reasons: null,
};
const same = (point: number): number => point;

test("a text is cut at triggers, and at the words of the claim looked at", () => {
  const plain = cutSegments(20, [claim], null, same);
  expect(plain.map(({ start, end, claims }) => [start, end, claims])).toEqual([
    [0, 5, ["a"]],
    [5, 20, []],
  ]);
  const lit = cutSegments(20, [claim], claim, same);
  expect(lit.map(({ start, parts }) => [start, parts])).toEqual([
    [0, ["trigger"]],
    [5, []],
    [9, ["place"]],
    [14, []],
  ]);
});

test("where triggers overlap, the words are those of both", () => {
  const other = { ...claim, id: "b", trigger: [3, 8] as [number, number] };
  const pieces = cutSegments(10, [claim, other], null, same);
  expect(pieces.map(({ claims }) => claims)).toEqual([["a"], ["a", "b"], ["b"], []]);
});

test.each([
  ["قصفت مدينة حلب.", 6, 9, [5, 10]],
  ["in Aleppo, today", 2, 10, [3, 9]],
  ["a — b", 1, 4, null],
  ["حلب", 0, 3, [0, 3]],
])("a selection in %j means whole words", (text, from, to, words) => {
  expect(toWords(text, from, to)).toEqual(words);
});

test("words are added to a part once, in the order of the text, and taken away", () => {
  const more = addRole(addRole(claim, "place", [2, 4]), "place", [9, 14]);
  expect(more.roles.place).toEqual([
    [2, 4],
    [9, 14],
  ]);
  expect(dropRole(more, "place", 0).roles.place).toEqual([[9, 14]]);
});

test("a correction holds what is different and nothing else", () => {
  expect(takeCorrection(claim, { claim, place: null })).toBeNull();
  const denied = { ...claim, status: "denied" as const };
  expect(takeCorrection(claim, { claim: denied, place: { id: "1", name: "x" } })).toEqual({
    status: "denied",
    place: "1",
  });
});

test("a count needs a number, and its ends in order", () => {
  const counted = (low: number | null, high: number | null): Claim => ({
    ...claim,
    quantity: [{ span: [0, 1], low, high, of: "person" }],
  });
  expect([counted(null, null), counted(5, 3)].map(hasBadCount)).toEqual([true, true]);
  expect([counted(3, null), counted(null, 3), counted(3, 5)].map(hasBadCount)).toEqual([false, false, false]);
});

test("days need their order", () => {
  const dated = (first: string | null, last: string | null): Claim => ({ ...claim, when: [first, last] });
  expect(hasBadDays(dated("2016-12-13", "2016-12-12"))).toBe(true);
  expect([dated("2016-12-12", "2016-12-12"), dated(null, "2016-12-12"), claim].map(hasBadDays)).not.toContain(
    true,
  );
});

// Days, events and places of the two maps, as far as nothing is drawn.

import { expect, test } from "vitest";
import type { Spell, Word } from "../src/api/nouns";
import type { MapAnswer } from "../src/api/types";
import { spanOf, startOf, startsOf, toIso, toNumber, usualStep } from "../src/components/map/days";
import { readView } from "../src/components/map/view";
import { differs, partySide, sidesOf, toGeoJson, wordsOf } from "../src/pages/control/spells";
import {
  boxOfSpots,
  circle,
  countDayless,
  countSteps,
  cutBox,
  cutSpan,
  distance,
  latestOf,
  pixels,
  readSpots,
  wholeSpan,
} from "../src/pages/map/spots";
import { viewQuery } from "../src/pages/map/view-query";

const dayOf = (iso: string): number => toNumber(iso) ?? Number.NaN;
const isoSpan = ([first, last]: readonly [number, number]): string[] => [toIso(first), toIso(last)];

test("a week begins on Monday, a month on its first, also before 1970", () => {
  expect(toIso(startOf("week", dayOf("2016-12-18")))).toBe("2016-12-12");
  expect(toIso(startOf("week", dayOf("2016-12-12")))).toBe("2016-12-12");
  expect(toIso(startOf("week", dayOf("1969-12-31")))).toBe("1969-12-29");
  expect(isoSpan(spanOf("month", dayOf("2016-02-10")))).toEqual(["2016-02-01", "2016-02-29"]);
  expect(isoSpan(spanOf("day", dayOf("2016-02-10")))).toEqual(["2016-02-10", "2016-02-10"]);
});

test("steps follow on each other without a gap", () => {
  const span = [dayOf("2016-11-20"), dayOf("2017-02-03")] as const;
  expect(startsOf("month", span).map(toIso)).toEqual([
    "2016-11-01",
    "2016-12-01",
    "2017-01-01",
    "2017-02-01",
  ]);
  for (const step of ["day", "week", "month"] as const) {
    const starts = startsOf(step, span);
    for (const [index, start] of starts.entries())
      expect(spanOf(step, start)[1] + 1).toBe(starts[index + 1] ?? spanOf(step, start)[1] + 1);
  }
  expect(usualStep([0, 30])).toBe("day");
  expect(usualStep([0, 3000])).toBe("month");
});

test("what is no day is none", () => {
  expect(toNumber("")).toBeNull();
  expect(toNumber("2016-13-45")).toBeNull();
});

const answer: MapAnswer = {
  events: [
    ["c", 36.2, 37.16, 3, 1, 102, 5, 0, 0, 1],
    ["a", 36.3, 37.2, null, 0, 100, null, null, 0, 0],
    ["d", 36.1, 37.1, 0, 0, null, null, 1, 4, 0],
    ["b", 35.1, 36.7, 0, 0, 100, null, 0, 0, 0],
  ],
  types: ["airstrike", "death"],
  sides: ["russia", "somebody-new"],
  states: ["machine", "assigned", "updated", "review", "final"],
  truncated: false,
};
const keysOf = (spots: { key: string }[]): string[] => spots.map(({ key }) => key);

test("events are read by day, those without one last", () => {
  const spots = readSpots(answer);
  expect(keysOf(spots)).toEqual(["a", "b", "c", "d"]);
  expect(spots.map(({ side }) => side)).toEqual(["unknown", "government", "government", "other"]);
  expect(spots[2]).toMatchObject({ family: "harm", contested: true, killed: 5, km: 3 });
  expect(wholeSpan(spots)).toEqual([100, 102]);
  expect(countDayless(spots)).toBe(1);
  expect(wholeSpan([])).toBeNull();
});

test("a span takes its own days, only the whole time what has no day", () => {
  const spots = readSpots(answer);
  expect(keysOf(cutSpan(spots, [100, 101]))).toEqual(["a", "b"]);
  expect(keysOf(cutSpan(spots, [101, 101]))).toEqual([]);
  expect(keysOf(cutSpan(spots, null))).toEqual(["a", "b", "c", "d"]);
  expect(countSteps(spots, [100, 101, 102])).toEqual([2, 0, 1]);
  expect(keysOf(latestOf(spots, 2))).toEqual(["c", "b"]);
  expect(keysOf(latestOf(spots, 9))).toEqual(["c", "b", "a", "d"]);
  expect(keysOf(cutBox(spots, [36, 35, 37, 36]))).toEqual(["b"]);
});

test("one far event does not shrink the map of all others", () => {
  const near = Array.from({ length: 20 }, (_, index) => ({
    ...(readSpots(answer)[0] as (typeof spots)[number]),
    lat: 36 + index / 50,
  }));
  const spots = readSpots(answer);
  const far = { ...(spots[0] as (typeof spots)[number]), lat: 48.9, lon: 2.3 };
  const [west = 0, , , north = 0] = boxOfSpots([...near, far]) ?? [];
  expect(west).toBeGreaterThan(30);
  expect(north).toBeLessThan(40);
  expect(boxOfSpots([])).toBeNull();
});

test("a circle is so many kilometres everywhere", () => {
  for (const lat of [0, 36, 60]) {
    for (const corner of circle([37, lat], 25)) expect(distance([37, lat], corner)).toBeCloseTo(25, 3);
  }
  expect(circle([37, 36], 5).at(0)).toEqual(circle([37, 36], 5).at(-1));
  expect(pixels(40075.016686, 0)).toBeCloseTo(512);
  expect(pixels(1, 60)).toBeCloseTo(2 * pixels(1, 0));
});

test("the list asks for what is in view", () => {
  expect(viewQuery("type:death", [100, 101], null)).toBe("type:death from:1970-04-11 to:1970-04-12");
  expect(viewQuery("", null, [36, 35, 38, 37])).toMatch(/^near:36\.000,37\.000 within:14\dkm$/);
  expect(viewQuery("place:Aleppo within:5km", null, [36, 35, 38, 37])).toBe("place:Aleppo within:5km");
  expect(viewQuery("", null, [-170, -80, 170, 80])).toBe("");
});

test("a view is read only when it is sound", () => {
  expect(readView("7.50/36.2/37.1")).toEqual({ zoom: 7.5, center: [37.1, 36.2] });
  for (const broken of [null, "", "7", "a/b/c", "99/1/1", "5/95/3"]) expect(readView(broken)).toBeNull();
});

const place = { span: [0, 1] as [number, number], id: "x:1", name: "Somewhere", lat: 36, lon: 37 };
const army = { id: "syria-army", name: "Army", above: ["syria-government"] };
const group = { id: "its-brigade", name: "Brigade", above: ["syrian-opposition"] };
const word = (claim: string, last: string): Word => ({
  ...{ claim, article: "a", text: "words", place, effect: "holds", parties: [army] },
  ...{ origin: "o", source: `source of ${claim}`, first: last, last },
});
const spell: Spell = {
  place,
  state: "contested",
  views: [
    { party: army, words: [word("2", "2016-12-03")] },
    { party: group, words: [word("1", "2016-12-01")] },
  ],
  first: "2016-12-01",
  last: null,
  because: [word("2", "2016-12-03")],
  sieges: [],
};

test("a party has the colour of what it belongs to", () => {
  expect(partySide(group)).toBe("opposition");
  expect(partySide({ id: "nobody-known", name: "?", above: [] })).toBe("other");
  expect(sidesOf(spell)).toEqual(["government", "opposition"]);
  expect(sidesOf({ ...spell, state: "unknown", views: [] })).toEqual(["unknown"]);
});

test("a spell's words stand once each, in order of days", () => {
  expect(wordsOf(spell).map(({ claim }) => claim)).toEqual(["1", "2"]);
});

test("two days are compared by who holds a place", () => {
  expect(differs(spell, { ...spell, first: "2016-11-01" })).toBe(false);
  expect(differs(spell, { ...spell, state: "held", views: spell.views.slice(0, 1) })).toBe(true);
  expect(differs(spell, undefined)).toBe(true);
});

test("what has no point has no geometry in the file", () => {
  const { lat: _lat, lon: _lon, ...pointless } = place;
  const file = JSON.parse(toGeoJson("2016-12-03", [spell, { ...spell, place: pointless }]));
  expect(file.features[0].geometry).toEqual({ type: "Point", coordinates: [37, 36] });
  expect(file.features[1].geometry).toBeNull();
  expect(file.features[0].properties.holders[1]).toMatchObject({ name: "Brigade", side: "opposition" });
});

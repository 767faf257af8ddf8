// The events of the map by day: read once, then cut by the slider and the view.

import type { MapAnswer, ReviewState } from "../../api/types";
import type { Span } from "../../components/map/days";
import type { Box } from "../../components/map/view";
import { sideKey } from "../../sides";
import { type Family, familyOf } from "../../vocabulary";

export interface Spot {
  key: string;
  lat: number;
  lon: number;
  km: number | null;
  type: string;
  family: Family;
  day: number | null;
  killed: number | null;
  side: string; // the key of a colour
  state: ReviewState;
  contested: boolean;
}

// The earliest first, what has no day at the end.
export function readSpots({ events, types, sides, states }: MapAnswer): Spot[] {
  const colours = sides.map((id) => sideKey(id));
  const spots = events.map(([key, lat, lon, km, type, day, killed, side, state, contested]): Spot => {
    const name = types[type] ?? "";
    const colour = side === null ? "unknown" : (colours[side] ?? "unknown");
    return {
      ...{ key, lat, lon, km, day, killed },
      type: name,
      family: familyOf(name),
      side: colour,
      state: states[state] ?? "machine",
      contested: contested === 1,
    };
  });
  return spots.sort((a, b) => (a.day ?? Infinity) - (b.day ?? Infinity));
}

// The index of the first spot of this day or later.
function findDay(spots: readonly Spot[], day: number): number {
  let [low, high] = [0, spots.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spots[middle]?.day ?? Infinity) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const countDayless = (spots: readonly Spot[]): number => spots.length - findDay(spots, Infinity);

// First and last day of any spot.
export function wholeSpan(spots: readonly Spot[]): Span | null {
  const last = findDay(spots, Infinity);
  const [first, end] = [spots[0]?.day, spots[last - 1]?.day];
  return first == null || end == null ? null : [first, end];
}

// The spots of some days; of the whole time also those without a day.
export const cutSpan = (spots: Spot[], span: Span | null): Spot[] =>
  span ? spots.slice(findDay(spots, span[0]), findDay(spots, span[1] + 1)) : spots;

// So many of the latest, the last day first; what has no day comes after all others.
export function latestOf(spots: readonly Spot[], most: number): Spot[] {
  const end = findDay(spots, Infinity);
  const dated = spots.slice(Math.max(end - most, 0), end).reverse();
  return [...dated, ...spots.slice(end, end + most - dated.length)];
}

// How many spots from each of these days up to the next.
export function countSteps(spots: readonly Spot[], starts: readonly number[]): number[] {
  const at = [...starts, Infinity].map((day) => findDay(spots, day));
  return starts.map((_, index) => (at[index + 1] ?? 0) - (at[index] ?? 0));
}

const isIn = ({ lat, lon }: Spot, [west, south, east, north]: Box): boolean =>
  lat >= south && lat <= north && lon >= west && lon <= east;

export const cutBox = (spots: Spot[], box: Box | null): Spot[] =>
  box ? spots.filter((spot) => isIn(spot, box)) : spots;

const FENCE = 3; // times the middle half
const LEAST = 0.5; // degrees that the middle half counts at the least

// From the first to the last that is not far from the middle half.
function cutFar(values: number[]): [number, number] {
  const sorted = values.sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  const reach = FENCE * Math.max(at(0.75) - at(0.25), LEAST);
  const near = sorted.filter((value) => value >= at(0.25) - reach && value <= at(0.75) + reach);
  return [near[0] ?? 0, near.at(-1) ?? 0];
}

// What the map must show at first: without the far ends, which one event in Paris would make of a war in Syria.
export function boxOfSpots(spots: readonly Spot[]): Box | null {
  if (!spots.length) return null;
  const [south, north] = cutFar(spots.map(({ lat }) => lat));
  const [west, east] = cutFar(spots.map(({ lon }) => lon));
  return [west - 0.1, south - 0.1, east + 0.1, north + 0.1];
}

const EARTH = 6371; // kilometres

export function distance([lon1, lat1]: [number, number], [lon2, lat2]: [number, number]): number {
  const rad = Math.PI / 180;
  const half =
    Math.sin(((lat2 - lat1) * rad) / 2) ** 2 +
    Math.cos(lat1 * rad) * Math.cos(lat2 * rad) * Math.sin(((lon2 - lon1) * rad) / 2) ** 2;
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(half)));
}

// The circle of so many kilometres around a point.
export function circle([lon, lat]: [number, number], km: number, corners = 72): [number, number][] {
  const rad = Math.PI / 180;
  const reach = km / EARTH;
  return Array.from({ length: corners + 1 }, (_, index) => {
    const turn = (2 * Math.PI * (index % corners)) / corners;
    const north = Math.asin(
      Math.sin(lat * rad) * Math.cos(reach) + Math.cos(lat * rad) * Math.sin(reach) * Math.cos(turn),
    );
    const east = Math.atan2(
      Math.sin(turn) * Math.sin(reach) * Math.cos(lat * rad),
      Math.cos(reach) - Math.sin(lat * rad) * Math.sin(north),
    );
    return [lon + east / rad, north / rad];
  });
}

const PIXEL_KM = 40075.016686 / 512; // at the equator, where the world is one tile

// A radius in pixels where the world is one tile: doubled at each zoom it stays so many kilometres.
export const pixels = (km: number, lat: number): number => km / (PIXEL_KM * Math.cos((lat * Math.PI) / 180));

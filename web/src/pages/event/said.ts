// What an event says, sorted for the page: who said which figure, and where its words stand.

import type { EventBounds } from "../../api/nouns";
import type { ClaimRow, EventPage } from "../../api/types";

export type Claims = Map<string, ClaimRow>;

export const claimsOf = (page: EventPage): Claims =>
  new Map([...Object.values(page.others), ...page.claims].map((row) => [row.id, row]));

// The origin of each claim.
export const sourcesOf = (page: EventPage): Map<string, string> =>
  new Map(page.event.origins.flatMap(({ claims, source }) => claims.map((id) => [id, source] as const)));

export interface Figure {
  value: number;
  claims: string[];
}

const ENDS = ["low", "best", "high"] as const;

export const endsOf = (bounds: EventBounds): number[] =>
  ENDS.map((end) => bounds[end]).filter((value) => value != null);

// Each figure of a count once, with all claims that give it, the smallest first.
export function figuresOf(bounds: EventBounds): Figure[] {
  const held = new Map<number, Set<string>>();
  for (const end of ENDS) {
    const value = bounds[end];
    if (value == null) continue;
    const claims = held.get(value) ?? new Set<string>();
    for (const id of bounds[`${end}_claims`] ?? []) claims.add(id);
    held.set(value, claims);
  }
  return [...held].sort(([a], [b]) => a - b).map(([value, claims]) => ({ value, claims: [...claims] }));
}

// An end of the axis that leaves room and is easy to read: 12 -> 15, 301 -> 400.
export function axisEnd(most: number): number {
  if (most <= 5) return 5;
  const step = 10 ** Math.floor(Math.log10(most));
  const fine = most / step < 2 ? step / 2 : step;
  return Math.ceil(most / fine) * fine;
}

// The last review of the event itself that was shown: what a new decision says it has seen.
export function lastSeen(page: EventPage): number | null {
  const own = page.reviews.filter((review) => review.kind === "event").map((review) => review.number);
  return own.length ? Math.max(...own) : null;
}

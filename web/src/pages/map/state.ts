// What the map shows, as its address says it.

import { isStep, type Span, type Step, spanOf, toIso, toNumber } from "../../components/map/days";
import { go, here, usePlace } from "../../router";

export interface MapState {
  q: string;
  step: Step | null; // null is the whole time
  day: number | null;
  keys: string[]; // the chosen event, or all at one point
  view: string | null;
}

export function useMapState(): MapState {
  const { query } = usePlace();
  const step = query.get("step");
  const day = toNumber(query.get("day") ?? "");
  return {
    q: query.get("q") ?? "",
    step: isStep(step) ? step : null,
    day,
    keys: (query.get("event") ?? "").split(",").filter(Boolean),
    view: query.get("view"),
  };
}

export const setTime = ({ step, day }: { step?: Step | null; day: number }): void =>
  go(here({ day: toIso(day), ...(step !== undefined && { step }) }), { replace: true });

const MOST_KEYS = 40; // an address has an end

export const setChosen = (keys: readonly string[]): void =>
  go(here({ event: keys.slice(0, MOST_KEYS).join(",") || null }), { replace: true });

export const setView = (view: string): void => go(here({ view }), { replace: true });

// The days that are shown; null is the whole time.
export const shownSpan = ({ step, day }: MapState, whole: Span | null): Span | null =>
  step && whole ? spanOf(step, clamp(day, whole)) : null;

export const clamp = (day: number | null, [first, last]: Span): number =>
  Math.min(Math.max(day ?? first, first), last);

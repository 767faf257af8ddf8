// Days as numbers since 1970, and the steps by which a slider goes through them.

import type { Day } from "../../api/types";

const DAY = 86_400_000;
export const STEPS = ["day", "week", "month"] as const;
export type Step = (typeof STEPS)[number];
export type Span = readonly [first: number, last: number];

export const toNumber = (iso: Day): number | null => {
  const parsed = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(parsed) ? null : Math.floor(parsed / DAY);
};

export const toIso = (day: number): Day => new Date(day * DAY).toISOString().slice(0, 10);

const MONDAY = 4; // 1970 began on a Thursday, so the first Monday is day 4

function addMonths(day: number, count: number): number {
  const date = new Date(day * DAY);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count, 1) / DAY;
}

// The first day of the step that a day is in.
export function startOf(step: Step, day: number): number {
  if (step === "month") return addMonths(day, 0);
  return step === "week" ? day - ((((day - MONDAY) % 7) + 7) % 7) : day;
}

function nextStart(step: Step, start: number): number {
  if (step === "month") return addMonths(start, 1);
  return start + (step === "week" ? 7 : 1);
}

export function spanOf(step: Step, day: number): Span {
  const start = startOf(step, day);
  return [start, nextStart(step, start) - 1];
}

// The first days of all steps from one day to another.
export function startsOf(step: Step, [first, last]: Span): number[] {
  const starts: number[] = [];
  for (let start = startOf(step, first); start <= last; start = nextStart(step, start)) starts.push(start);
  return starts;
}

export const isStep = (word: string | null): word is Step => STEPS.some((step) => step === word);

// The step by which so many days are gone through in a minute or two.
export const usualStep = ([first, last]: Span): Step =>
  last - first > 730 ? "month" : last - first > 120 ? "week" : "day";

// Values as people read them, in the page's language.

import type { Bounds, Count, Day, Days } from "./api/types";
import { isArabic, locale, t, term } from "./i18n";
import { arabicName } from "./names";
import { sideKey } from "./sides";

const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale()} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale(), options);
  formats.set(key, known);
  return known;
}

export const number = (value: number): string => new Intl.NumberFormat(locale()).format(value);

export const percent = (share: number): string =>
  new Intl.NumberFormat(locale(), { style: "percent", maximumFractionDigits: 0 }).format(share);

export function day(iso: Day, month: "short" | "long" = "short"): string {
  const parsed = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(parsed.getTime())) return iso;
  return dateFormat({ day: "numeric", month, year: "numeric", timeZone: "UTC" }).format(parsed);
}

// A moment of the log, in the reader's own time zone.
export function moment(iso: string): string {
  const parsed = new Date(iso);
  if (Number.isNaN(parsed.getTime())) return iso;
  return dateFormat({
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(parsed);
}

// First and last possible day; an open end is said to be open.
export function days(period: Days | null, month: "short" | "long" = "short"): string {
  const [first, last] = period ?? [null, null];
  if (first && last) return first === last ? day(first, month) : `${day(first, month)} – ${day(last, month)}`;
  if (first) return t("shell.since", { day: day(first, month) });
  return last ? t("shell.until", { day: day(last, month) }) : "";
}

// "5", "at least 5", "5–9"; a range keeps its order beside Arabic words.
export function range(low: number | null, high: number | null): string {
  if (low === null && high === null) return "";
  if (high === null) return t("shell.at_least", { value: number(low ?? 0) });
  if (low === null) return t("shell.at_most", { value: number(high) });
  return low === high ? number(low) : `\u2066${number(low)}–${number(high)}\u2069`;
}

export const count = (value: Count): string => `${range(value.low, value.high)} ${term("of", value.of)}`;

// Bounds of an event in one line: the range, and what is likeliest where that differs.
export function bounds({ low, best, high }: Bounds): string {
  const whole = range(low ?? null, high ?? null);
  return best == null || low === high ? whole : `${number(best)} (${whole})`;
}

// A known name in the page's language, Arabic first in Arabic.
export const named = (name: string | null, arabic?: string | null): string =>
  (isArabic() && (arabic || (name && arabicName(name)))) || name || "";

export const namedAll = (names: string[]): string =>
  names.map((name) => named(name)).join(t("shell.separator"));

export const days1970 = (dayNumber: number): Day =>
  new Date(dayNumber * 86_400_000).toISOString().slice(0, 10);

export const country = (code: string): string =>
  new Intl.DisplayNames([locale()], { type: "region" }).of(code) ?? code;

// "killed"; of combatants whose party is told by its id, "combatants killed (Islamic State)".
export function countName(what: string): string {
  const [kind = what, party] = what.split(":", 2);
  return party ? `${term("count", kind)} (${term("side", sideKey(party))})` : term("count", kind);
}

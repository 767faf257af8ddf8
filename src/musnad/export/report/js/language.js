// The language of the page itself, not of the reports.

import { labels, names } from "./report.js";

let current = navigator.language.startsWith("ar") ? 1 : 0;

const LOCALES = ["en-GB", "ar-SY-u-nu-latn"];

export const isArabic = () => current === 1;
export const direction = () => (isArabic() ? "rtl" : "ltr");

export function switchLanguage() {
  current = 1 - current;
}

// The label in the page's language, its braces filled: {} by the value itself, {name} by the value's own name.
export function t(key, values) {
  const label = labels[key]?.[current] ?? key;
  return label.replace(/\{(\w*)\}/g, (_, name) => (name ? values[name] : values));
}

// A known name in the page's language.
export const named = (name) => (isArabic() && names?.[name]) || name;

export function number(value) {
  return new Intl.NumberFormat(LOCALES[current]).format(value);
}

export function day(iso, month = "long") {
  const format = { day: "numeric", month, year: "numeric", timeZone: "UTC" };
  return new Intl.DateTimeFormat(LOCALES[current], format).format(new Date(`${iso}T00:00:00Z`));
}

// A day short enough for an axis: the day and month, or over long stretches the month and year.
export function tick(iso, long) {
  const format = { day: long ? undefined : "numeric", month: "short", year: long ? "numeric" : undefined, timeZone: "UTC" };
  return new Intl.DateTimeFormat(LOCALES[current], format).format(new Date(`${iso}T00:00:00Z`));
}

export function countryName(code) {
  return new Intl.DisplayNames([LOCALES[current]], { type: "region" }).of(code);
}

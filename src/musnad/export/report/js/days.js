// Days as numbers, and the days worth drawing.

const DAY = 86400000;

export const toDay = (iso) => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);
export const toIso = (number) => new Date(number * DAY).toISOString().slice(0, 10);

// One day, or the two ends of a period; an open end is where the other is.
export function endsOf(when) {
  const [first, last] = when.map((iso) => iso && toDay(iso));
  return [first || last, last || first];
}

const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];

// The stretch of days that most claims fall in, so that a mention of a far year does not squeeze the rest.
export function mainStretch(numbers, longest = 45) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [all, most] = [[sorted[0], sorted[sorted.length - 1]], [quantile(sorted, 0.06), quantile(sorted, 0.97)]];
  const [first, last] = all[1] - all[0] <= longest ? all : most;
  return [first - 1, last + 1];
}

// The width of a column in days, so that there are never more than a hundred columns.
export function columnWidth([first, last]) {
  const days = last - first + 1;
  return [1, 7, 30, 91, 365].find((width) => days / width <= 100) ?? Math.ceil(days / 100);
}

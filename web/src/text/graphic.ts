// Where graphic words stand in a text, so that the page can hide them until asked.

import table from "./graphic.csv?raw";

const MARKS = "[\\u064B-\\u0652\\u0670\\u0640]*";
const LIKE: Record<string, string> = {
  ا: "[اأإآ]",
  أ: "[اأإآ]",
  إ: "[اأإآ]",
  آ: "[اأإآ]",
  ى: "[ىي]",
  ي: "[ىي]",
  ة: "[ةه]",
  ه: "[ةه]",
};

function pattern(form: string): string {
  const letters = [...form]
    .map((letter) => (letter === " " ? "\\s+" : `${LIKE[letter] ?? letter}${MARKS}`))
    .join("");
  const arabic = /\p{Script=Arabic}/u.test(form);
  return arabic ? `(?:[وف]?(?:[بلك]?(?:ال)?|لل))${letters}[\\p{L}\\p{M}]*` : `${letters}\\p{L}*`;
}

function load(): RegExp {
  const rows = table.split("\n").filter((line) => line && !line.startsWith("#"));
  const forms = rows.slice(1).map((line) => line.slice(line.lastIndexOf(",") + 1).trim());
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${forms.map(pattern).join("|")})`, "giu");
}

const GRAPHIC = load();

// Ranges [start, end) of the string.
export function findGraphic(text: string): [number, number][] {
  return [...text.matchAll(GRAPHIC)].map((match) => [match.index, match.index + match[0].length]);
}

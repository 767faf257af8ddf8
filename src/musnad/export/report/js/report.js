// What the page was given: articles and claims, with offsets turned into those of JavaScript's strings.

const given = JSON.parse(document.getElementById("data").textContent);

export const { families, statuses, labels, sides, cities, countries, outlines, figures, wrongs, events, names } = given;

export const familyOf = Object.fromEntries(
  Object.entries(families).flatMap(([family, types]) => types.map((type) => [type, family])),
);

// Controls that would reorder what stands around them: overrides are shown, the rest is made inert.
export function harmless(text) {
  return text?.replace(/[\u202d\u202e]/g, "\u25af").replace(/[\u202a-\u202c\u2066-\u2069]/g, "\u200b");
}

// Offsets count characters; a string counts code units. Only texts with rare characters need the table.
function unitTable(text) {
  if (!/[\ud800-\udfff]/.test(text)) return null;
  const units = [0];
  for (const character of text) units.push(units[units.length - 1] + character.length);
  return units;
}

export const articles = given.articles.map((article, index) => ({
  ...article,
  index,
  text: harmless(article.text),
  title: harmless(article.title),
  publisher: harmless(article.publisher),
  units: unitTable(article.text),
}));

export function rangeOf(article, [start, end]) {
  return article.units ? [article.units[start], article.units[end]] : [start, end];
}

export function wordsOf(article, span) {
  return article.text.slice(...rangeOf(article, span)).replace(/\s+/g, " ");
}

// Entries: a gold claim, a read one or both, with what became of it.

import { articles, rangeOf } from "../../report/js/report.js";
import { enrich } from "../../report/js/claims.js";

export const OUTCOMES = { missed: "−", false: "+", wrong: "≠", right: "✓" };

function outcomeOf({ gold, read, wrong }) {
  if (!read) return "missed";
  if (!gold) return "false";
  return wrong.length ? "wrong" : "right";
}

function toEntry(given, article) {
  const [gold, read] = [given.gold, given.read].map((claim) => claim && enrich(claim, article));
  const ranges = [gold, read].filter(Boolean).map((claim) => rangeOf(article, claim.trigger));
  return {
    article,
    gold,
    read,
    wrong: given.wrong,
    outcome: outcomeOf(given),
    type: (gold ?? read).type,
    range: [Math.min(...ranges.map((range) => range[0])), Math.max(...ranges.map((range) => range[1]))],
  };
}

for (const article of articles) article.entries = article.entries.map((given) => toEntry(given, article));

export const entries = articles.flatMap((article) => article.entries);

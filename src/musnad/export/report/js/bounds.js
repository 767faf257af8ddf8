// How many, as the origins say: the counts of people harmed on one axis, each figure leading to the words that hold it.

import { h, joined, outside } from "./dom.js";
import { named, number, t } from "./language.js";
import { claimById } from "./claims.js";
import { boundsText } from "./events.js";
import { wordsOf } from "./report.js";

const HARM = ["killed", "injured", "combatants_killed", "combatants_injured"];

const ENDS = ["low", "best", "high"];
const endsOf = (bounds) => ENDS.map((end) => bounds[end]).filter((figure) => figure != null);

// A link to the words of a claim, those of its count where it has one.
export function citeNode(id, count = null) {
  const claim = claimById(id);
  if (!claim) return h("code", {}, id);
  const words = count ? wordsOf(claim.article, count.span) : claim.words;
  return h("a", { class: "cite", href: `#claim-${claim.index}`, title: t("to_words") }, outside(words));
}

const holds = (count, figure) => count.low === figure || count.high === figure;

function citeFigure(happening, id, figure) {
  const count = claimById(id)?.quantity.find((one) => holds(one, figure));
  return h("span", {}, outside(named(happening.sources.get(id) ?? "")), " ", citeNode(id, count));
}

// Each figure once, with all who give it.
function figureNodes(happening, bounds) {
  const figures = new Map();
  for (const end of ENDS) {
    if (bounds[end] == null) continue;
    if (!figures.has(bounds[end])) figures.set(bounds[end], new Set());
    for (const id of bounds[`${end}_claims`] ?? []) figures.get(bounds[end]).add(id);
  }
  return [...figures].map(([figure, ids]) =>
    h("li", {}, h("b", {}, number(figure)), " ", joined([...ids].map((id) => citeFigure(happening, id, figure)), t("separator"))),
  );
}

function trackNode(bounds, most) {
  const share = (figure) => `${(100 * figure) / Math.max(1, most)}%`;
  const ends = endsOf(bounds);
  const range = h("span", { class: "range" });
  range.style.insetInlineStart = share(Math.min(...ends));
  range.style.inlineSize = share(Math.max(...ends) - Math.min(...ends));
  const best = bounds.best == null ? null : h("span", { class: "best" });
  if (best) best.style.insetInlineStart = share(bounds.best);
  return h("div", { class: "track", "aria-hidden": "true" }, range, best);
}

function rowNodes(happening, what, bounds, most) {
  const best = bounds.best != null && bounds.low !== bounds.high ? h("small", {}, t("best", number(bounds.best))) : null;
  return h(
    "div",
    { class: "count" },
    h("p", {}, t(`count_${what}`), " ", h("b", {}, boundsText(bounds)), " ", best),
    trackNode(bounds, most),
    h("ul", { class: "figures" }, figureNodes(happening, bounds)),
  );
}

function axisNode(happening, counts) {
  const most = Math.max(...counts.flatMap(([, bounds]) => endsOf(bounds)));
  const ends = h("p", { class: "ends", "aria-hidden": "true" }, h("span", {}, number(0)), h("span", {}, number(most)));
  return h("div", { class: "axis" }, counts.map(([what, bounds]) => rowNodes(happening, what, bounds, most)), ends);
}

export function boundsNodes(happening) {
  const counts = Object.entries(happening.counts).filter(([, bounds]) => endsOf(bounds).length);
  const harm = HARM.filter((what) => counts.some(([other]) => other === what)).map((what) => [what, happening.counts[what]]);
  const others = counts.filter(([what]) => !HARM.includes(what));
  return [harm.length ? axisNode(happening, harm) : null, others.map((one) => axisNode(happening, [one]))];
}

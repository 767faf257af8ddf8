// The text of an article with the words of its claims marked, each piece knowing the claims that share it.

import { h } from "./dom.js";
import { t } from "./language.js";
import { allSpans, sourceSpans } from "./claims.js";
import { rangeOf } from "./report.js";
import { GLYPHS } from "./labels.js";
import { claimCards, opensCard } from "./card.js";

// Where a line must be cut so that no piece is inside one claim's words and outside them too.
function cutPoints(from, to, triggers) {
  const points = triggers.flatMap(({ range }) => range).filter((point) => from < point && point < to);
  return [...new Set([from, ...points, to])].sort((a, b) => a - b);
}

function markNode(claims, words) {
  const kinds = [...new Set(claims.map((claim) => claim.family))];
  const statuses = [...new Set(claims.map((claim) => claim.status))];
  const mark = h(
    "mark",
    {
      class: `claim ${kinds[0]} ${statuses.length === 1 ? statuses[0] : "asserted"} ${kinds.length > 1 ? "mixed" : ""}`,
      role: "button",
      tabindex: "0",
      "data-glyphs": kinds.map((kind) => GLYPHS[kind]).join(""),
      "aria-label": `${words}: ${claims.map((claim) => `${t(`type_${claim.type}`)}, ${t(`status_${claim.status}`)}`).join("; ")}`,
    },
    words,
  );
  mark.claims = claims;
  return mark;
}

function pieceNode(article, triggers, start, end) {
  const words = article.text.slice(start, end);
  const covering = triggers.filter(({ range }) => range[0] <= start && end <= range[1]);
  if (!covering.length) return document.createTextNode(words);
  const claims = covering.map(({ claim }) => claim);
  const mark = markNode(claims, words);
  opensCard(mark, () => claimCards(claims), {
    shown: () => highlight(article, claims),
    hidden: () => highlight(article, []),
  });
  for (const claim of claims) claim.mark ??= mark;
  return mark;
}

// The pieces of [from, to), remembered with their offsets for highlighting.
export function lineNodes(article, from, to) {
  const triggers = article.triggers.filter(({ range }) => range[0] < to && range[1] > from);
  const points = cutPoints(from, to, triggers);
  return points.slice(1).map((end, index) => {
    const node = pieceNode(article, triggers, points[index], end);
    article.pieces.push({ start: points[index], end, node: node.firstChild ?? node });
    return node;
  });
}

function pieceAt(article, offset) {
  return article.pieces.find(({ start, end }) => start <= offset && offset < end);
}

function domRange(article, span) {
  const [start, end] = rangeOf(article, span);
  const [first, last] = [pieceAt(article, start), pieceAt(article, end - 1)];
  if (!first || !last) return null;
  const range = new Range();
  range.setStart(first.node, start - first.start);
  range.setEnd(last.node, end - last.start);
  return range;
}

// Shows the words of the claims' roles and sources; a browser without highlights still has the card.
function highlight(article, claims) {
  if (!CSS.highlights) return;
  for (const [name, spansOf] of Object.entries({ "claim-part": allSpans, "claim-source": sourceSpans })) {
    const ranges = claims.flatMap(spansOf).map((span) => domRange(article, span)).filter(Boolean);
    CSS.highlights.set(name, new Highlight(...ranges));
  }
}

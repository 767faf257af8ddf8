// A line of text cut into pieces, so that none is inside a marked range and outside it too.

import { rangeOf } from "./report.js";

function cutPoints(from, to, ranged) {
  const points = ranged.flatMap(({ range }) => range).filter((point) => from < point && point < to);
  return [...new Set([from, ...points, to])].sort((a, b) => a - b);
}

// The pieces of [from, to): what `mark` makes of the words and of all in `ranged` that cover them, or plain text.
// They are remembered with their offsets for highlighting.
export function pieceNodes(article, ranged, [from, to], mark) {
  const near = ranged.filter(({ range }) => range[0] < to && range[1] > from);
  const points = cutPoints(from, to, near);
  return points.slice(1).map((end, index) => {
    const start = points[index];
    const covering = near.filter(({ range }) => range[0] <= start && end <= range[1]);
    const words = article.text.slice(start, end);
    const node = covering.length ? mark(covering, words) : document.createTextNode(words);
    article.pieces.push({ start, end, node: node.firstChild ?? node });
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

// Shades the words of the spans under a name that the style knows; a browser without highlights shows none.
export function highlightSpans(name, article, spans) {
  if (!CSS.highlights) return;
  CSS.highlights.set(name, new Highlight(...spans.map((span) => domRange(article, span)).filter(Boolean)));
}

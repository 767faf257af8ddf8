// Each article: its text with the words of its entries marked, and their sheets beside it, drawn near the screen.

import { h } from "../../report/js/dom.js";
import { t } from "../../report/js/language.js";
import { articles } from "../../report/js/report.js";
import { allSpans, sourceSpans } from "../../report/js/claims.js";
import { highlightSpans, pieceNodes } from "../../report/js/pieces.js";
import { bodyNode, bylineNode, fillBody, titleNode } from "../../report/js/text.js";
import { OUTCOMES } from "./entries.js";
import { isChosen } from "./choice.js";
import { sheetNode } from "./sheet.js";

const ORDER = Object.keys(OUTCOMES); // what is worst first

let chosen = new Set();

const watcher = new IntersectionObserver(
  (seen) => seen.forEach((one) => one.isIntersecting && draw(articles[one.target.dataset.index])),
  { rootMargin: "800px" },
);

const spansOf = (claim) => (claim ? [...allSpans(claim), ...sourceSpans(claim)] : []);

function shade(article, entry) {
  highlightSpans("gold-part", article, spansOf(entry?.gold));
  highlightSpans("read-part", article, spansOf(entry?.read));
}

function showMark(entry) {
  entry.mark?.scrollIntoView({ block: "nearest" });
  entry.mark?.focus({ preventScroll: true });
}

function showSheet(entry) {
  entry.sheet.open = true;
  entry.sheet.scrollIntoView({ block: "nearest" });
  entry.sheet.querySelector("summary").focus({ preventScroll: true });
}

function markNode(article, found, words) {
  const outcomes = ORDER.filter((outcome) => found.some((entry) => entry.outcome === outcome));
  const open = () => showSheet(found.find((entry) => chosen.has(entry)) ?? found[0]);
  const mark = h(
    "mark",
    {
      class: `claim ${outcomes[0]} ${outcomes.length > 1 ? "mixed" : ""}`,
      role: "button",
      tabindex: "0",
      "data-glyphs": outcomes.map((outcome) => OUTCOMES[outcome]).join(""),
      "aria-label": `${words}: ${found.map((entry) => `${t(`type_${entry.type}`)}, ${t(`outcome_${entry.outcome}`)}`).join("; ")}`,
      onclick: open,
      onkeydown: (event) => (event.key === "Enter" || event.key === " ") && (event.preventDefault(), open()),
      onpointerenter: () => shade(article, found[0]),
      onpointerleave: () => shade(article, null),
    },
    words,
  );
  mark.entries = found;
  for (const entry of found) entry.mark ??= mark;
  return mark;
}

function markedLine(article, range) {
  return pieceNodes(article, article.entries, range, (found, words) => markNode(article, found, words));
}

function draw(article) {
  if (article.drawn) return;
  article.drawn = true;
  for (const entry of article.entries) entry.mark = null;
  fillBody(article, markedLine);
  const sheets = article.entries.map((entry) => sheetNode(entry, { shade: (found) => shade(article, found), show: showMark }));
  article.sheets.replaceChildren(...(sheets.length ? sheets : [h("p", { class: "notice" }, t("no_entries"))]));
  show(article);
}

function show(article) {
  for (const entry of article.entries) entry.sheet.hidden = !chosen.has(entry);
  for (const mark of article.body.querySelectorAll("mark")) mark.classList.toggle("dim", !mark.entries.some((entry) => chosen.has(entry)));
}

function readingNode(article) {
  Object.assign(article, { drawn: false, body: bodyNode(article), sheets: h("div", { class: "sheets" }) });
  const annotated = article.entries.filter((entry) => entry.gold).length;
  const text = h("div", { class: "original" }, titleNode(article), article.body);
  article.node = h("article", { class: "report", "data-index": article.index }, bylineNode(article, annotated), h("div", { class: "sides" }, text, article.sheets));
  watcher.observe(article.node);
  return article.node;
}

export function readingNodes() {
  watcher.disconnect();
  return articles.map(readingNode);
}

export function showReadings(found) {
  chosen = found;
  for (const article of articles) {
    article.node.hidden = isChosen() && !article.entries.some((entry) => found.has(entry));
    if (article.drawn) show(article);
  }
}

export const drawAll = () => articles.forEach(draw);

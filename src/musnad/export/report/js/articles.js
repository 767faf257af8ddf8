// The reports themselves, each text drawn when it comes near the screen.

import { h } from "./dom.js";
import { t } from "./language.js";
import { articles, rangeOf } from "./report.js";
import { isFiltered } from "./filters.js";
import { markedLine } from "./marks.js";
import { bodyNode, bylineNode, fillBody, titleNode } from "./text.js";

let visible = new Set();

const watcher = new IntersectionObserver(
  (entries) => entries.forEach((entry) => entry.isIntersecting && drawText(articles[entry.target.dataset.index])),
  { rootMargin: "800px" },
);

function articleNode(article) {
  article.body = bodyNode(article);
  article.drawn = false;
  article.node = h("article", { class: "report", "data-index": article.index }, bylineNode(article, article.claims.length), titleNode(article), article.body);
  watcher.observe(article.node);
  return article.node;
}

export function drawText(article) {
  if (article.drawn) return;
  article.drawn = true;
  article.triggers = article.claims.map((claim) => ({ claim, range: rangeOf(article, claim.trigger) }));
  for (const claim of article.claims) claim.mark = null;
  fillBody(article, markedLine);
  if (!article.claims.length) article.body.append(h("p", { class: "notice" }, t("no_claims")));
  dim(article);
}

function dim(article) {
  for (const mark of article.body.querySelectorAll("mark")) {
    mark.classList.toggle("dim", !mark.claims.some((claim) => visible.has(claim)));
  }
}

export function articleNodes() {
  watcher.disconnect();
  return articles.map(articleNode);
}

export function showArticles(claims) {
  visible = new Set(claims);
  const kept = new Set(claims.map((claim) => claim.article));
  for (const article of articles) {
    article.node.hidden = isFiltered() && !kept.has(article);
    if (article.drawn) dim(article);
  }
}

// Brings the words of a claim before the reader.
export function goToWords(claim) {
  drawText(claim.article);
  claim.mark.scrollIntoView({ block: "center" });
  claim.mark.focus({ preventScroll: true });
  claim.mark.click();
}

export const drawAll = () => articles.forEach(drawText);

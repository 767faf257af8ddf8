// The reports themselves, each text drawn when it comes near the screen.

import { h, outside } from "./dom.js";
import { day, number, t } from "./language.js";
import { articles, rangeOf } from "./report.js";
import { isRightToLeft, publisherOf } from "./labels.js";
import { isFiltered } from "./filters.js";
import { lineNodes } from "./marks.js";

let visible = new Set();

const watcher = new IntersectionObserver(
  (entries) => entries.forEach((entry) => entry.isIntersecting && drawText(articles[entry.target.dataset.index])),
  { rootMargin: "800px" },
);

const isWebAddress = (url) => /^https?:\/\//i.test(url ?? "");

function byline(article) {
  const published = article.published ? day(article.published) : t("no_date");
  const original = isWebAddress(article.url)
    ? h("a", { href: article.url, rel: "noopener noreferrer nofollow", target: "_blank" }, t("source_link"))
    : null;
  return h("p", { class: "byline" }, h("b", {}, outside(publisherOf(article))), h("span", {}, published), original, h("span", {}, `${t("nav_table")}: ${number(article.claims.length)}`));
}

function articleNode(article) {
  const own = article.title && !article.text.trimStart().startsWith(article.title);
  const title = own ? h("h3", { dir: "auto" }, article.title) : null;
  article.body = h("div", { class: "text", lang: article.lang, dir: isRightToLeft(article) ? "rtl" : article.lang ? "ltr" : "auto" });
  article.body.style.minHeight = `${Math.min(60, article.text.length / 60) * 1.8}em`;
  article.drawn = false;
  article.node = h("article", { class: "report", "data-index": article.index }, byline(article), title, article.body);
  watcher.observe(article.node);
  return article.node;
}

function drawLine(article, from, to) {
  const heading = article.title && article.text.slice(from, to).trim() === article.title.trim() && !article.headed;
  article.headed ||= heading;
  const properties = article.lang ? {} : { dir: "auto" };
  return h(heading ? "h3" : "p", properties, lineNodes(article, from, to));
}

export function drawText(article) {
  if (article.drawn) return;
  Object.assign(article, { drawn: true, headed: false, pieces: [] });
  article.triggers = article.claims.map((claim) => ({ claim, range: rangeOf(article, claim.trigger) }));
  for (const claim of article.claims) claim.mark = null;
  const lines = [...article.text.matchAll(/[^\n\r]+/g)].filter((line) => line[0].trim());
  article.body.replaceChildren(...lines.map((line) => drawLine(article, line.index, line.index + line[0].length)));
  article.body.style.minHeight = "";
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

// The head and the text of an article, line by line.

import { h, outside } from "./dom.js";
import { day, number, t } from "./language.js";
import { isRightToLeft, publisherOf } from "./labels.js";

const isWebAddress = (url) => /^https?:\/\//i.test(url ?? "");

export function bylineNode(article, claims) {
  const published = article.published ? day(article.published) : t("no_date");
  const original = isWebAddress(article.url)
    ? h("a", { href: article.url, rel: "noopener noreferrer nofollow", target: "_blank" }, t("source_link"))
    : null;
  return h("p", { class: "byline" }, h("b", {}, outside(publisherOf(article))), h("span", {}, published), original, h("span", {}, `${t("nav_table")}: ${number(claims)}`));
}

// The title, unless the text begins with it.
export function titleNode(article) {
  const own = article.title && !article.text.trimStart().startsWith(article.title);
  return own ? h("h3", { dir: "auto" }, article.title) : null;
}

// Room for the text until it is drawn.
export function bodyNode(article) {
  const body = h("div", { class: "text", lang: article.lang, dir: isRightToLeft(article) ? "rtl" : article.lang ? "ltr" : "auto" });
  body.style.minHeight = `${Math.min(60, article.text.length / 60) * 1.8}em`;
  return body;
}

function lineNode(article, from, to, lineNodes) {
  const heading = article.title && article.text.slice(from, to).trim() === article.title.trim() && !article.headed;
  article.headed ||= heading;
  const properties = article.lang ? {} : { dir: "auto" };
  return h(heading ? "h3" : "p", properties, lineNodes(article, [from, to]));
}

// Fills the room with the lines, each as `lineNodes` makes it of its offsets.
export function fillBody(article, lineNodes) {
  Object.assign(article, { headed: false, pieces: [] });
  const lines = [...article.text.matchAll(/[^\n\r]+/g)].filter((line) => line[0].trim());
  article.body.replaceChildren(...lines.map((line) => lineNode(article, line.index, line.index + line[0].length, lineNodes)));
  article.body.style.minHeight = "";
}

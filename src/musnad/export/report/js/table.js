// The table of claims: sorted by any column, its rows made as the reader comes to them.

import { h, joined, outside } from "./dom.js";
import { day, t } from "./language.js";
import { roleWords } from "./claims.js";
import { chainNodes, countText, placeName, publisherOf, statusLabel, typeLabel, whenText } from "./labels.js";

const STEP = 100; // rows made at a time

const listed = (words) => joined(words.map(outside), t("separator"));
const firstCount = (claim) => claim.quantity[0]?.low ?? claim.quantity[0]?.high ?? -1;
const reportLine = ({ article }) => [outside(publisherOf(article)), h("small", {}, article.published ? day(article.published, "short") : t("no_date"))];

// Each column: what stands in a cell, and by what it is sorted.
const COLUMNS = {
  type: [(claim) => [typeLabel(claim), h("small", {}, outside(claim.words))], (claim) => t(`type_${claim.type}`)],
  status: [(claim) => statusLabel(claim), (claim) => t(`status_${claim.status}`)],
  who: [(claim) => listed(roleWords(claim, "actor")), (claim) => roleWords(claim, "actor")[0] ?? ""],
  whom: [(claim) => listed(roleWords(claim, "target")), (claim) => roleWords(claim, "target")[0] ?? ""],
  where: [(claim) => listed(claim.places.map(placeName)), (claim) => (claim.places[0] ? placeName(claim.places[0]) : "")],
  when: [(claim) => whenText(claim), (claim) => claim.when?.[0] ?? claim.when?.[1] ?? ""],
  how_many: [(claim) => joined(claim.quantity.map(countText), t("separator")), firstCount],
  says: [chainNodes, (claim) => claim.source.key],
  report: [reportLine, (claim) => `${claim.article.published ?? ""} ${publisherOf(claim.article)}`],
};

let order = { column: null, descending: false };
let rows = [];
let made = 0;
let body;
let heads;
let end;

const watcher = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && makeRows(made + STEP), { rootMargin: "400px" });

function compare(a, b) {
  if (typeof a === "number") return a - b;
  return a.localeCompare(b);
}

function sorted(claims) {
  if (!order.column) return claims;
  const keyOf = COLUMNS[order.column][1];
  const sign = order.descending ? -1 : 1;
  return claims.map((claim) => [keyOf(claim), claim]).sort((a, b) => sign * compare(a[0], b[0])).map(([, claim]) => claim);
}

function cell(name, claim) {
  const content = COLUMNS[name][0](claim);
  const empty = content.length === 0;
  return h("td", { "data-label": t(name), class: empty ? "empty" : null }, empty ? h("span", { "aria-label": t("unknown") }, "–") : content);
}

function makeRow(claim) {
  const link = h("a", { href: `#claim-${claim.index}`, "aria-label": `${t("to_words")}: ${claim.words}`, title: t("to_words") }, "¶");
  return h("tr", { id: `row-${claim.index}`, tabindex: "-1" }, Object.keys(COLUMNS).map((name) => cell(name, claim)), h("td", { class: "jump" }, link));
}

function makeRows(upTo) {
  const next = rows.slice(made, upTo);
  made += next.length;
  body.append(...next.map(makeRow));
  end.hidden = made >= rows.length;
}

function sortBy(column) {
  order = { column, descending: order.column === column && !order.descending };
  drawHeads();
  drawRows(rows);
}

function headCell(name) {
  const current = order.column === name;
  const direction = order.descending ? "descending" : "ascending";
  const button = h("button", { type: "button", onclick: () => sortBy(name), title: t("sort", t(name)) }, t(name), h("span", { class: "arrow", "aria-hidden": "true" }, current ? (order.descending ? "▼" : "▲") : ""));
  return h("th", { scope: "col", "aria-sort": current ? direction : "none" }, button);
}

function drawHeads() {
  const focused = [...heads.children].indexOf(document.activeElement?.closest("th"));
  heads.replaceChildren(...Object.keys(COLUMNS).map(headCell), h("th", { scope: "col" }, h("span", { class: "unseen" }, t("words"))));
  if (focused >= 0) heads.children[focused].querySelector("button").focus();
}

function drawRows(claims) {
  rows = sorted(claims);
  made = 0;
  body.replaceChildren();
  makeRows(STEP);
}

export function tableNode() {
  heads = h("tr");
  body = h("tbody");
  end = h("div", { class: "end" });
  drawHeads();
  watcher.disconnect();
  watcher.observe(end);
  return h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": t("nav_table") }, h("table", {}, h("thead", {}, heads), body), end);
}

export const showTable = drawRows;
export const makeAllRows = () => makeRows(rows.length);

// Brings the row of a claim before the reader.
export function goToRow(claim) {
  makeRows(rows.indexOf(claim) + STEP);
  const row = document.getElementById(`row-${claim.index}`);
  row.scrollIntoView({ block: "center" });
  row.focus({ preventScroll: true });
}

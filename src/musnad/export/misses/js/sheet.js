// The sheet of an entry: its values in the gold and as read, side by side.

import { h, joined, outside } from "../../report/js/dom.js";
import { t } from "../../report/js/language.js";
import { roleWords } from "../../report/js/claims.js";
import { chainNodes, countText, statusLabel, typeLabel, whenText } from "../../report/js/labels.js";
import { outcomeLabel } from "./choice.js";

const role = (name) => (claim) => joined(roleWords(claim, name).map(outside), t("separator"));

// Each row: its label, what stands in its cells, and the wrong values that it shows.
const ROWS = [
  ["words", (claim) => outside(claim.words), []],
  ["status", (claim) => statusLabel(claim), ["status"]],
  ["who", role("actor"), ["actor"]],
  ["whom", role("target"), ["target"]],
  ["where", role("place"), ["place"]],
  ["origin", role("origin"), ["origin"]],
  ["destination", role("destination"), ["destination"]],
  ["when", (claim) => whenText(claim), ["when"]],
  ["time", role("time"), ["time"]],
  ["how_many", (claim) => joined(claim.quantity.map(countText), t("separator")), ["count"]],
  ["means", role("instrument"), ["instrument"]],
  ["says", chainNodes, ["source", "chain"]],
];

function cell(content) {
  return h("td", {}, content.length === 0 ? h("span", { class: "none", "aria-label": t("unknown") }, "–") : content);
}

function rowNode(entry, [key, contentOf, values]) {
  const contents = [entry.gold, entry.read].filter(Boolean).map(contentOf);
  if (contents.every((content) => content.length === 0)) return null;
  const differs = values.some((value) => entry.wrong.includes(value));
  const sign = differs ? h("span", { class: "sign", title: t("not_same"), role: "img", "aria-label": t("not_same") }, "≠") : null;
  return h("tr", { class: differs ? "differs" : null }, h("th", { scope: "row" }, t(key), sign), contents.map(cell));
}

function tableNode(entry) {
  const heads = ["gold", "read"].filter((side) => entry[side]).map((side) => h("th", { scope: "col", class: side }, t(side)));
  return h("table", {}, h("thead", {}, h("tr", {}, h("td"), heads)), h("tbody", {}, ROWS.map((row) => rowNode(entry, row))));
}

function summaryNode(entry) {
  const claim = entry.gold ?? entry.read;
  const wrong = entry.wrong.filter((value) => value !== "chain" || !entry.wrong.includes("source"));
  return h(
    "summary",
    {},
    outcomeLabel(entry.outcome),
    typeLabel(claim),
    h("span", { class: "said" }, outside(claim.words)),
    h("small", {}, joined(wrong.map((value) => t(`wrong_${value}`)), t("separator"))),
  );
}

// Folded where all is right; `shade` is called with the entry when the reader comes to it, with null when they leave.
export function sheetNode(entry, { shade, show }) {
  const button = h("button", { type: "button", class: "plain", onclick: () => show(entry) }, t("show_words"));
  const events = { onpointerenter: () => shade(entry), onpointerleave: () => shade(null), onfocusin: () => shade(entry), onfocusout: () => shade(null) };
  entry.sheet = h("details", { class: `entry ${entry.outcome}`, open: entry.outcome !== "right", ...events }, summaryNode(entry), tableNode(entry), button);
  return entry.sheet;
}

// The page: its head, measures, filters and articles, drawn anew when the language changes.

import { h } from "../../report/js/dom.js";
import { number, t } from "../../report/js/language.js";
import { drawHead, section } from "../../report/js/frame.js";
import { articles, figures } from "../../report/js/report.js";
import { entries } from "./entries.js";
import { choice, choiceFields, chosenEntries, isChosen, outcomeButtons, resetChoice } from "./choice.js";
import { drawAll, readingNodes, showReadings } from "./readings.js";

const main = document.getElementById("main");
let bar;

function figureNode([name, value]) {
  return h("div", {}, h("dt", {}, t(name)), h("dd", {}, value == null ? "–" : value.toFixed(3)));
}

function figureNodes() {
  const shares = Object.entries(figures).filter(([name]) => name !== "gold" && name !== "predicted");
  return h("dl", { class: "figures" }, shares.map(figureNode));
}

function change(key, value) {
  const name = document.activeElement?.name;
  choice[key] = value;
  update();
  (bar.node.querySelector(name ? `[name=${name}]` : "[aria-pressed=true]") ?? bar.outcomes.firstChild).focus();
}

function update() {
  const found = chosenEntries();
  bar.outcomes.replaceChildren(...outcomeButtons(change));
  bar.fields.replaceChildren(...choiceFields(change));
  bar.state.replaceChildren(t("shown", { shown: number(found.size), all: number(entries.length) }), " ", found.size ? "" : t(entries.length ? "none" : "empty"));
  bar.clear.hidden = !isChosen();
  showReadings(found);
}

function filterNode() {
  bar = {
    outcomes: h("div", { class: "families" }),
    fields: h("div", { class: "fields" }),
    state: h("p", { class: "state", role: "status" }),
    clear: h("button", { type: "button", class: "plain", onclick: () => (resetChoice(), update()) }, t("reset")),
  };
  bar.node = h("search", { class: "filters", "aria-label": t("filters") }, bar.outcomes, bar.fields, h("div", { class: "result" }, bar.state, bar.clear));
  return bar.node;
}

function drawPage() {
  drawHead({ gold: number(figures.gold), read: number(figures.predicted), articles: number(articles.length) }, drawPage);
  main.replaceChildren(section("figures", figureNodes()), filterNode(), section("readings", [h("p", { class: "note" }, t("readings_help")), readingNodes()]));
  update();
}

addEventListener("beforeprint", drawAll);

drawPage();

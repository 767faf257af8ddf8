// The page: its head, filters and sections, drawn anew when the language changes.

import { h } from "./dom.js";
import { number, t } from "./language.js";
import { drawHead, section } from "./frame.js";
import { articles } from "./report.js";
import { claims } from "./claims.js";
import { familyButtons, filter, filterFields, isFiltered, matching, resetFilter } from "./filters.js";
import { hideCard } from "./card.js";
import { articleNodes, drawAll, goToWords, showArticles } from "./articles.js";
import { goToRow, makeAllRows, showTable, tableNode } from "./table.js";
import { mapNode, showMap } from "./map.js";
import { showTimeline, timelineNode } from "./timeline.js";
import { happenings, happeningsOf } from "./events.js";
import { goToHappening, happeningsNode, showHappenings } from "./happenings.js";

const PRINTED = 2000; // rows of a table that is still worth printing whole

const main = document.getElementById("main");
let bar;
let shown = claims;
let byEvent = false; // what the map and the timeline show

function drawFrame() {
  const publishers = new Set(articles.map((article) => article.publisher).filter(Boolean));
  const counts = { claims: number(claims.length), articles: number(articles.length), publishers: number(publishers.size) };
  const redraw = () => (hideCard(), drawPage());
  drawHead(counts, redraw, h("nav", {}, ["map", "timeline", "events", "table", "articles"].map((id) => h("a", { href: `#${id}` }, t(`nav_${id}`)))));
}

function set(key, value) {
  filter[key] = value;
  update();
}

function clear() {
  resetFilter();
  drawFilters();
  update();
}

function drawFilters() {
  bar.fields.replaceChildren(...filterFields(set));
  bar.families.replaceChildren(...familyButtons((key, value) => {
    filter[key] = value;
    drawFilters();
    bar.families.querySelector("[aria-pressed=true]")?.focus();
    update();
  }));
}

function drawState() {
  const counts = { shown: number(shown.length), all: number(claims.length) };
  const notes = [t("shown", counts), shown.length || !claims.length ? "" : t("none"), filter.from || filter.to ? t("undated_hidden") : ""];
  bar.state.replaceChildren(notes.filter(Boolean).join(" "));
  bar.clear.hidden = !isFiltered();
}

function update() {
  shown = matching();
  drawState();
  const told = happeningsOf(shown);
  showMap(byEvent ? told : shown);
  showTimeline(byEvent ? told : shown);
  showHappenings(told);
  showTable(shown);
  showArticles(shown);
}

function filterNode() {
  bar = {
    fields: h("div", { class: "fields" }),
    families: h("div", { class: "families" }),
    state: h("p", { class: "state", role: "status" }),
    clear: h("button", { type: "button", class: "plain", onclick: clear }, t("reset")),
  };
  return h("search", { class: "filters", "aria-label": t("filters") }, bar.families, bar.fields, h("div", { class: "result" }, bar.state, bar.clear));
}

function unitsNode() {
  const buttons = [false, true].map((on) => h("button", { type: "button", class: "chip", onclick: () => choose(on) }, t(on ? "nav_events" : "nav_table")));
  const press = () => buttons.forEach((button, index) => button.setAttribute("aria-pressed", String(byEvent === Boolean(index))));
  const choose = (on) => {
    byEvent = on;
    press();
    update();
  };
  press();
  return h("div", { class: "units", role: "group", "aria-label": t("units") }, h("span", {}, t("units")), buttons);
}

const choosePlace = (place) => (set("place", place.key), drawFilters(), hideCard(), document.getElementById("table").scrollIntoView());
const chooseDays = (from, to) => (Object.assign(filter, { from, to }), drawFilters(), update());

function drawPage() {
  drawFrame();
  main.replaceChildren(
    filterNode(),
    claims.length ? "" : h("p", { class: "notice" }, t("empty")),
    unitsNode(),
    h("div", { class: "views" }, section("map", mapNode(choosePlace)), section("timeline", timelineNode(chooseDays))),
    section("events", happeningsNode()),
    section("table", tableNode()),
    section("articles", articleNodes()),
  );
  drawFilters();
  update();
}

// Links to a claim's words, to its row and to its event; they work for claims that the filters hide.
const GOES = { claim: goToWords, row: goToRow, event: (claim) => goToHappening(claim.happening) };

function follow() {
  const [, kind, index] = location.hash.match(/^#(claim|row|event)-(\d+)$/) ?? [];
  const claim = kind === "event" ? happenings[Number(index)]?.said[0] : claims[Number(index)];
  if (!kind || !claim) return;
  hideCard();
  if (!shown.includes(claim)) clear();
  GOES[kind](claim);
  history.replaceState(null, "", " ");
}

addEventListener("hashchange", follow);
addEventListener("beforeprint", () => {
  drawAll();
  if (shown.length <= PRINTED) makeAllRows();
});

drawPage();
follow();

// The events as cards: who says so first-hand, how many, what is denied, where they differ, and how well it is borne out.

import { h, joined, outside } from "./dom.js";
import { day, named, number, t } from "./language.js";
import { boundsText } from "./events.js";
import { boundsNodes, citeNode } from "./bounds.js";
import { placeName, statusLabel, typeLabel, whenText } from "./labels.js";
import { labels } from "./report.js";

const STEP = 30; // cards made at a time
const COUNTS = ["origin", "publisher", "report"];

let shown = [];
let made = 0;
let list;
let end;

const watcher = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && makeCards(made + STEP), { rootMargin: "600px" });

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const reasons = Object.entries(labels)
  .filter(([key]) => key.startsWith("reason_"))
  .map(([key, [english]]) => [key, new RegExp(`^${escaped(english).replace("\\{\\}", "(.+)")}$`)]);

// A reason in the page's language, what it names kept as it is.
function reasonNode(reason) {
  const [key, pattern] = reasons.find(([, one]) => one.test(reason)) ?? [];
  if (!key) return outside(reason);
  const [before, after] = t(key, "\n").split("\n");
  const [, value] = reason.match(pattern);
  return h("span", {}, before, value ? outside(named(value)) : "", after ?? "");
}

const reasonNodes = (list) => joined((list ?? []).map(reasonNode), t("separator"));
const citeAll = (ids) => joined([...new Set(ids)].map((id) => citeNode(id)), t("separator"));

function countsLine(happening) {
  const counts = [happening.origins.length, happening.publishers, happening.reports.length];
  return COUNTS.map((name, index) => t(counts[index] === 1 ? `one_${name}` : `some_${name}s`, number(counts[index]))).join(t("separator"));
}

function headNode(happening) {
  const place = happening.places[0];
  return h(
    "header",
    {},
    typeLabel(happening),
    happening.status === "asserted" ? null : statusLabel(happening),
    h("h3", {}, place ? outside(placeName(place)) : t("no_place"), h("small", {}, " ", happening.when ? whenText(happening, "long") : t("no_day"))),
    happening.actors.length ? h("p", {}, t("who"), ": ", joined(happening.actors.map((name) => outside(named(name))), t("separator"))) : null,
    h("p", { class: "origins-line" }, h("b", {}, countsLine(happening))),
  );
}

function judgedNode(name, judged) {
  if (!judged) return null;
  return h("p", { class: "judged" }, t(name), " ", h("b", {}, t(`${name}_${judged.value}`)), " ", h("small", {}, t("proposed"), ": ", reasonNodes(judged.reasons)));
}

function valueText(field, value) {
  if (field === "status") return t(`status_${value}`);
  return /^\d+$/.test(value) ? number(Number(value)) : named(value);
}

function discrepancyNode({ field, values }) {
  const sides = values.map((side) => h("li", {}, h("b", {}, outside(valueText(field, side.value))), " ", citeAll(side.claims)));
  return h("div", { class: "discrepancy" }, h("p", {}, t(`differ_${field}`) === `differ_${field}` ? t(`count_${field}`) : t(`differ_${field}`)), h("ul", {}, sides));
}

function denialNode(happening, [denies, denied]) {
  return h("li", {}, outside(named(happening.sources.get(denies) ?? "")), " ", citeNode(denies), " ", t("denies"), " ", outside(named(happening.sources.get(denied) ?? "")), " ", citeNode(denied));
}

function totalNode(total) {
  const [what, period] = [t(`count_${total.what}`), total.period ? whenText({ when: total.period }) : ""];
  return h("li", {}, `${what} ${boundsText(total)} `, citeAll(total.claims), " ", h("small", {}, period));
}

function originNode(origin) {
  const publishers = origin.publishers ?? [];
  const notes = [
    origin.side ? h("small", {}, t("belongs_to"), " ", outside(named(origin.side))) : null,
    origin.against_own_side ? h("small", { class: "admits" }, t("against_own_side")) : null,
    publishers.length ? h("small", {}, t("carried_by"), " ", joined(publishers.map(outside), t("separator"))) : null,
    origin.first ? h("small", {}, t("first"), " ", day(origin.first, "short")) : null,
    origin.reasons?.length ? h("small", {}, t("one_because"), " ", reasonNodes(origin.reasons)) : null,
  ];
  return h("li", {}, h("b", {}, outside(named(origin.source))), " ", joined(notes.filter(Boolean), " · "), h("p", {}, citeAll(origin.claims)));
}

const part = (key, nodes) => (nodes.length ? h("section", {}, h("h4", {}, t(key)), nodes) : null);

function cardNode(happening) {
  return h(
    "article",
    { class: `happening ${happening.family}`, id: `happening-${happening.index}`, tabindex: "-1" },
    headNode(happening),
    boundsNodes(happening),
    part("denials", (happening.denials ?? []).length ? [h("ul", {}, happening.denials.map((pair) => denialNode(happening, pair)))] : []),
    part("discrepancies", happening.discrepancies.map(discrepancyNode)),
    part("totals", (happening.totals ?? []).length ? [h("ul", {}, happening.totals.map(totalNode))] : []),
    h("details", {}, h("summary", {}, `${t("some_origins", number(happening.origins.length))}`), h("ul", { class: "origins" }, happening.origins.map(originNode))),
    judgedNode("grade", happening.grade),
    judgedNode("clarity", happening.clarity),
  );
}

function makeCards(upTo) {
  const next = shown.slice(made, upTo);
  made += next.length;
  list.append(...next.map(cardNode));
  end.hidden = made >= shown.length;
}

export function happeningsNode() {
  list = h("div", { class: "happenings" });
  end = h("div", { class: "end" });
  watcher.disconnect();
  watcher.observe(end);
  return h("div", {}, h("p", { class: "note" }, t("events_note")), list, end);
}

export function showHappenings(some) {
  shown = some;
  made = 0;
  list.replaceChildren();
  makeCards(STEP);
}

// Brings the card of an event before the reader.
export function goToHappening(happening) {
  makeCards(shown.indexOf(happening) + 1);
  const node = document.getElementById(`happening-${happening.index}`);
  node?.scrollIntoView({ block: "start" });
  node?.focus({ preventScroll: true });
}

// Which claims are shown, and the controls that say so.

import { h } from "./dom.js";
import { number, t } from "./language.js";
import { claims } from "./claims.js";
import { families, statuses, wordsOf } from "./report.js";
import { GLYPHS, familyLabel, placeName } from "./labels.js";

const NOTHING = { text: "", type: "", status: "", source: null, place: null, from: "", to: "" };
const CHOICES = 300; // of sources and of places; the search field finds the rest

export const filter = { ...NOTHING };

export const isFiltered = () => Object.keys(NOTHING).some((key) => filter[key] !== NOTHING[key]);
export const resetFilter = () => Object.assign(filter, NOTHING);

// One spelling for letters that are often written one for another.
function folded(text) {
  return text.toLowerCase().normalize("NFKD").replace(/[\p{M}\u0640]/gu, "").replace(/ى/g, "ي").replace(/ة/g, "ه");
}

function haystack(claim) {
  claim.haystack ??= folded(
    [claim.article.title, claim.article.publisher, claim.words, claim.source.name]
      .concat(claim.places.flatMap((place) => [place.words, ...place.names]))
      .concat(Object.values(claim.roles).flat().map((span) => wordsOf(claim.article, span)))
      .join("\n"),
  );
  return claim.haystack;
}

const overlaps = ([first, last]) => (!filter.to || !first || first <= filter.to) && (!filter.from || !last || last >= filter.from);

const TESTS = {
  type: (claim) => filter.type === claim.type || filter.type === `family:${claim.family}`,
  status: (claim) => filter.status === claim.status,
  source: (claim) => filter.source === claim.source.key,
  place: (claim) => claim.places.some((place) => place.key === filter.place),
  from: (claim) => claim.when && overlaps(claim.when),
  to: (claim) => claim.when && overlaps(claim.when),
  text: (claim) => haystack(claim).includes(folded(filter.text.trim())),
};

export function matching() {
  const tests = Object.keys(TESTS).filter((key) => filter[key] !== NOTHING[key]);
  return claims.filter((claim) => tests.every((key) => TESTS[key](claim)));
}

// The commonest values first, each with its name and the number of claims that have it.
function commonest(entries) {
  const counts = new Map();
  for (const [key, name] of entries) counts.set(key, { name, count: (counts.get(key)?.count ?? 0) + 1 });
  return [...counts].sort((a, b) => b[1].count - a[1].count).slice(0, CHOICES);
}

function option(value, text, selected) {
  return h("option", { value, selected: value === selected }, text);
}

function field(name, control) {
  return h("label", { class: `field by-${name}` }, h("span", {}, t(name)), control);
}

function select(key, onchange, options) {
  return h("select", { name: key, onchange: (event) => onchange(key, event.target.value) }, options);
}

// A choice among values from outside; options carry positions, so that any value at all can be chosen.
function choice(key, entries, onchange) {
  const values = commonest(entries);
  const chosen = values.findIndex(([value]) => value === filter[key]);
  const options = values.map(([, { name, count }], index) =>
    option(String(index), `${name ?? t("itself")} (${number(count)})`, String(chosen)),
  );
  const change = (_, position) => onchange(key, position === "" ? null : values[Number(position)][0]);
  return select(key, change, [option("", t("all"), null), options]);
}

function typeChoice(onchange) {
  const groups = Object.entries(families).map(([family, types]) =>
    h(
      "optgroup",
      { label: `${GLYPHS[family]} ${t(`family_${family}`)}` },
      option(`family:${family}`, `${t(`family_${family}`)}: ${t("all")}`, filter.type),
      types.map((type) => option(type, t(`type_${type}`), filter.type)),
    ),
  );
  return select("type", onchange, [option("", t("all"), filter.type), groups]);
}

function statusChoice(onchange) {
  const options = statuses.map((status) => option(status, t(`status_${status}`), filter.status));
  return select("status", onchange, [option("", t("all"), filter.status), options]);
}

function dayInput(key, onchange) {
  return h("input", { type: "date", name: key, value: filter[key], onchange: (event) => onchange(key, event.target.value) });
}

function searchInput(onchange) {
  let waiting;
  const oninput = (event) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => onchange("text", event.target.value), 150);
  };
  return h("input", { type: "search", name: "text", value: filter.text, placeholder: t("search_hint"), dir: "auto", oninput });
}

function familyButton(family, onchange) {
  const value = `family:${family}`;
  const pressed = filter.type === value;
  const count = claims.filter((claim) => claim.family === family).length;
  const properties = { type: "button", class: "chip", "aria-pressed": String(pressed), onclick: () => onchange("type", pressed ? "" : value) };
  return h("button", properties, familyLabel(family), h("b", {}, number(count)));
}

export function familyButtons(onchange) {
  return Object.keys(families).map((family) => familyButton(family, onchange));
}

export function filterFields(onchange) {
  const places = claims.flatMap((claim) => claim.places.map((place) => [place.key, placeName(place)]));
  return [
    field("search", searchInput(onchange)),
    field("type", typeChoice(onchange)),
    field("status", statusChoice(onchange)),
    field("source", choice("source", claims.map((claim) => [claim.source.key, claim.source.name]), onchange)),
    field("place", choice("place", places, onchange)),
    field("from_day", dayInput("from", onchange)),
    field("to_day", dayInput("to", onchange)),
  ];
}

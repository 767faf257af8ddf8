// Which entries are shown, and the controls that say so.

import { h } from "../../report/js/dom.js";
import { number, t } from "../../report/js/language.js";
import { families, wrongs } from "../../report/js/report.js";
import { GLYPHS } from "../../report/js/labels.js";
import { OUTCOMES, entries } from "./entries.js";

const NOTHING = { outcome: "", value: "", type: "" };

export const choice = { ...NOTHING };

export const isChosen = () => Object.values(choice).some(Boolean);
export const resetChoice = () => Object.assign(choice, NOTHING);

const TESTS = {
  outcome: (entry) => entry.outcome === choice.outcome,
  value: (entry) => entry.wrong.includes(choice.value),
  type: (entry) => entry.type === choice.type,
};

// Those that fit; with a key left out, those that would if nothing were chosen there.
function matching(without) {
  const tests = Object.keys(TESTS).filter((key) => key !== without && choice[key]);
  return entries.filter((entry) => tests.every((key) => TESTS[key](entry)));
}

export const chosenEntries = () => new Set(matching());

function outcomeButton(outcome, onchange) {
  const pressed = choice.outcome === outcome;
  const count = matching("outcome").filter((entry) => entry.outcome === outcome).length;
  const properties = { type: "button", class: `chip ${outcome}`, "aria-pressed": String(pressed), onclick: () => onchange("outcome", pressed ? "" : outcome) };
  return h("button", properties, outcomeLabel(outcome), h("b", {}, number(count)));
}

export function outcomeLabel(outcome) {
  return h("span", { class: `outcome ${outcome}` }, h("span", { class: "sign", "aria-hidden": "true" }, OUTCOMES[outcome]), t(`outcome_${outcome}`));
}

export const outcomeButtons = (onchange) => Object.keys(OUTCOMES).map((outcome) => outcomeButton(outcome, onchange));

function option(key, value, text) {
  return h("option", { value, selected: choice[key] === value }, text);
}

function select(key, onchange, options) {
  const control = h("select", { name: key, onchange: (event) => onchange(key, event.target.value) }, option(key, "", t("all")), options);
  return h("label", { class: `field by-${key}` }, h("span", {}, t(key)), control);
}

function valueOptions() {
  const found = matching("value");
  return wrongs.map((value) => option("value", value, `${t(`wrong_${value}`)} (${number(found.filter((entry) => entry.wrong.includes(value)).length)})`));
}

function typeOptions() {
  const found = matching("type");
  return Object.entries(families).map(([family, types]) =>
    h(
      "optgroup",
      { label: `${GLYPHS[family]} ${t(`family_${family}`)}` },
      types.map((type) => option("type", type, `${t(`type_${type}`)} (${number(found.filter((entry) => entry.type === type).length)})`)),
    ),
  );
}

export function choiceFields(onchange) {
  return [select("value", onchange, valueOptions()), select("type", onchange, typeOptions())];
}

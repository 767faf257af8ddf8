// The places as a list: how each stood, and in its timeline the words that say so.

import { h, joined, outside } from "./dom.js";
import { day, named, t } from "./language.js";
import { nameOf } from "./ground.js";
import { holderSign } from "./signs.js";

const idOf = (spell) => `place-${spell.place_id}`;

function holderNode(holder) {
  return h("li", {}, holderSign(holder.side), outside(named(holder.name)), " ", h("small", {}, sourcesNode(holder.sources)));
}

function sourcesNode(sources) {
  const [before, after] = t("according", "\n").split("\n");
  return [before, ...joined(sources.map((source) => outside(named(source))), ", "), after];
}

function saidNode(word) {
  return h("li", {}, h("q", {}, outside(word.words)), h("small", {}, " ", t(`effect_${word.effect}`), " · ", outside(named(word.source)), " · ", day(word.last, "short"), " · ", outside(word.article), " · ", h("code", {}, word.claim)));
}

const besieged = (spell) => t("besieged", [...new Set(spell.besieged_by.flatMap((word) => word.parties))].map(named).join(t("separator")));

function stateNodes(spell) {
  return [
    spell.state === "held" ? null : h("p", { class: `state ${spell.state}` }, t(`state_${spell.state}`)),
    h("ul", { class: "holders" }, spell.holders.map(holderNode)),
    spell.besieged_by.length ? h("p", { class: "siege" }, besieged(spell)) : null,
  ];
}

const daysOf = (spell) => (spell.last === spell.first ? day(spell.first, "short") : spell.last ? t("from_to", { from: day(spell.first, "short"), to: day(spell.last, "short") }) : t("from_on", day(spell.first, "short")));

function spellNode(spell) {
  const words = [...spell.holders.flatMap((holder) => holder.said), ...spell.because, ...spell.besieged_by];
  const once = [...new Map(words.map((word) => [word.claim, word])).values()];
  return h("li", {}, h("b", {}, daysOf(spell)), stateNodes(spell), h("ul", { class: "said" }, once.map(saidNode)));
}

function placeNode({ spell, spells }, open) {
  return h("article", { id: idOf(spell), tabindex: "-1" },
    h("h3", {}, outside(nameOf(spell))),
    stateNodes(spell),
    h("p", {}, h("small", {}, daysOf(spell))),
    h("details", { open: open.has(idOf(spell)) }, h("summary", {}, t("timeline")), h("ol", {}, spells.map(spellNode))),
  );
}

export function showPlaces(node, standing) {
  const open = new Set([...node.querySelectorAll("details[open]")].map((details) => details.parentElement.id));
  const sorted = [...standing].sort((a, b) => nameOf(a.spell).localeCompare(nameOf(b.spell)));
  node.replaceChildren(...(sorted.length ? sorted.map((one) => placeNode(one, open)) : [h("p", { class: "notice" }, t("none"))]));
}

export function goToPlace(spell) {
  const node = document.getElementById(idOf(spell));
  node.querySelector("details").open = true;
  node.scrollIntoView();
  node.focus();
}

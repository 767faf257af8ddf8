// The card of a claim: beside the words on a desktop, at the foot of the screen on a phone.

import { h, joined, outside } from "./dom.js";
import { number, t } from "./language.js";
import { claimById, resolvedActor, roleWords } from "./claims.js";
import { wordsOf } from "./report.js";
import { chainNodes, countText, placeName, statusLabel, typeLabel, whenText } from "./labels.js";

const PATIENCE = 250; // milliseconds in which the pointer may travel from the words to the card

const card = h("aside", { id: "card", role: "dialog", tabindex: "-1", hidden: true });
let anchor = null;
let pinned = false;
let leaving;
let onhide = () => {};

document.body.append(card);

function row(key, content) {
  return content.length ? [h("dt", {}, t(key)), h("dd", {}, content)] : [];
}

function party(claim, role) {
  const parties = (claim.roles[role] ?? []).map((span) => {
    const [words, name] = [wordsOf(claim.article, span), resolvedActor(claim, span)];
    return h("span", {}, outside(words), name && name !== words ? h("small", {}, t("resolved_as", name)) : null);
  });
  return joined(parties, t("separator"));
}

function placeNodes(claim, role) {
  const spans = (claim.roles[role] ?? []).map(String);
  const places = claim.places.filter((place) => spans.includes(String(place.span)));
  return places.map((place) => h("span", { class: "where" }, outside(place.words), placeNote(place)));
}

function placeNote(place) {
  const precision = place.precision && t(`precision_${place.precision}`);
  if (place.name) return h("small", {}, outside(placeName(place)), precision ? `, ${precision}` : "");
  return place.reason ? h("small", {}, outside(place.reason)) : null;
}

function countNodes(claim) {
  return claim.quantity.map((count) =>
    h("span", { class: "count" }, h("b", {}, countText(count)), h("small", {}, outside(wordsOf(claim.article, count.span)))),
  );
}

function whenNodes(claim) {
  const words = roleWords(claim, "time").map(outside);
  const dated = claim.when ? [h("span", {}, whenText(claim, "long"))] : [];
  const reason = claim.resolved?.when ? [h("small", {}, outside(claim.resolved.when))] : [];
  return [...dated, words.length ? h("small", {}, joined(words, t("separator"))) : [], ...reason].flat();
}

function causeNodes(claim) {
  const cause = claim.cause && claimById(claim.cause);
  return cause ? [h("a", { href: `#claim-${cause.index}` }, t(`type_${cause.type}`), ": ", outside(cause.words))] : [];
}

function claimNodes(claim) {
  const confidence = claim.confidence == null ? null : t("confidence", number(claim.confidence));
  return h(
    "section",
    { class: `sheet ${claim.family}` },
    h("header", {}, typeLabel(claim), statusLabel(claim), h("small", {}, confidence)),
    h("p", { class: "said" }, outside(claim.words)),
    h(
      "dl",
      {},
      row("who", party(claim, "actor")),
      row("whom", party(claim, "target")),
      row("where", placeNodes(claim, "place")),
      row("origin", placeNodes(claim, "origin")),
      row("destination", placeNodes(claim, "destination")),
      row("when", whenNodes(claim)),
      row("how_many", countNodes(claim)),
      row("means", joined(roleWords(claim, "instrument").map(outside), t("separator"))),
      row("says", chainNodes(claim)),
      row("cause", causeNodes(claim)),
    ),
    h("footer", {}, h("a", { href: `#row-${claim.index}` }, t("to_row")), claim.happening ? [" · ", h("a", { href: claim.happening.href }, t("to_event"))] : null),
  );
}

export function claimCards(claims) {
  const head = claims.length > 1 ? h("p", { class: "several" }, t("several", number(claims.length))) : null;
  return [head, claims.map(claimNodes)];
}

function closeButton() {
  return h("button", { type: "button", class: "close", "aria-label": t("close"), onclick: () => hideCard(true) }, "×");
}

function place(node) {
  const box = node.getBoundingClientRect();
  const room = 12;
  const width = card.offsetWidth;
  const left = Math.min(Math.max(room, box.left + box.width / 2 - width / 2), innerWidth - width - room);
  const below = box.bottom + 8;
  const above = box.top - card.offsetHeight - 8;
  card.style.left = `${left}px`;
  card.style.top = `${below + card.offsetHeight > innerHeight && above > 0 ? above : below}px`;
}

function showCard(node, content, pin) {
  clearTimeout(leaving);
  if (anchor !== node || !card.childElementCount) {
    anchor?.removeAttribute("aria-describedby");
    card.replaceChildren(closeButton(), ...content().flat(2).filter(Boolean));
  }
  anchor = node;
  pinned = pin;
  anchor.setAttribute("aria-describedby", "card");
  card.setAttribute("aria-label", t("words"));
  card.hidden = false;
  card.scrollTop = 0;
  place(node);
}

export function hideCard(returnFocus = false) {
  clearTimeout(leaving);
  if (card.hidden) return;
  card.hidden = true;
  pinned = false;
  anchor?.removeAttribute("aria-describedby");
  if (returnFocus) anchor?.focus({ preventScroll: true });
  onhide();
  card.replaceChildren();
}

function leave() {
  if (pinned) return;
  clearTimeout(leaving);
  leaving = setTimeout(() => hideCard(), PATIENCE);
}

// Makes a node show a card on hover and focus, and keep it on click, tap or Enter.
export function opensCard(node, content, { shown = () => {}, hidden = () => {} } = {}) {
  const show = (pin) => {
    if (pinned && !pin) return;
    onhide();
    showCard(node, content, pin);
    onhide = hidden;
    shown();
  };
  node.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && show(false));
  node.addEventListener("pointerleave", leave);
  node.addEventListener("focus", () => show(false));
  node.addEventListener("blur", leave);
  node.addEventListener("click", (event) => {
    event.stopPropagation();
    show(true);
  });
  node.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    show(true);
    card.focus({ preventScroll: true });
  });
}

card.addEventListener("pointerenter", () => clearTimeout(leaving));
card.addEventListener("pointerleave", leave);
card.addEventListener("focusin", () => clearTimeout(leaving));
addEventListener("keydown", (event) => event.key === "Escape" && hideCard(true));
addEventListener("click", (event) => card.contains(event.target) || hideCard());

// Words reached with the keyboard often scroll into view only after they have the focus.
function follow() {
  if (card.hidden) return;
  if (pinned || card.matches(":hover") || document.activeElement === anchor) place(anchor);
  else hideCard();
}

addEventListener("scroll", follow, { passive: true });

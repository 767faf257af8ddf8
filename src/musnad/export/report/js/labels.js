// Values of claims as people read them, in the page's language.

import { h, joined, outside } from "./dom.js";
import { day, direction, isArabic, number, t } from "./language.js";
import { resolvedSource } from "./claims.js";
import { wordsOf } from "./report.js";

export const GLYPHS = {
  violence: "▲",
  harm: "●",
  territory: "■",
  people: "◆",
  diplomacy: "◐",
  humanitarian: "✚",
};

export const placeName = (place) => place.names[isArabic() ? 1 : 0];

export function familyLabel(family, text = t(`family_${family}`)) {
  return h("span", { class: `family ${family}` }, h("span", { class: "glyph", "aria-hidden": "true" }, GLYPHS[family]), text);
}

export const typeLabel = (claim) => familyLabel(claim.family, t(`type_${claim.type}`));

export function statusLabel(claim) {
  return h("span", { class: `status ${claim.status}` }, t(`status_${claim.status}`));
}

function bounds({ low, high }) {
  if (high == null) return t("at_least", number(low));
  if (low == null) return t("at_most", number(high));
  return low === high ? number(low) : `\u2066${number(low)}–${number(high)}\u2069`;
}

export const countText = (count) => `${bounds(count)} ${t(`of_${count.of}`)}`;

export function whenText(claim, month = "short") {
  if (!claim.when) return "";
  const [first, last] = claim.when;
  if (!first) return t("until", day(last, month));
  if (!last) return t("since", day(first, month));
  return first === last ? day(first, month) : `${day(first, month)} – ${day(last, month)}`;
}

function chainLink(claim, link) {
  const words = wordsOf(claim.article, link.source);
  const name = resolvedSource(claim, link.source);
  return h(
    "span",
    { class: "link" },
    outside(words),
    name && name !== words ? h("small", {}, " (", outside(name), ")") : null,
    link.cue ? h("q", { class: "cue" }, outside(wordsOf(claim.article, link.cue))) : null,
  );
}

// Origin first, each relay after it; the publisher is never part of it.
export function chainNodes(claim) {
  if (!claim.chain.length) return [h("span", { class: "itself" }, t("itself"))];
  const arrow = direction() === "rtl" ? " ← " : " → ";
  return joined(claim.chain.map((link) => chainLink(claim, link)), arrow);
}

export const isRightToLeft = (article) => (article.lang ?? "").startsWith("ar");
export const publisherOf = (article) => article.publisher ?? t("no_publisher");

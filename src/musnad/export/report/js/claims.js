// Claims with what the views ask of them: the words of their roles, their source, places and side.

import { articles, familyOf, sides, wordsOf } from "./report.js";

const CONTROL = new Set(["capture", "hold", "withdrawal"]);

const sameSpan = (a, b) => a[0] === b[0] && a[1] === b[1];

function resolvedName(claim, list, span) {
  return claim.resolved?.[list]?.find((entry) => sameSpan(entry.span, span));
}

function placeOf(location, words) {
  const name = location.name ?? words;
  return { ...location, words, key: location.id ?? name, names: [name, location.name_ar ?? name] };
}

// Every place a claim names: looked up or, where nobody did, by its words alone.
function placesOf(claim, article) {
  const known = claim.resolved?.places ?? [];
  const spans = ["place", "origin", "destination"].flatMap((role) => claim.roles[role] ?? []);
  const unknown = spans.filter((span) => !known.some((location) => sameSpan(location.span, span)));
  return [...known, ...unknown.map((span) => ({ span }))].map((location) =>
    placeOf(location, wordsOf(article, location.span)),
  );
}

function sourceOf(claim, article) {
  if (!claim.chain.length) return { key: "", name: null };
  const span = claim.chain[0].source;
  const name = resolvedName(claim, "sources", span)?.name ?? wordsOf(article, span);
  return { key: name, name };
}

// The side on the map of control: undefined where the claim is not about control.
function sideOf(claim) {
  if (!CONTROL.has(claim.type)) return undefined;
  const entries = (claim.roles.actor ?? []).map((span) => resolvedName(claim, "actors", span)).filter(Boolean);
  const named = entries.find((entry) => sides[entry.side] ?? sides[entry.id]);
  if (named) return sides[named.side] ?? sides[named.id];
  return entries.some((entry) => entry.id) ? "other" : "unknown";
}

export function enrich(claim, article) {
  return {
    ...claim,
    article,
    family: familyOf[claim.type],
    words: wordsOf(article, claim.trigger),
    places: placesOf(claim, article),
    source: sourceOf(claim, article),
    side: sideOf(claim),
  };
}

for (const article of articles) article.claims = article.claims.map((claim) => enrich(claim, article));

export const claims = articles.flatMap((article) => article.claims);
claims.forEach((claim, index) => (claim.index = index));
const byId = new Map(claims.map((claim) => [claim.id, claim]));

export const claimById = (id) => byId.get(id);

export function roleWords(claim, role) {
  return (claim.roles[role] ?? []).map((span) => wordsOf(claim.article, span));
}

export function allSpans(claim) {
  const counts = claim.quantity.map((count) => count.span);
  return [...Object.values(claim.roles).flat(), ...counts];
}

export function sourceSpans(claim) {
  return claim.chain.flatMap((link) => (link.cue ? [link.source, link.cue] : [link.source]));
}

export function resolvedActor(claim, span) {
  return resolvedName(claim, "actors", span)?.name;
}

export function resolvedSource(claim, span) {
  return resolvedName(claim, "sources", span)?.name;
}

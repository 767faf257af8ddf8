// Events with their claims, in the shape of claims where the map and the timeline take either.

import { events, familyOf, harmless } from "./report.js";
import { claimById } from "./claims.js";
import { number, t } from "./language.js";

function inert(value) {
  if (typeof value === "string") return harmless(value);
  if (Array.isArray(value)) return value.map(inert);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inert(inner)]));
}

// A low and a high end in words; the same figure once.
export function boundsText({ low, high }) {
  if (low == null || low === high) return number(high ?? low);
  return high == null ? t("at_least", number(low)) : `\u2066${number(low)}–${number(high)}\u2069`;
}

function placesOf(event, claims) {
  if (!event.place) return [];
  const named = claims.flatMap((claim) => claim.places).find((place) => place.name === event.place);
  const names = [event.place, named?.names[1] ?? event.place];
  return [{ name: event.place, names, key: event.place, lat: event.lat, lon: event.lon, precision: event.precision }];
}

function enrich(event, index) {
  const said = event.claims.map(claimById).filter(Boolean);
  const family = familyOf[event.type];
  return {
    ...event,
    index,
    said,
    family,
    when: event.date,
    places: placesOf(event, said),
    publishers: new Set(said.map((claim) => claim.article.publisher).filter(Boolean)).size,
    sources: new Map(event.origins.flatMap((origin) => origin.claims.map((id) => [id, origin.source]))),
    href: `#event-${index}`,
    get words() {
      const [what, bounds] = Object.entries(event.counts)[0] ?? [];
      return what ? `${t(`count_${what}`)} ${boundsText(bounds)}` : t("to_event");
    },
  };
}

export const happenings = (events ?? []).map((event, index) => enrich(inert(event), index));

for (const happening of happenings) for (const claim of happening.said) claim.happening = happening;

export const happeningsOf = (claims) => {
  const kept = new Set(claims.map((claim) => claim.happening));
  return happenings.filter((happening) => kept.has(happening));
};

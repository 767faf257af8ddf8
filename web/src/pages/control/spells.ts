// How places stand, as the page shows it: sides by colour, words once each, and as GeoJSON.

import type { Party, Spell, Word } from "../../api/nouns";
import type { Day } from "../../api/types";
import { sideKey } from "../../sides";

// The key of a party's colour: its own, or that of the nearest it belongs to.
export function partySide({ id, above }: Party): string {
  const keys = [id, ...above].map((one) => sideKey(one));
  return keys.find((key) => key !== "other") ?? "other";
}

export const sidesOf = (spell: Spell): string[] => {
  const sides = spell.views.map(({ party }) => partySide(party));
  return sides.length && spell.state !== "unknown" ? [...new Set(sides)] : ["unknown"];
};

export const isBesieged = (spell: Spell): boolean => spell.sieges.length > 0;

// All words that a spell rests on, each claim once, in order of days.
export function wordsOf(spell: Spell): Word[] {
  const words = [...spell.views.flatMap((view) => view.words), ...spell.because, ...spell.sieges];
  const once = [...new Map(words.map((word) => [`${word.claim} ${word.effect}`, word])).values()];
  return once.sort((a, b) => a.last.localeCompare(b.last));
}

export const sourcesOf = (words: readonly Word[]): string[] => [
  ...new Set(words.map(({ source }) => source)),
];

export const besiegers = (spell: Spell): string[] => [
  ...new Set(spell.sieges.flatMap(({ parties }) => parties.map(({ name }) => name))),
];

export const hasPoint = ({ place }: Spell): boolean => place.lat != null && place.lon != null;

// Who holds it, in one word for comparison.
const standing = (spell: Spell | undefined): string =>
  spell ? `${spell.state} ${spell.views.map(({ party }) => party.id).sort()} ${isBesieged(spell)}` : "";

export const differs = (one: Spell | undefined, other: Spell | undefined): boolean =>
  standing(one) !== standing(other);

const toSaid = ({ claim, article, text, effect, parties, source, first, last }: Word) => ({
  ...{ claim, article, words: text, effect, source, first, last },
  parties: parties.map(({ name }) => name),
});

function toFeature(spell: Spell): object {
  const { place, state, first, last, views, because, sieges } = spell;
  return {
    type: "Feature",
    geometry: hasPoint(spell) ? { type: "Point", coordinates: [place.lon, place.lat] } : null,
    properties: {
      place: place.name ?? null,
      place_ar: place.name_ar ?? null,
      place_id: place.id ?? null,
      precision: place.precision ?? null,
      country: place.country ?? null,
      admin1: place.admin1 ?? null,
      ...{ state, first, last },
      holders: views.map(({ party, words }) => ({
        id: party.id,
        name: party.name,
        side: partySide(party),
        sources: sourcesOf(words),
        said: words.map(toSaid),
      })),
      because: because.map(toSaid),
      besieged_by: sieges.map(toSaid),
    },
  };
}

// The places on a day as a file, with the same fields as `musnad control` writes.
export const toGeoJson = (on: Day | null, spells: readonly Spell[]): string =>
  JSON.stringify({ type: "FeatureCollection", on, features: spells.map(toFeature) });

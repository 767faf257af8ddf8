// The places with their spells, and how they stood on a day.

import { harmless } from "./report.js";

const given = JSON.parse(document.getElementById("data").textContent, (_, value) => (typeof value === "string" ? harmless(value) : value));

export const places = given.places;

const ends = places.flat().flatMap((spell) => [spell.first, spell.last]).filter(Boolean).sort();

export const firstDay = ends[0];
export const lastDay = ends[ends.length - 1];
export const openingDay = given.day ?? lastDay;

const covers = (spell, day) => spell.first <= day && (!spell.last || day <= spell.last);

const saidBy = (words, day) => words.filter((word) => word.last <= day);

// The spell without what was said of it after the day.
function cut(spell, day) {
  const holders = spell.holders.map((holder) => ({ ...holder, said: saidBy(holder.said, day) })).filter((holder) => holder.said.length);
  for (const holder of holders) holder.sources = [...new Set(holder.said.map((word) => word.source))].sort();
  return { ...spell, holders, besieged_by: saidBy(spell.besieged_by, day) };
}

// Each place of which something was said by that day: how it stood, and all its spells.
export function standingOn(day) {
  const found = places.map((spells) => ({ spells, spell: spells.find((spell) => covers(spell, day)) }));
  return found.filter(({ spell }) => spell).map(({ spells, spell }) => ({ spells, spell: cut(spell, day) }));
}

// The sides that hold a place, each once.
export function sidesOf(spell) {
  const sides = [...new Set(spell.holders.map((holder) => holder.side))];
  return sides.length ? sides : ["unknown"];
}

// Small marks for types, statuses, sides and states: a colour, a shape and the word.

import { number } from "../format";
import { term } from "../i18n";
import { sideKey } from "../sides";
import { type Family, familyOf, GLYPHS } from "../vocabulary";

export function FamilyMark({ family, text }: { family: Family; text?: string }) {
  return (
    <span class={`family ${family}`}>
      <span class="glyph" aria-hidden="true">
        {GLYPHS[family]}
      </span>
      {text ?? term("family", family)}
    </span>
  );
}

export const TypeMark = ({ type }: { type: string }) => (
  <FamilyMark family={familyOf(type)} text={term("type", type)} />
);

export const StatusMark = ({ status }: { status: string }) => (
  <span class={`status ${status}`}>{term("status", status)}</span>
);

export const StateMark = ({ state }: { state: string }) => (
  <span class={`review-state ${state}`}>{term("state", state)}</span>
);

// The side of a party, by the party's id.
export function SideMark({ side }: { side: string | null }) {
  if (!side) return null;
  const key = sideKey(side);
  return (
    <span class={`side ${key}`}>
      <span class="swatch" aria-hidden="true" />
      {term("side", key)}
    </span>
  );
}

// A number with what it counts, for the small rows of figures.
export function Figure({ value, label }: { value: number; label: string }) {
  return (
    <span class="figure">
      <b>{number(value)}</b> {label}
    </span>
  );
}

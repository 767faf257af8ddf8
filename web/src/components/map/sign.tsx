// Signs of the map for legends, lists and tables.

import { term } from "../../i18n";
import { type Family, GLYPHS } from "../../vocabulary";
import { FAMILY_SHAPES, type Shape, sideShape } from "./shapes";

const RADIUS = 6.5;

function Sign({ shape, colour }: { shape: Shape; colour: string }) {
  const points = shape.map(([x, y]) => `${(8 + x * RADIUS).toFixed(1)},${(8 + y * RADIUS).toFixed(1)}`);
  return (
    <svg class={`map-sign ${colour}`} viewBox="0 0 16 16" aria-hidden="true">
      <polygon points={points.join(" ")} />
    </svg>
  );
}

export const SideSign = ({ side }: { side: string }) => (
  <Sign shape={sideShape(side)} colour={`side ${side}`} />
);

export const FamilySign = ({ family }: { family: Family }) => (
  <Sign shape={FAMILY_SHAPES[family]} colour={GLYPHS[family] ? "plain" : ""} />
);

// A side by its sign and its name.
export const SideName = ({ side }: { side: string }) => (
  <span class="named-sign">
    <SideSign side={side} />
    {term("side", side)}
  </span>
);

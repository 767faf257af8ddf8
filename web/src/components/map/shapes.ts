// The shapes of signs, as points around the middle: a colour and a shape, so that neither alone must be told apart.
// Those of sides are the ones of the page of control that `musnad control` writes.

import type { Family, SIDES } from "../../vocabulary";

export type Shape = readonly (readonly [number, number])[];
export type Side = (typeof SIDES)[number];

const corners = (count: number, turn: number, inner = 1): Shape =>
  Array.from({ length: count }, (_, index) => {
    const angle = (2 * Math.PI * index) / count - Math.PI / 2 + turn;
    const reach = index % 2 ? inner : 1;
    return [Math.cos(angle) * reach, Math.sin(angle) * reach];
  });

const CIRCLE = corners(40, 0);
const SQUARE = corners(4, Math.PI / 4);
const DIAMOND = corners(4, 0);
const UP = corners(3, 0);
const DOWN = corners(3, Math.PI);
const STAR = corners(10, 0, 0.45);
const PENTAGON = corners(5, 0);
const HEXAGON = corners(6, 0);
const HALF = CIRCLE.filter(([x]) => x <= 0.001);
const CROSS: Shape = [
  [-0.35, -1],
  [0.35, -1],
  [0.35, -0.35],
  [1, -0.35],
  [1, 0.35],
  [0.35, 0.35],
  [0.35, 1],
  [-0.35, 1],
  [-0.35, 0.35],
  [-1, 0.35],
  [-1, -0.35],
  [-0.35, -0.35],
];

export const SIDE_SHAPES: Record<Side, Shape> = {
  government: CIRCLE,
  opposition: SQUARE,
  transitional: PENTAGON,
  is: DIAMOND,
  jihadist: CROSS,
  kurdish: UP,
  turkey: DOWN,
  coalition: STAR,
  houthis: SQUARE,
  south: UP,
  haftar: CIRCLE,
  tripoli: SQUARE,
  rsf: SQUARE,
  splm: UP,
  other: HEXAGON,
  unknown: CIRCLE,
};

export const FAMILY_SHAPES: Record<Family, Shape> = {
  violence: UP,
  harm: CIRCLE,
  territory: SQUARE,
  people: DIAMOND,
  diplomacy: HALF,
  humanitarian: CROSS,
};

export const isSide = (key: string): key is Side => Object.hasOwn(SIDE_SHAPES, key);
export const sideShape = (key: string): Shape => (isSide(key) ? SIDE_SHAPES[key] : HEXAGON);

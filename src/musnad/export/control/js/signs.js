// The sign of each side: a colour and a shape, so that neither alone must be told apart.

import { h, svg } from "./dom.js";
import { t } from "./language.js";

const ROUND = 40;
const corners = (count, turn, inner = 1) => Array.from({ length: count }, (_, index) => {
  const angle = (2 * Math.PI * index) / count - Math.PI / 2 + turn;
  const reach = index % 2 ? inner : 1;
  return [Math.cos(angle) * reach, Math.sin(angle) * reach];
});

const CIRCLE = corners(ROUND, 0);
const SQUARE = corners(4, Math.PI / 4);
const DIAMOND = corners(4, 0);
const UP = corners(3, 0);
const DOWN = corners(3, Math.PI);
const STAR = corners(10, 0, 0.45);
const PENTAGON = corners(5, 0);
const CROSS = [[-0.35, -1], [0.35, -1], [0.35, -0.35], [1, -0.35], [1, 0.35], [0.35, 0.35], [0.35, 1], [-0.35, 1], [-0.35, 0.35], [-1, 0.35], [-1, -0.35], [-0.35, -0.35]];

const SHAPES = {
  government: CIRCLE, opposition: SQUARE, transitional: PENTAGON, is: DIAMOND, jihadist: CROSS, kurdish: UP, turkey: DOWN, coalition: STAR,
  houthis: SQUARE, south: UP, haftar: CIRCLE, tripoli: SQUARE, rsf: SQUARE, splm: UP, other: corners(6, 0), unknown: CIRCLE,
};

export function signNode(side, [x, y], radius) {
  const points = SHAPES[side].map(([dx, dy]) => `${(x + dx * radius).toFixed(1)},${(y + dy * radius).toFixed(1)}`).join(" ");
  return svg("polygon", { class: `sign ${side}`, points });
}

const small = (side) => svg("svg", { class: "small", viewBox: "0 0 16 16", "aria-hidden": "true" }, signNode(side, [8, 8], 6.5));

export const sideLabel = (side) => h("span", { class: "side" }, small(side), t(`side_${side}`));

export const holderSign = small;

export const SIDES = Object.keys(SHAPES);

// The map: signs of those who hold places, over the outlines of the report's map.

import { h, svg } from "./dom.js";
import { isArabic, named, t } from "./language.js";
import { cityLabels, countryNames, groundNode } from "./outlines.js";
import { fitView, panView, project, toScreen, zoomView } from "./projection.js";
import { sideLabel, signNode, SIDES } from "./signs.js";
import { places, sidesOf } from "./spells.js";

const RADIUS = 7;
const LETTER = 6.5; // pixels
const WORLD = [project(-20, 60), project(65, 5)];
const ground = groundNode();

let size = [800, 480];
let view = null;
let shown = [];
let onplace = () => {};
let parts;

export const nameOf = (spell) => (isArabic() && spell.place_ar) || spell.place || spell.place_ar;

const hasPoint = (spell) => spell.lat != null;
const at = (spell) => project(spell.lon, spell.lat);

function fit() {
  const points = places.map(([spell]) => spell).filter(hasPoint).map(at);
  const padded = points.length ? points.flatMap(([x, y]) => [[x - 0.4, y - 0.4], [x + 0.4, y + 0.4]]) : WORLD;
  view = fitView(padded, ...size, { margin: 40 });
  draw();
}

// How far the sign of a place reaches, with its rings.
const reachOf = (spell) => RADIUS * sidesOf(spell).length + (spell.state === "contested" || spell.besieged_by.length ? 4 : 0);

function pointNode({ spell }) {
  const [x, y] = toScreen(view, at(spell), ...size);
  const sides = sidesOf(spell);
  const start = x - (sides.length - 1) * RADIUS;
  const label = `${nameOf(spell)}: ${t(`state_${spell.state}`)}, ${spell.holders.map((holder) => named(holder.name)).join(t("separator"))}`;
  const reach = reachOf(spell);
  return svg(
    "g",
    { class: `point ${spell.state}`, tabindex: "0", role: "button", "aria-label": label, onclick: () => onplace(spell), onkeydown: (event) => (event.key === "Enter" || event.key === " ") && (event.preventDefault(), onplace(spell)) },
    spell.state === "contested" ? svg("circle", { class: "dispute", cx: x, cy: y, r: reach }) : null,
    spell.besieged_by.length ? svg("circle", { class: "besieged", cx: x, cy: y, r: reach + 4 }) : null,
    sides.map((side, index) => signNode(side, [start + index * 2 * RADIUS, y], RADIUS)),
  );
}

// Names where they cover no earlier name and no sign.
function nameNodes(visible) {
  const taken = visible.map(({ spell }) => toScreen(view, at(spell), ...size)).map(([x, y]) => [x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS]);
  const free = (box) => taken.every((other) => box[2] < other[0] || box[0] > other[2] || box[3] < other[1] || box[1] > other[3]);
  const put = (className, words, [x, y], below) => {
    const half = (words.length * LETTER) / 2;
    const box = [x - half, y + below, x + half, y + below + 13];
    if (!free(box)) return null;
    taken.push(box);
    return svg("text", { class: className, x: x.toFixed(1), y: (y + below + 11).toFixed(1) }, words);
  };
  const near = (point) => visible.some(({ spell }) => Math.hypot(at(spell)[0] - point[0], at(spell)[1] - point[1]) * view.scale < 14);
  return [
    ...visible.map(({ spell }) => put("name", nameOf(spell), toScreen(view, at(spell), ...size), spell.state === "contested" ? reachOf(spell) + 1 : spell.besieged_by.length ? reachOf(spell) + 6 : RADIUS + 2)),
    ...cityLabels(view).filter((city) => !near(city.at)).map((city) => put("city", city.words, toScreen(view, city.at, ...size), 2)),
  ];
}

function draw() {
  const [width, height] = size;
  parts.canvas.setAttribute("viewBox", `0 0 ${width} ${height}`);
  ground.setAttribute("transform", `translate(${width / 2 - view.x * view.scale} ${height / 2 - view.y * view.scale}) scale(${view.scale})`);
  const visible = shown.filter(({ spell }) => hasPoint(spell));
  parts.points.replaceChildren(...visible.map(pointNode));
  parts.names.replaceChildren(...countryNames(view, ...size), ...nameNodes(visible).filter(Boolean));
}

function zoom(factor) {
  view = zoomView(view, factor, [size[0] / 2, size[1] / 2], ...size);
  draw();
}

const move = (dx, dy) => ((view = panView(view, dx, dy)), draw());
const KEYS = { "+": () => zoom(1.5), "-": () => zoom(1 / 1.5), ArrowLeft: () => move(60, 0), ArrowRight: () => move(-60, 0), ArrowUp: () => move(0, 60), ArrowDown: () => move(0, -60) };

function onkeydown(event) {
  if (!KEYS[event.key] || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  KEYS[event.key]();
}

function followPointer(canvas) {
  let last = null;
  canvas.addEventListener("pointerdown", (event) => {
    if (event.target.closest(".point")) return;
    last = [event.clientX, event.clientY];
    canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!last) return;
    move(event.clientX - last[0], event.clientY - last[1]);
    last = [event.clientX, event.clientY];
  });
  for (const name of ["pointerup", "pointercancel"]) canvas.addEventListener(name, () => (last = null));
}

export function showGround(standing) {
  shown = standing;
  const present = new Set(standing.flatMap(({ spell }) => sidesOf(spell)));
  parts.legend.replaceChildren(
    ...SIDES.filter((side) => present.has(side)).map((side) => h("li", {}, side === "unknown" ? h("span", { class: "side" }, sideLabel(side).firstChild, t("state_unknown")) : sideLabel(side))),
    h("li", { class: "note" }, h("span", { class: "mark" }), " ", t("state_contested")),
    standing.some(({ spell }) => spell.besieged_by.length) ? h("li", { class: "note" }, h("span", { class: "mark dots" }), " ", t("ring_besieged")) : "",
    h("li", { class: "note" }, t("note")),
  );
  if (view) draw();
}

export function groundSection(choose) {
  onplace = choose;
  parts = { points: svg("g"), names: svg("g", { class: "names" }), legend: h("ul", { class: "legend" }) };
  parts.canvas = svg("svg", { class: "map", tabindex: "0", role: "group", "aria-label": t("nav_map"), onkeydown }, ground, parts.names, parts.points);
  followPointer(parts.canvas);
  new ResizeObserver(([entry]) => {
    if (!entry.contentRect.width) return;
    size = [entry.contentRect.width, entry.contentRect.height];
    fit();
  }).observe(parts.canvas);
  const tool = (words, sign, onclick) => h("button", { type: "button", title: words, "aria-label": words, onclick }, sign);
  const tools = h("div", { class: "tools" }, tool(t("zoom_in"), "+", () => zoom(1.6)), tool(t("zoom_out"), "−", () => zoom(1 / 1.6)), tool(t("fit"), "◎", fit));
  return [h("div", { class: "frame" }, parts.canvas, tools), parts.legend, h("p", { class: "note" }, t("outlines"))];
}

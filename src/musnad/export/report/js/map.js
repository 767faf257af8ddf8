// The map of the places: drag, zoom, points with cards, a legend, and what could not be drawn.

import { h, outside, svg } from "./dom.js";
import { number, t } from "./language.js";
import { groupPlaces, hasPoint, keysOf, pointNode, radiusOf } from "./points.js";
import { fitView, panView, project, toScreen, zoomView } from "./projection.js";
import { cityLabels, countryNames, groundNode } from "./outlines.js";
import { familyLabel, placeName, statusLabel, typeLabel } from "./labels.js";
import { opensCard } from "./card.js";

const LISTED = 8; // claims on the card of a place
const WORLD = [project(-20, 60), project(65, 5)];
const ground = groundNode();

let control = false;
let shown = [];
let groups = [];
let view = null;
let size = [800, 480];
let onplace = () => {};
let parts;

const drawable = () => (control ? shown.filter((claim) => claim.side) : shown);

// The groups around the middle one that hold most claims: where the report is about.
function mainPoints() {
  const all = groups.flatMap((group) => Array(group.claims.size).fill(group.at));
  if (!all.length) return WORLD;
  const middle = [0, 1].map((axis) => all.map((at) => at[axis]).sort((a, b) => a - b)[all.length >> 1]);
  const distance = (at) => Math.hypot(at[0] - middle[0], at[1] - middle[1]);
  return all.sort((a, b) => distance(a) - distance(b)).slice(0, Math.ceil(all.length * 0.85));
}

function fit(points) {
  const [at] = points;
  const wide = points.some((point) => Math.hypot(point[0] - at[0], point[1] - at[1]) > 0.3);
  view = fitView(wide ? points : [at.map((unit) => unit - 1.5), at.map((unit) => unit + 1.5)], ...size);
  draw();
}

function placeCard(group) {
  const listed = [...group.claims];
  const items = listed.slice(0, LISTED).map((claim) =>
    h("li", {}, typeLabel(claim), " ", h("a", { href: claim.href ?? `#claim-${claim.index}` }, outside(claim.words)), " ", statusLabel(claim)),
  );
  const precision = group.place.precision && t(`precision_${group.place.precision}`);
  return [
    h("section", { class: "sheet" },
      h("h3", {}, outside(placeName(group.place))),
      h("p", {}, h("small", {}, precision)),
      h("ul", { class: "listed" }, items),
      h("footer", {}, h("button", { type: "button", class: "plain", onclick: () => onplace(group.place) }, `${t("nav_table")}: ${number(listed.length)}`)),
    ),
  ];
}

function drawPoint(group) {
  const at = toScreen(view, group.at, ...size);
  const label = `${placeName(group.place)}: ${number(group.claims.size)}`;
  const node = pointNode(group, at, { control, scale: view.scale, label });
  opensCard(node, () => placeCard(group));
  return node;
}

const inView = ([x, y]) => x > -60 && y > -60 && x < size[0] + 60 && y < size[1] + 60;

// Names beside points where they cover no earlier name, then cities where there is still room.
function labelNodes(visible) {
  const taken = visible.map((group) => ({ at: toScreen(view, group.at, ...size), half: radiusOf(group) }))
    .map(({ at, half }) => [at[0] - half, at[1] - half, at[0] + half, at[1] + half]);
  const free = (box) => taken.every((other) => box[2] < other[0] || box[0] > other[2] || box[3] < other[1] || box[1] > other[3]);
  const place = (className, words, [x, y], offset) => {
    const half = words.length * (className === "name" ? 3.6 : 3.2);
    for (const top of [y + offset + 2, y - offset - 15]) {
      const box = [x - half, top, x + half, top + 13];
      if (!free(box)) continue;
      taken.push(box);
      return svg("text", { class: className, x: x.toFixed(1), y: (top + 11).toFixed(1) }, words);
    }
    return null;
  };
  const names = visible.map((group) => place("name", placeName(group.place), toScreen(view, group.at, ...size), radiusOf(group)));
  const near = (at) => visible.some((group) => Math.hypot(group.at[0] - at[0], group.at[1] - at[1]) * view.scale < 14);
  const towns = cityLabels(view).filter(({ at }) => !near(at)).map(({ at, words }) => {
    const [x, y] = toScreen(view, at, ...size);
    const label = inView([x, y]) ? place("city", words, [x, y], 3) : null;
    return label && [svg("circle", { class: "dot", cx: x.toFixed(1), cy: y.toFixed(1), r: 2 }), label];
  });
  return [towns, names];
}

function draw() {
  const [width, height] = size;
  parts.canvas.setAttribute("viewBox", `0 0 ${width} ${height}`);
  const [x, y] = [width / 2 - view.x * view.scale, height / 2 - view.y * view.scale];
  ground.setAttribute("transform", `translate(${x} ${y}) scale(${view.scale})`);
  const visible = groups.filter((group) => inView(toScreen(view, group.at, ...size)));
  const focused = parts.points.contains(document.activeElement);
  if (!focused || !parts.moving) parts.points.replaceChildren(...[...visible].map(drawPoint));
  parts.names.replaceChildren(...countryNames(view, ...size), ...labelNodes(visible).flat(3).filter(Boolean));
}

function zoom(factor, at = [size[0] / 2, size[1] / 2]) {
  view = zoomView(view, factor, at, ...size);
  draw();
}

const KEYS = {
  "+": () => zoom(1.5),
  "=": () => zoom(1.5),
  "-": () => zoom(1 / 1.5),
  ArrowLeft: () => move(60, 0),
  ArrowRight: () => move(-60, 0),
  ArrowUp: () => move(0, 60),
  ArrowDown: () => move(0, -60),
};

function move(dx, dy) {
  view = panView(view, dx, dy);
  draw();
}

function onkeydown(event) {
  if (!KEYS[event.key] || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  KEYS[event.key]();
}

function screenPoint(event) {
  const box = parts.canvas.getBoundingClientRect();
  return [event.clientX - box.left, event.clientY - box.top];
}

// Dragging with one pointer, pinching with two.
function followPointers(canvas) {
  const pointers = new Map();
  const spread = () => {
    const [a, b] = [...pointers.values()];
    return { distance: Math.hypot(a[0] - b[0], a[1] - b[1]), middle: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] };
  };
  canvas.addEventListener("pointerdown", (event) => {
    if (event.target.closest(".point")) return;
    pointers.set(event.pointerId, screenPoint(event));
    canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!pointers.has(event.pointerId)) return;
    const before = pointers.size === 2 ? spread() : null;
    const [x, y] = pointers.get(event.pointerId);
    const now = screenPoint(event);
    pointers.set(event.pointerId, now);
    if (before) zoom(spread().distance / Math.max(1, before.distance), spread().middle);
    else move(now[0] - x, now[1] - y);
  });
  for (const name of ["pointerup", "pointercancel"]) canvas.addEventListener(name, (event) => pointers.delete(event.pointerId));
}

function onwheel(event) {
  if (!event.ctrlKey && !event.metaKey) return;
  event.preventDefault();
  zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2, screenPoint(event));
}

function tool(words, sign, onclick) {
  return h("button", { type: "button", title: words, "aria-label": words, onclick }, sign);
}

function modeButton(key, on) {
  const onclick = () => {
    control = on;
    showMap(shown);
  };
  return h("button", { type: "button", class: "chip", "aria-pressed": String(control === on), onclick }, t(key));
}

function sideLabel(side) {
  return h("span", { class: "family" }, h("span", { class: `swatch ${side}` }), t(`side_${side}`));
}

function drawLegend() {
  const present = new Set(drawable().map((claim) => (control ? claim.side : claim.family)));
  const keys = keysOf(control).filter((key) => present.has(key));
  const notes = [control ? t("control_note") : null, t("size"), t("hollow"), groups.some((group) => group.place.precision && !["site", "quarter", "town"].includes(group.place.precision)) ? t("ring") : null];
  parts.modes.replaceChildren(modeButton("map_all", false), modeButton("map_control", true));
  parts.legend.replaceChildren(
    ...keys.map((key) => h("li", {}, control ? sideLabel(key) : h("span", { class: "family" }, h("span", { class: `swatch ${key}` }), familyLabel(key)))),
    ...notes.filter(Boolean).map((note) => h("li", { class: "note" }, note)),
  );
}

function whyNot(place) {
  if (place.precision === "country") return t("off_country");
  return place.reason ?? (place.id ? t("off_no_point") : t("off_unresolved"));
}

// The places that have no point, with the reason, and how many claims name no place at all.
function drawMissing() {
  const reasons = new Map();
  for (const claim of drawable()) {
    for (const place of claim.places.filter((place) => !hasPoint(place))) {
      const key = `${placeName(place)}\n${whyNot(place)}`;
      reasons.set(key, { place, claims: (reasons.get(key)?.claims ?? 0) + 1 });
    }
  }
  const items = [...reasons.values()].sort((a, b) => b.claims - a.claims).map(({ place, claims }) =>
    h("li", {}, outside(placeName(place)), h("small", {}, " ", outside(whyNot(place)), ` (${number(claims)})`)),
  );
  const placeless = drawable().filter((claim) => !claim.places.length).length;
  parts.missing.replaceChildren(
    h("summary", {}, `${t("off_map")}: ${number(items.length)}`),
    h("p", {}, t("placeless", { claims: number(placeless) })),
    h("ul", {}, items),
  );
}

export function showMap(claims) {
  shown = claims;
  parts.modes.hidden = claims.some((claim) => claim.href); // events have no side
  control &&= !parts.modes.hidden;
  groups = groupPlaces(drawable());
  drawLegend();
  drawMissing();
  if (view) draw();
}

function onresize([entry]) {
  const { width, height } = entry.contentRect;
  if (!width) return;
  const first = !view || size[0] !== width;
  size = [width, height];
  if (first) fit(mainPoints());
  else draw();
}

export function mapNode(choosePlace) {
  onplace = choosePlace;
  parts = {
    names: svg("g", { class: "names" }),
    points: svg("g"),
    modes: h("div", { class: "modes" }),
    legend: h("ul", { class: "legend" }),
    missing: h("details", { class: "missing" }),
  };
  parts.canvas = svg("svg", { class: "map", tabindex: "0", role: "group", "aria-label": `${t("nav_map")}. ${t("map_help")}`, onkeydown }, ground, parts.names, parts.points);
  parts.canvas.addEventListener("wheel", onwheel, { passive: false });
  followPointers(parts.canvas);
  new ResizeObserver(onresize).observe(parts.canvas);
  const tools = h("div", { class: "tools" }, tool(t("zoom_in"), "+", () => zoom(1.6)), tool(t("zoom_out"), "−", () => zoom(1 / 1.6)), tool(t("fit"), "◎", () => fit(mainPoints())), tool(t("fit_all"), "⤢", () => fit(groups.length ? groups.map((group) => group.at) : WORLD)));
  const note = h("p", { class: "note" }, t("map_help"), ". ", t("outlines"));
  return h("div", {}, parts.modes, h("div", { class: "frame" }, parts.canvas, tools), parts.legend, parts.missing, note);
}

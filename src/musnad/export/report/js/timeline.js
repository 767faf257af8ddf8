// Claims by the days they are said to have happened on: columns for single days, bars for periods.

import { h, svg } from "./dom.js";
import { day, direction, number, t, tick } from "./language.js";
import { families } from "./report.js";
import { columnWidth, endsOf, mainStretch, toIso } from "./days.js";

const HEIGHT = 150;
const LANE = 15;
const LANES = 14; // periods drawn
const SIDE = 14;
const ROOM = 84; // the name of a day, in either language

let shown = [];
let parts;
let width = 600;
let ondays = () => {};

const dated = () => shown.filter((claim) => claim.when);
const isSingle = (claim) => claim.when[0] && claim.when[0] === claim.when[1];

function scaleOf([first, last]) {
  const step = (width - 2 * SIDE) / (last - first + 1);
  const across = (number) => SIDE + (number - first) * step;
  return { step, across, x: (from, length) => (direction() === "rtl" ? width - across(from) - length : across(from)) };
}

// Numbers of claims by column and family.
function columns(claims, [first], days) {
  const table = new Map();
  for (const claim of claims) {
    const column = Math.floor((endsOf(claim.when)[0] - first) / days);
    if (!table.has(column)) table.set(column, {});
    const cell = table.get(column);
    cell[claim.family] = (cell[claim.family] ?? 0) + 1;
  }
  return table;
}

function selectable(node, label, days) {
  const choose = () => ondays(...days.map(toIso));
  node.addEventListener("click", choose);
  node.addEventListener("keydown", (event) => (event.key === "Enter" || event.key === " ") && (event.preventDefault(), choose()));
  for (const [key, value] of Object.entries({ tabindex: "0", role: "button", "aria-label": label })) node.setAttribute(key, value);
  node.append(svg("title", {}, label));
  return node;
}

function daysLabel([from, to]) {
  return from === to ? day(toIso(from)) : `${day(toIso(from))} – ${day(toIso(to))}`;
}

function columnNode(cell, days, stretch, scale, unit) {
  const length = Math.max(2, scale.step * (days[1] - days[0] + 1) - 2);
  const total = Object.values(cell).reduce((sum, count) => sum + count, 0);
  const left = scale.x(days[0], length) + (direction() === "rtl" ? -1 : 1);
  let top = HEIGHT;
  const blocks = Object.keys(families).filter((family) => cell[family]).map((family) => {
    top -= cell[family] * unit;
    return svg("rect", { class: `share ${family}`, x: left, y: top, width: length, height: cell[family] * unit });
  });
  const figure = svg("text", { class: "figure", x: left + length / 2, y: top - 4 }, number(total));
  const target = svg("rect", { class: "target", x: left, y: 0, width: length, height: HEIGHT });
  return selectable(svg("g", { class: "column" }, target, blocks, length > 14 ? figure : null), `${daysLabel(days)}: ${number(total)}`, days);
}

function columnNodes(claims, stretch, scale) {
  const days = columnWidth(stretch);
  const table = columns(claims, stretch, days);
  const highest = Math.max(1, ...[...table.values()].map((cell) => Object.values(cell).reduce((sum, count) => sum + count, 0)));
  return [...table].sort((a, b) => a[0] - b[0]).map(([column, cell]) => {
    const from = stretch[0] + column * days;
    return columnNode(cell, [from, from + days - 1], stretch, scale, (HEIGHT - 24) / highest);
  });
}

function axisNodes(stretch, scale) {
  const every = Math.max(1, Math.ceil((scale.step < 2.5 ? 100 : ROOM) / scale.step));
  const ticks = [];
  const edge = Math.floor(ROOM / 2 / scale.step); // days too near the edges for their names
  for (let number = stretch[0] + edge; number <= stretch[1] - edge; number += every) {
    const x = scale.x(number, scale.step) + scale.step / 2;
    ticks.push(svg("text", { class: "tick", x, y: HEIGHT + 16 }, tick(toIso(number), every > 25)));
  }
  return [svg("line", { class: "axis", x1: SIDE, x2: width - SIDE, y1: HEIGHT, y2: HEIGHT }), ticks];
}

// Periods that are the same days and family, most claims first.
function periods(claims) {
  const table = new Map();
  for (const claim of claims) {
    const key = `${claim.when} ${claim.family}`;
    if (!table.has(key)) table.set(key, { family: claim.family, when: claim.when, ends: endsOf(claim.when), count: 0 });
    table.get(key).count += 1;
  }
  return [...table.values()].sort((a, b) => b.count - a.count);
}

function barNode(period, lane, stretch, scale) {
  const [from, to] = [Math.max(period.ends[0], stretch[0]), Math.min(period.ends[1], stretch[1])];
  const length = Math.max(6, (to - from + 1) * scale.step - 2);
  const [x, y] = [scale.x(from, length), HEIGHT + 30 + lane * LANE];
  const open = period.when.includes(null) ? " open" : "";
  const figure = svg("text", { class: "figure inside", x: x + length / 2, y: y + 10 }, number(period.count));
  const bar = svg("g", { class: "column" }, svg("rect", { class: `share ${period.family}${open}`, x, y, width: length, height: LANE - 4, rx: 2 }), length > 16 ? figure : null);
  return selectable(bar, `${t(`family_${period.family}`)}, ${daysLabel(period.ends)}: ${number(period.count)}`, period.ends);
}

function notes({ earlier, later, undated, undrawn }) {
  return [
    earlier && t("earlier", number(earlier)),
    later && t("later", number(later)),
    undrawn && t("more_periods", number(undrawn)),
    undated && t("undated", number(undated)),
  ].filter(Boolean).map((note) => h("li", {}, note));
}

function draw() {
  const claims = dated();
  if (!claims.length) {
    parts.canvas.replaceChildren();
    parts.canvas.style.height = "0";
    parts.notes.replaceChildren(...notes({ undated: shown.length }));
    return;
  }
  const stretch = mainStretch(claims.flatMap((claim) => endsOf(claim.when)));
  const inside = claims.filter((claim) => endsOf(claim.when)[1] >= stretch[0] && endsOf(claim.when)[0] <= stretch[1]);
  const long = periods(inside.filter((claim) => !isSingle(claim)));
  const drawn = long.slice(0, LANES).sort((a, b) => a.ends[0] - b.ends[0]);
  const scale = scaleOf(stretch);
  const height = HEIGHT + 30 + drawn.length * LANE;
  parts.canvas.setAttribute("viewBox", `0 0 ${width} ${height}`);
  parts.canvas.style.height = `${height}px`;
  parts.canvas.replaceChildren(
    ...axisNodes(stretch, scale).flat(),
    ...columnNodes(inside.filter(isSingle), stretch, scale),
    ...drawn.map((period, lane) => barNode(period, lane, stretch, scale)),
  );
  parts.notes.replaceChildren(...notes({
    earlier: claims.filter((claim) => endsOf(claim.when)[1] < stretch[0]).length,
    later: claims.filter((claim) => endsOf(claim.when)[0] > stretch[1]).length,
    undrawn: long.length - drawn.length,
    undated: shown.length - claims.length,
  }));
}

export function showTimeline(claims) {
  shown = claims;
  draw();
}

export function timelineNode(chooseDays) {
  ondays = chooseDays;
  parts = { canvas: svg("svg", { class: "timeline", role: "group", "aria-label": t("nav_timeline") }), notes: h("ul", { class: "notes" }) };
  new ResizeObserver(([entry]) => {
    if (!entry.contentRect.width || entry.contentRect.width === width) return;
    width = entry.contentRect.width;
    draw();
  }).observe(parts.canvas);
  return h("div", {}, h("p", { class: "note" }, t("timeline_help")), parts.canvas, parts.notes);
}

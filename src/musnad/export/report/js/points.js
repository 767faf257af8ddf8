// Claims brought together by place, and drawn as one point a place, divided by family or by side.

import { svg } from "./dom.js";
import { families } from "./report.js";
import { project, unitsOf } from "./projection.js";

// How far around the point a place may lie that was named only roughly, in kilometres.
const SPREAD = { near: 10, district: 25, province: 60, region: 60 };

const SIDES = [
  "government", "opposition", "transitional", "is", "jihadist", "kurdish", "turkey", "coalition",
  "houthis", "south", "haftar", "tripoli", "rsf", "splm", "other", "unknown",
];

export const keysOf = (control) => (control ? SIDES : Object.keys(families));
export const hasPoint = (place) => place.lat != null && place.precision !== "country";

// The places of the claims that can be drawn, each with its claims.
export function groupPlaces(claims) {
  const groups = new Map();
  for (const claim of claims) {
    for (const place of claim.places.filter(hasPoint)) {
      const key = `${place.lat} ${place.lon} ${place.precision}`;
      if (!groups.has(key)) groups.set(key, { place, at: project(place.lon, place.lat), claims: new Set() });
      groups.get(key).claims.add(claim);
    }
  }
  return [...groups.values()].sort((a, b) => b.claims.size - a.claims.size);
}

export const radiusOf = (group) => Math.min(24, 4.5 + 1.9 * Math.sqrt(group.claims.size));

// The shares of a point: colour, whether asserted, whether a withdrawal, and how many claims.
function shares(group, control) {
  const counts = new Map();
  for (const claim of group.claims) {
    const name = control ? claim.side : claim.family;
    const weight = claim.status === "asserted" ? "" : " pale";
    const leaves = control && claim.type === "withdrawal" ? " leaves" : "";
    const key = `${name}${weight}${leaves}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const rank = ([key]) => keysOf(control).indexOf(key.split(" ")[0]);
  return [...counts].sort((a, b) => rank(a) - rank(b));
}

function onCircle(share, radius) {
  const angle = 2 * Math.PI * share - Math.PI / 2;
  return `${(radius * Math.cos(angle)).toFixed(2)} ${(radius * Math.sin(angle)).toFixed(2)}`;
}

function slice(from, to, radius, className) {
  const large = to - from > 0.5 ? 1 : 0;
  const d = `M0 0L${onCircle(from, radius)}A${radius} ${radius} 0 ${large} 1 ${onCircle(to, radius)}Z`;
  return svg("path", { d, class: `share ${className}` });
}

function cross(radius) {
  const arm = (radius * 0.5).toFixed(1);
  return svg("path", { class: "cross", d: `M-${arm} -${arm}L${arm} ${arm}M-${arm} ${arm}L${arm} -${arm}` });
}

function sliceNodes(group, control) {
  const radius = radiusOf(group);
  const parts = shares(group, control);
  if (parts.length === 1) return [svg("circle", { r: radius, class: `share ${parts[0][0]}` })];
  let from = 0;
  return parts.map(([className, count]) => {
    const to = from + count / group.claims.size;
    const node = slice(from, to, radius, className);
    from = to;
    return node;
  });
}

function ring(group, scale) {
  const spread = SPREAD[group.place.precision];
  if (!spread) return null;
  const radius = Math.max(radiusOf(group) + 4, unitsOf(spread, group.place.lat) * scale);
  return svg("circle", { r: radius.toFixed(1), class: "ring" });
}

export function pointNode(group, [x, y], { control, scale, label }) {
  const leaving = control && [...group.claims].some((claim) => claim.type === "withdrawal");
  return svg(
    "g",
    { class: "point", transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})`, tabindex: "0", role: "button", "aria-label": label },
    ring(group, scale),
    svg("circle", { r: radiusOf(group) + 1.5, class: "halo" }),
    sliceNodes(group, control),
    leaving ? cross(radiusOf(group)) : null,
  );
}

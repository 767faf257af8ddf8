// The ground of the map: countries, their names, and cities to find one's way by.

import { svg } from "./dom.js";
import { countryName, isArabic } from "./language.js";
import { cities, countries, outlines } from "./report.js";
import { project, toScreen } from "./projection.js";

const SCALE = 100; // steps are hundredths of a degree
const RANK_SCALE = { 1: 0, 2: 35, 3: 75 }; // pixels a unit from which a city of this rank is named

function ringPath(steps) {
  let [x, y] = [0, 0];
  const points = [];
  for (let index = 0; index < steps.length; index += 2) {
    x += steps[index];
    y += steps[index + 1];
    points.push(project(x / SCALE, y / SCALE).map((unit) => unit.toFixed(3)).join(" "));
  }
  return `M${points.join("L")}Z`;
}

export function groundNode() {
  return svg("g", { class: "ground" }, outlines.map((country) => svg("path", { d: country.rings.map(ringPath).join("") })));
}

function text(className, [x, y], words) {
  return svg("text", { class: className, x: x.toFixed(1), y: y.toFixed(1) }, words);
}

export function countryNames(view, width, height) {
  if (view.scale < 8) return [];
  return countries.map(({ code, lat, lon }) =>
    text("country", toScreen(view, project(Number(lon), Number(lat)), width, height), countryName(code)),
  );
}

// The cities worth a name at this zoom, as candidates for labels.
export function cityLabels(view) {
  return cities
    .filter((city) => view.scale >= RANK_SCALE[city.rank])
    .map((city) => ({ at: project(Number(city.lon), Number(city.lat)), words: isArabic() ? city.form : city.name }));
}

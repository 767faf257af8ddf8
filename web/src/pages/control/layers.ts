// Places on the map: the sign of who holds them, several side by side within a ring where that is contested, hollow where
// nothing is known, in a ring of dots under siege.

import type { Feature } from "geojson";
import type { GeoJSONSource, Map as MapLibre } from "maplibre-gl";
import type { Spell } from "../../api/nouns";
import { drawImage, drawRing, drawSides, RATIO } from "../../components/map/drawing";
import { collect, nameLayer, pointFeature } from "../../components/map/ground";
import { named } from "../../format";
import { go, link } from "../../router";
import { cssColour } from "../../theme";
import { hasPoint, isBesieged, sidesOf } from "./spells";

const RADIUS = 7;

function toFeature(spell: Spell): Feature {
  const { id, name = "", name_ar = "", lat = 0, lon = 0 } = spell.place;
  const sides = sidesOf(spell).join(",");
  return pointFeature([lon, lat], {
    id,
    name: named(name, name_ar),
    image: `place|${sides}|${spell.state}|${isBesieged(spell) ? 1 : 0}`,
  });
}

function drawPlace(image: string): ImageData | null {
  const [kind, list = "", state, siege] = image.split("|");
  if (kind !== "place") return null;
  const sides = list.split(",");
  const reach = RADIUS * sides.length + (state === "contested" || siege === "1" ? 4 : 2);
  const size = 2 * (reach + 4);
  const middle: [number, number] = [size / 2, size / 2];
  return drawImage(size, size, (pen) => {
    if (state === "contested") drawRing(pen, middle, reach, [3, 3]);
    if (siege === "1") drawRing(pen, middle, reach + 3.5, [0.5, 5], 3);
    drawSides(pen, sides, middle, RADIUS);
  });
}

export function addPlaceLayers(map: MapLibre): void {
  map.setMissingStyleImageResolver((name) => {
    const image = drawPlace(name);
    if (image && !map.hasImage(name)) map.addImage(name, image, { pixelRatio: RATIO });
  });
  map.addSource("places", { type: "geojson", data: collect([]) });
  const names = nameLayer("place-names", "places", 12, "ink");
  map.addLayer({
    ...names,
    layout: { ...names.layout, "text-anchor": "top", "text-offset": [0, 1.25], "text-padding": 0 },
    paint: { ...names.paint, "text-halo-color": cssColour("land"), "text-halo-width": 2 },
  });
  map.addLayer({
    id: "places",
    source: "places",
    type: "symbol",
    layout: {
      "icon-image": ["get", "image"],
      "icon-allow-overlap": true,
      "icon-ignore-placement": true, // else its own name would have no room
    },
  });
  followPresses(map);
}

function followPresses(map: MapLibre): void {
  map.on("click", "places", (event) => {
    const id = event.features?.[0]?.properties.id;
    if (id) go(link(`/control/${encodeURIComponent(String(id))}`));
  });
  map.on("mouseenter", "places", () => {
    map.getCanvas().style.cursor = "pointer";
  });
  map.on("mouseleave", "places", () => {
    map.getCanvas().style.cursor = "";
  });
}

export function showPlaces(map: MapLibre, spells: readonly Spell[]): void {
  map
    .getSource<GeoJSONSource>("places")
    ?.setData(collect(spells.filter(hasPoint).map((spell) => toFeature(spell))));
}

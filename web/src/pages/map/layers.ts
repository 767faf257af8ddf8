// The events on the map: clusters as rings of the sides in them, single events as the sign of their family in the colour
// of the side, and how far off the place may be as a circle of so many kilometres.

import type { Feature } from "geojson";
import type {
  ExpressionSpecification,
  GeoJSONSource,
  LayerSpecification,
  Map as MapLibre,
} from "maplibre-gl";
import { drawImage, drawRing, drawSign, RATIO } from "../../components/map/drawing";
import { collect, pointFeature } from "../../components/map/ground";
import { FAMILY_SHAPES } from "../../components/map/shapes";
import { cssColour } from "../../theme";
import { type Family, SIDES } from "../../vocabulary";
import { circle, pixels, type Spot } from "./spots";

export const PARTS = 8; // a ring shows shares to an eighth
const ICON = 30;
const MOST_ZOOM = 24;

const toFeature = (spot: Spot): Feature =>
  pointFeature([spot.lon, spot.lat], {
    key: spot.key,
    name: `spot|${spot.family}|${spot.side}|${spot.contested ? 1 : 0}`,
    side: spot.side,
    contested: spot.contested ? 1 : 0,
    killed: spot.killed ?? 0,
    reach: pixels(spot.km ?? 0, spot.lat),
  });

const shareOf = (side: string): ExpressionSpecification => [
  "to-string",
  ["round", ["/", ["*", PARTS, ["coalesce", ["get", side], 0]], ["get", "point_count"]]],
];

// "ring|1|8,0,0,...": whether anything in it is contested, then the share of each side in eighths.
const ringName = [
  "concat",
  "ring|",
  ["to-string", ["min", 1, ["get", "disputes"]]],
  "|",
  ...SIDES.flatMap((side, index) => (index ? [",", shareOf(side)] : [shareOf(side)])),
] as ExpressionSpecification;

const sumOf = (side: string): [ExpressionSpecification, ExpressionSpecification] => [
  ["+", ["accumulated"], ["get", side]],
  ["case", ["==", ["get", "side"], side], 1, 0],
];

const isCluster: ExpressionSpecification = ["has", "point_count"];

function clusterLayer(): LayerSpecification {
  return {
    id: "clusters",
    source: "events",
    type: "symbol",
    filter: isCluster,
    layout: {
      "icon-image": ringName,
      "icon-size": ["step", ["get", "point_count"], 0.8, 10, 0.95, 100, 1.15, 1000, 1.4],
      "icon-allow-overlap": true,
      "text-field": ["get", "point_count_abbreviated"],
      "text-size": ["step", ["get", "point_count"], 11, 100, 13],
      "text-allow-overlap": true,
    },
    paint: { "text-color": cssColour("ink") },
  };
}

function spotLayers(): LayerSpecification[] {
  const single: ExpressionSpecification = ["!", isCluster];
  return [
    {
      id: "reach",
      source: "events",
      type: "circle",
      filter: ["all", single, [">", ["get", "reach"], 0]],
      paint: {
        "circle-radius": [
          "interpolate",
          ["exponential", 2],
          ["zoom"],
          0,
          ["get", "reach"],
          MOST_ZOOM,
          ["*", ["get", "reach"], 2 ** MOST_ZOOM],
        ],
        "circle-color": cssColour("ink"),
        "circle-opacity": 0.04,
        "circle-stroke-color": cssColour("soft"),
        "circle-stroke-width": 1,
        "circle-stroke-opacity": 0.35,
      },
    },
    {
      id: "spots",
      source: "events",
      type: "symbol",
      filter: single,
      layout: {
        "icon-image": ["get", "name"],
        "icon-size": ["interpolate", ["linear"], ["sqrt", ["get", "killed"]], 0, 0.75, 10, 1.3],
        "icon-allow-overlap": true,
        "symbol-sort-key": ["get", "killed"],
      },
    },
  ];
}

function chosenLayers(): LayerSpecification[] {
  const [ink, focus] = [cssColour("ink"), cssColour("focus")];
  return [
    {
      id: "chosen-fill",
      source: "chosen",
      type: "fill",
      paint: { "fill-color": ink, "fill-opacity": 0.07 },
    },
    {
      id: "chosen-line",
      source: "chosen",
      type: "line",
      paint: { "line-color": ink, "line-width": 1.5, "line-dasharray": [3, 3] },
    },
    {
      id: "chosen-point",
      source: "chosen",
      type: "circle",
      filter: ["==", ["geometry-type"], "Point"],
      paint: {
        "circle-radius": 16,
        "circle-opacity": 0,
        "circle-stroke-color": focus,
        "circle-stroke-width": 3,
      },
    },
  ];
}

function drawRingOfSides(pen: CanvasRenderingContext2D, shares: number[], contested: boolean): void {
  const middle = ICON / 2;
  const whole = shares.reduce((sum, share) => sum + share, 0) || 1;
  pen.beginPath();
  pen.arc(middle, middle, 12.5, 0, 2 * Math.PI);
  pen.fillStyle = cssColour("sheet");
  pen.fill();
  let from = -Math.PI / 2;
  shares.forEach((share, index) => {
    const to = from + (2 * Math.PI * share) / whole;
    pen.beginPath();
    pen.arc(middle, middle, 10.5, from, to);
    pen.lineWidth = 4;
    pen.strokeStyle = cssColour(SIDES[index] ?? "unknown");
    if (share) pen.stroke();
    from = to;
  });
  if (contested) drawRing(pen, [middle, middle], 14, [2.5, 2.5], 1.25);
}

function drawSpot(pen: CanvasRenderingContext2D, family: Family, side: string, contested: boolean): void {
  const middle: [number, number] = [ICON / 2, ICON / 2];
  if (contested) drawRing(pen, middle, 13.5, [2.5, 2.5]);
  if (family === "diplomacy") drawSign(pen, FAMILY_SHAPES.harm, "unknown", middle, 7.5);
  drawSign(pen, FAMILY_SHAPES[family], side, middle, 8);
}

// The image of a name such as "spot|violence|government|0".
function draw(name: string): ImageData | null {
  const [kind, second = "", third = "", fourth = ""] = name.split("|");
  if (kind === "spot")
    return drawImage(ICON, ICON, (pen) => drawSpot(pen, second as Family, third, fourth === "1"));
  const shares = third.split(",").map(Number);
  return kind === "ring"
    ? drawImage(ICON, ICON, (pen) => drawRingOfSides(pen, shares, second === "1"))
    : null;
}

export function addEventLayers(map: MapLibre): void {
  map.setMissingStyleImageResolver((name) => {
    const image = draw(name);
    if (image && !map.hasImage(name)) map.addImage(name, image, { pixelRatio: RATIO });
  });
  map.addSource("events", {
    type: "geojson",
    data: collect([]),
    cluster: true,
    clusterRadius: 44,
    clusterMaxZoom: 16, // beyond what one can reach: events at one point stay one sign that opens as a list
    clusterProperties: {
      disputes: ["+", ["get", "contested"]],
      ...Object.fromEntries(SIDES.map((side) => [side, sumOf(side)])),
    },
  });
  map.addSource("chosen", { type: "geojson", data: collect([]) });
  for (const layer of [...spotLayers(), clusterLayer(), ...chosenLayers()]) map.addLayer(layer);
}

const sourceOf = (map: MapLibre, id: string): GeoJSONSource | undefined => map.getSource<GeoJSONSource>(id);

export function showSpots(map: MapLibre, spots: readonly Spot[]): void {
  sourceOf(map, "events")?.setData(collect(spots.map(toFeature)));
}

export function showChosen(map: MapLibre, spot: Spot | null): void {
  if (!spot) {
    sourceOf(map, "chosen")?.setData(collect([]));
    return;
  }
  const at: [number, number] = [spot.lon, spot.lat];
  const ring: Feature = {
    type: "Feature",
    geometry: { type: "Polygon", coordinates: [circle(at, spot.km ?? 0)] },
    properties: {},
  };
  sourceOf(map, "chosen")?.setData(collect([...(spot.km ? [ring] : []), pointFeature(at, {})]));
}

const MOST_LEAVES = 200;

// What a press on the map means: one event, or a cluster that comes apart nearer by, or one that never does.
export function followPresses(map: MapLibre, choose: (keys: string[]) => void): void {
  for (const layer of ["clusters", "spots"]) {
    map.on("mouseenter", layer, () => {
      map.getCanvas().style.cursor = "pointer";
    });
    map.on("mouseleave", layer, () => {
      map.getCanvas().style.cursor = "";
    });
  }
  map.on("click", (event) => {
    const found = map.queryRenderedFeatures(event.point, { layers: ["clusters", "spots"] })[0];
    if (found?.geometry.type !== "Point") return choose([]);
    const { key, cluster_id: cluster } = found.properties;
    if (cluster === undefined) return choose([String(key)]);
    const at = found.geometry.coordinates as [number, number];
    void openCluster(map, Number(cluster), at, choose);
  });
}

async function openCluster(
  map: MapLibre,
  cluster: number,
  center: [number, number],
  choose: (keys: string[]) => void,
): Promise<void> {
  const source = sourceOf(map, "events");
  if (!source) return;
  const zoom = await source.getClusterExpansionZoom(cluster);
  if (zoom <= map.getMaxZoom()) {
    map.easeTo({ center, zoom });
    return;
  }
  const leaves = await source.getClusterLeaves(cluster, MOST_LEAVES, 0);
  choose(leaves.map(({ properties }) => String(properties?.key)));
}

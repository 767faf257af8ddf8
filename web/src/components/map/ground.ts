// What a map is drawn on: the outlines and cities the server ships, in the colours of the report's map, and tiles where
// somebody set a layer of them. There are no glyphs to fetch: names are drawn with the faces of the system.

import type { Feature, FeatureCollection, MultiPolygon, Point } from "geojson";
import type { LayerSpecification, SourceSpecification, StyleSpecification } from "maplibre-gl";
import { country, named } from "../../format";
import { cssColour } from "../../theme";

export interface Outlines {
  type: "FeatureCollection";
  features: {
    type: "Feature";
    geometry: MultiPolygon;
    properties: { number: string; code?: string; label?: [number, number] };
  }[];
}

export interface Cities {
  type: "FeatureCollection";
  features: {
    type: "Feature";
    geometry: Point;
    properties: { rank: number; name: string; name_ar: string | null };
  }[];
}

export const collect = (features: Feature[]): FeatureCollection => ({
  type: "FeatureCollection",
  features,
});

export const pointFeature = (
  coordinates: [number, number],
  properties: Record<string, unknown>,
): Feature => ({ type: "Feature", geometry: { type: "Point", coordinates }, properties });

const countryNames = ({ features }: Outlines): FeatureCollection =>
  collect(
    features.flatMap(({ properties: { code, label } }) =>
      code && label ? [pointFeature(label, { name: country(code) })] : [],
    ),
  );

const cityNames = ({ features }: Cities): FeatureCollection =>
  collect(
    features.map(({ geometry, properties: { name, name_ar, rank } }) =>
      pointFeature(geometry.coordinates as [number, number], { name: named(name, name_ar), rank }),
    ),
  );

// A name over the ground; `size` in pixels.
export function nameLayer(
  id: string,
  source: string,
  size: number,
  colour = "soft",
): LayerSpecification & { type: "symbol" } {
  return {
    id,
    source,
    type: "symbol",
    layout: { "text-field": ["get", "name"], "text-size": size, "text-max-width": 8, "text-padding": 4 },
    paint: {
      "text-color": cssColour(colour),
      "text-halo-color": cssColour("land"),
      "text-halo-width": 1.5,
    },
  };
}

// Cities of rank 2 and 3 show when one comes nearer.
function cityLayers(): LayerSpecification[] {
  const layer = nameLayer("city", "cities", 11);
  const near = ["step", ["zoom"], ["==", ["get", "rank"], 1], 6, ["<=", ["get", "rank"], 2], 8, true];
  return [
    {
      ...layer,
      filter: near as never,
      minzoom: 4,
      layout: { ...layer.layout, "text-anchor": "top", "text-offset": [0, 0.3] },
    },
    {
      id: "city-dot",
      source: "cities",
      type: "circle",
      filter: near as never,
      minzoom: 4,
      paint: { "circle-radius": 2, "circle-color": cssColour("soft") },
    },
  ];
}

function groundLayers(hasTiles: boolean): LayerSpecification[] {
  const border = cssColour("border");
  const sea = {
    id: "sea",
    type: "background" as const,
    paint: { "background-color": cssColour("sea") },
  };
  const lines = {
    id: "borders",
    source: "outlines",
    type: "line" as const,
    paint: { "line-color": border },
  };
  if (hasTiles) return [sea, { id: "tiles", source: "tiles", type: "raster" }, lines];
  const land = {
    id: "land",
    source: "outlines",
    type: "fill" as const,
    paint: { "fill-color": cssColour("land") },
  };
  return [sea, land, lines];
}

export function makeStyle(outlines: Outlines, cities: Cities, tiles: string | null): StyleSpecification {
  const sources: Record<string, SourceSpecification> = {
    outlines: { type: "geojson", data: outlines },
    countries: { type: "geojson", data: countryNames(outlines) },
    cities: { type: "geojson", data: cityNames(cities) },
    ...(tiles && { tiles: { type: "raster", tiles: [tiles], tileSize: 256 } }),
  };
  const country = { ...nameLayer("country", "countries", 13), maxzoom: 8 };
  const layers = tiles ? groundLayers(true) : [...groundLayers(false), country, ...cityLayers()];
  return { version: 8, sources, layers, transition: { duration: 0, delay: 0 } };
}

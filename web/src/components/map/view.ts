// What part of the world is in view.

export type Box = [west: number, south: number, east: number, north: number];

// "zoom/lat/lon" of an address; null where that makes no sense.
export function readView(view: string | null): { zoom: number; center: [number, number] } | null {
  const [zoom, lat, lon] = (view ?? "").split("/").map(Number);
  if (zoom === undefined || lat === undefined || lon === undefined) return null;
  const isSound = zoom >= 0 && zoom <= 20 && Math.abs(lat) <= 85 && Math.abs(lon) <= 360;
  return isSound ? { zoom, center: [lon, lat] } : null;
}

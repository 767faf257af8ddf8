// The list beside the map as a query.

import { type Span, toIso } from "../../components/map/days";
import type { Box } from "../../components/map/view";
import { distance } from "./spots";

const FAR = 2500; // kilometres: beyond that the whole list is as good

// The query of what is in view: the circle around it, as the language knows no rectangles.
export function viewQuery(q: string, span: Span | null, box: Box | null): string {
  const parts = [q];
  if (span) parts.push(`from:${toIso(span[0])} to:${toIso(span[1])}`);
  if (box && !/(?:within|near):/.test(q)) {
    const [west, south, east, north] = box;
    const middle: [number, number] = [(west + east) / 2, (south + north) / 2];
    const km = Math.ceil(Math.max(distance(middle, [east, north]), distance(middle, [east, south])));
    if (km <= FAR) parts.push(`near:${middle[1].toFixed(3)},${middle[0].toFixed(3)} within:${km}km`);
  }
  return parts.filter(Boolean).join(" ");
}

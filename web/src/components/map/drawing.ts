// Signs drawn for the map: each is an image that MapLibre asks for by name when it first needs it.

import { cssColour } from "../../theme";
import { type Shape, sideShape } from "./shapes";

export const RATIO = 2; // pixels of an image for one of the page

export type Draw = (pen: CanvasRenderingContext2D) => void;

export function drawImage(width: number, height: number, draw: Draw): ImageData {
  const canvas = document.createElement("canvas");
  canvas.width = width * RATIO;
  canvas.height = height * RATIO;
  const pen = canvas.getContext("2d");
  if (!pen) return new ImageData(canvas.width, canvas.height);
  pen.scale(RATIO, RATIO);
  draw(pen);
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}

function trace(pen: CanvasRenderingContext2D, shape: Shape, [x, y]: [number, number], radius: number): void {
  pen.beginPath();
  for (const [dx, dy] of shape) pen.lineTo(x + dx * radius, y + dy * radius);
  pen.closePath();
}

// A shape in the colour of a side; who is not known is hollow.
export function drawSign(
  pen: CanvasRenderingContext2D,
  shape: Shape,
  side: string,
  at: [number, number],
  radius: number,
): void {
  const isKnown = side !== "unknown";
  trace(pen, shape, at, radius);
  pen.lineJoin = "round";
  pen.lineWidth = isKnown ? 3 : 2.5;
  pen.strokeStyle = cssColour("sheet");
  if (isKnown) pen.stroke();
  pen.fillStyle = cssColour(isKnown ? side : "sheet");
  pen.fill();
  pen.lineWidth = isKnown ? 0.75 : 2;
  pen.strokeStyle = cssColour(isKnown ? "ink" : "unknown");
  pen.stroke();
}

export function drawRing(
  pen: CanvasRenderingContext2D,
  [x, y]: [number, number],
  radius: number,
  dash: number[],
  width = 1.5,
): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.setLineDash(dash);
  pen.lineCap = "round";
  pen.lineWidth = width;
  pen.strokeStyle = cssColour("ink");
  pen.stroke();
  pen.setLineDash([]);
}

// How a side's sign looks alone, side by side for several.
export function drawSides(
  pen: CanvasRenderingContext2D,
  sides: readonly string[],
  [x, y]: [number, number],
  radius: number,
): void {
  const start = x - (sides.length - 1) * radius;
  sides.forEach((side, index) => {
    drawSign(pen, sideShape(side), side, [start + index * 2 * radius, y], radius);
  });
}

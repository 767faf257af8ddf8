// Mercator: degrees to a world 1000 units wide, and the part of it that is in view.

const WIDTH = 1000;
const AROUND = 40075; // kilometres around the equator

export function project(lon, lat) {
  const angle = (Math.max(-84, Math.min(84, lat)) * Math.PI) / 180;
  return [((lon + 180) / 360) * WIDTH, ((1 - Math.log(Math.tan(Math.PI / 4 + angle / 2)) / Math.PI) / 2) * WIDTH];
}

// Kilometres as units of the world at a latitude.
export function unitsOf(kilometres, lat) {
  return (kilometres / AROUND) * WIDTH / Math.cos((lat * Math.PI) / 180);
}

// A view: the world's point at the middle, and pixels a unit.
export function fitView(points, width, height, { margin = 70, most = 900 } = {}) {
  const [xs, ys] = [points.map((point) => point[0]), points.map((point) => point[1])];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const across = Math.max(1, width - 2 * margin) / Math.max(right - left, 0.001);
  const down = Math.max(1, height - 2 * margin) / Math.max(bottom - top, 0.001);
  return { x: (left + right) / 2, y: (top + bottom) / 2, scale: Math.min(across, down, most) };
}

export function toScreen(view, [x, y], width, height) {
  return [(x - view.x) * view.scale + width / 2, (y - view.y) * view.scale + height / 2];
}

// The view scaled about a point of the screen.
export function zoomView(view, factor, [sx, sy], width, height) {
  const scale = Math.max(0.3, Math.min(20000, view.scale * factor));
  const shift = 1 / view.scale - 1 / scale;
  return { x: view.x + (sx - width / 2) * shift, y: view.y + (sy - height / 2) * shift, scale };
}

export function panView(view, dx, dy) {
  return { ...view, x: view.x - dx / view.scale, y: view.y - dy / view.scale };
}

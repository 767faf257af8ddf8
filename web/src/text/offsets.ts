// The server counts characters as code points, strings here as UTF-16 units: the way from one to the other.

// For a text: the position in the string of each code point, and of its end.
export function unitOffsets(text: string): (point: number) => number {
  if (!/[\uD800-\uDBFF]/.test(text)) return (point) => point;
  const units: number[] = [];
  for (let unit = 0; unit < text.length; unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1)
    units.push(unit);
  return (point) => units[point] ?? text.length;
}

// And back: the code point at which a position in the string stands.
export function pointOffset(text: string, unit: number): number {
  return [...text.slice(0, unit)].length;
}

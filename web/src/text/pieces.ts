// A text cut where it needs care: direction controls, which can make words read as others, and graphic words.

import { findGraphic } from "./graphic";

export type Piece = { kind: "plain" | "graphic"; text: string } | { kind: "control"; code: string };

const CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

// Controls that only mark a direction are dropped; those that reorder what follows are shown as marks.
const REORDERS = /[\u202A-\u202E\u2066-\u2069]/;

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

// Without any direction control: for attributes, titles and whatever cannot hold marks.
export const stripControls = (text: string): string => text.replace(CONTROLS, "");

function cutControls(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(CONTROLS)) {
    if (match.index > from) pieces.push({ kind: "plain", text: text.slice(from, match.index) });
    if (REORDERS.test(match[0])) pieces.push({ kind: "control", code: codeOf(match[0]) });
    from = match.index + 1;
  }
  if (from < text.length) pieces.push({ kind: "plain", text: text.slice(from) });
  return pieces;
}

function cutGraphic(piece: Piece): Piece[] {
  if (piece.kind !== "plain") return [piece];
  const pieces: Piece[] = [];
  let from = 0;
  for (const [start, end] of findGraphic(piece.text)) {
    if (start > from) pieces.push({ kind: "plain", text: piece.text.slice(from, start) });
    pieces.push({ kind: "graphic", text: piece.text.slice(start, end) });
    from = end;
  }
  if (from < piece.text.length) pieces.push({ kind: "plain", text: piece.text.slice(from) });
  return pieces;
}

export const cutText = (text: string): Piece[] => cutControls(text).flatMap(cutGraphic);

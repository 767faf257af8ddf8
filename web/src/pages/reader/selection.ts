// What is selected in a report's text, as a span of whole words.

import type { Span } from "../../api/nouns";
import { pointOffset } from "../../text/offsets";

const LETTER = /[\p{L}\p{M}\p{N}]/u;

const isLetter = (text: string, at: number): boolean => LETTER.test(text[at] ?? "");

// The range without marks at its ends, widened to whole words; null where no word is in it.
export function toWords(text: string, from: number, to: number): [number, number] | null {
  let [start, end] = [from, to];
  while (start < end && !isLetter(text, start)) start += 1;
  while (end > start && !isLetter(text, end - 1)) end -= 1;
  return start < end ? widen(text, start, end) : null;
}

function widen(text: string, from: number, to: number): [number, number] {
  let [start, end] = [from, to];
  while (isLetter(text, start - 1)) start -= 1;
  while (isLetter(text, end)) end += 1;
  return [start, end];
}

// Where in the text a point of the page lies; what is hidden in a piece counts as the whole piece.
function findUnit(node: Node, offset: number, atEnd: boolean): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const piece = element?.closest<HTMLElement>("[data-start]");
  if (!piece) return null;
  const [start, end] = [Number(piece.dataset.start), Number(piece.dataset.end)];
  const isWhole = piece.textContent?.length === end - start && node.nodeType === Node.TEXT_NODE;
  if (!isWhole) return atEnd ? end : start;
  return start + offset + lengthBefore(piece, node);
}

function lengthBefore(piece: HTMLElement, node: Node): number {
  const walker = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
  let length = 0;
  while (walker.nextNode() && walker.currentNode !== node)
    length += walker.currentNode.textContent?.length ?? 0;
  return length;
}

// The selected words of the text, in code points as claims count them.
export function selectedSpan(text: string): Span | null {
  const selection = document.getSelection();
  if (!selection?.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const from = findUnit(range.startContainer, range.startOffset, false);
  const to = findUnit(range.endContainer, range.endOffset, true);
  const words = from === null || to === null ? null : toWords(text, from, to);
  return words && [pointOffset(text, words[0]), pointOffset(text, words[1])];
}

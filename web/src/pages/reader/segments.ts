// The text cut where marks begin and end: every trigger, and the words of the claim that is looked at.

import type { Claim, RoleName, Span } from "../../api/nouns";

export type Part = RoleName | "trigger" | "count" | "source" | "cue";

export interface Segment {
  start: number; // in UTF-16 units of the text
  end: number;
  claims: string[]; // whose triggers these words are
  parts: Part[]; // what they are to the claim looked at
}

// The words that a claim rests on, with what they are to it.
export function partsOf(claim: Claim): [Span, Part][] {
  const roles = Object.entries(claim.roles) as [RoleName, Span[]][];
  return [
    [claim.trigger, "trigger"],
    ...roles.flatMap(([role, spans]) => spans.map((span): [Span, Part] => [span, role])),
    ...claim.quantity.map(({ span }): [Span, Part] => [span, "count"]),
    ...claim.chain.flatMap(({ source, cue }): [Span, Part][] =>
      cue
        ? [
            [source, "source"],
            [cue, "cue"],
          ]
        : [[source, "source"]],
    ),
  ];
}

interface Mark {
  start: number;
  end: number;
  claim?: string;
  part?: Part;
}

function marksOf(claims: Claim[], chosen: Claim | null, toUnit: (point: number) => number): Mark[] {
  const at = ([start, end]: Span): { start: number; end: number } => ({
    start: toUnit(start),
    end: toUnit(end),
  });
  const triggers = claims.map((claim): Mark => ({ ...at(claim.trigger), claim: claim.id }));
  const parts = chosen ? partsOf(chosen).map(([span, part]): Mark => ({ ...at(span), part })) : [];
  return [...triggers, ...parts].filter(({ start, end }) => start < end);
}

export function cutSegments(
  length: number,
  claims: Claim[],
  chosen: Claim | null,
  toUnit: (point: number) => number,
): Segment[] {
  const marks = marksOf(claims, chosen, toUnit);
  const edges = new Set([0, length, ...marks.flatMap(({ start, end }) => [start, end])]);
  const sorted = [...edges].filter((edge) => edge <= length).sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? length;
    const here = marks.filter((mark) => mark.start <= start && mark.end >= end);
    return {
      start,
      end,
      claims: here.flatMap(({ claim }) => (claim ? [claim] : [])),
      parts: here.flatMap(({ part }) => (part ? [part] : [])),
    };
  });
}

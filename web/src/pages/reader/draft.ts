// A claim being corrected: what can be changed in it, and what of it is different in the end.

import type { Claim, RoleName, Span } from "../../api/nouns";
import type { ReviewRequest } from "../../api/types";

export const ROLES: RoleName[] = ["actor", "target", "place", "origin", "destination", "time", "instrument"];
export const OF = [
  "civilian",
  "combatant",
  "person",
  "child",
  "woman",
  "family",
  "building",
  "vehicle",
  "aircraft",
  "weapon",
  "other",
] as const;

export type Correction = NonNullable<ReviewRequest["correction"]>;

export interface Draft {
  claim: Claim;
  place: { id: string; name: string } | null; // chosen from the gazetteer
}

export function addRole(claim: Claim, role: RoleName, span: Span): Claim {
  const spans = claim.roles[role] ?? [];
  if (spans.some(([start, end]) => start === span[0] && end === span[1])) return claim;
  return { ...claim, roles: { ...claim.roles, [role]: [...spans, span].sort((a, b) => a[0] - b[0]) } };
}

export function dropRole(claim: Claim, role: RoleName, index: number): Claim {
  return {
    ...claim,
    roles: { ...claim.roles, [role]: (claim.roles[role] ?? []).filter((_, at) => at !== index) },
  };
}

const replaceAt = <T>(items: T[], index: number, item: T | null): T[] =>
  items.flatMap((one, at) => (at !== index ? [one] : item === null ? [] : [item]));

export const setCount = (claim: Claim, index: number, count: Claim["quantity"][number] | null): Claim => ({
  ...claim,
  quantity: replaceAt(claim.quantity, index, count),
});

export const setLink = (claim: Claim, index: number, link: Claim["chain"][number] | null): Claim => ({
  ...claim,
  chain: replaceAt(claim.chain, index, link),
});

const FIELDS = ["type", "status", "roles", "quantity", "chain", "when"] as const;

// What is different from how the claim stood; null where nothing is.
export function takeCorrection(before: Claim, { claim, place }: Draft): Correction | null {
  const changed = FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(claim[field]));
  if (!changed.length && !place) return null;
  const values = Object.fromEntries(changed.map((field) => [field, claim[field]]));
  return { ...values, ...(place && { place: place.id }) };
}

// Counts that cannot be sent: both ends missing, or the wrong way round.
export const hasBadCount = (claim: Claim): boolean =>
  claim.quantity.some(
    ({ low, high }) => (low === null && high === null) || (low !== null && high !== null && low > high),
  );

// Days that cannot be sent: the last before the first.
export const hasBadDays = ({ when }: Claim): boolean => !!when?.[0] && !!when[1] && when[0] > when[1];

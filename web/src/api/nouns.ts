// The nouns of `musnad read` and `musnad reconcile`, as their JSON has them.

import type { Count, Days, Status } from "./types";

export type Span = [start: number, end: number]; // in code points of the text, see text/offsets.ts

export type RoleName = "actor" | "target" | "place" | "origin" | "destination" | "time" | "instrument";

export interface Named {
  span: Span;
  id?: string;
  name?: string;
  kind?: string;
  side?: string;
  reason?: string;
}

export interface Location {
  span: Span;
  id?: string;
  name?: string;
  name_ar?: string;
  lat?: number;
  lon?: number;
  country?: string;
  admin1?: string;
  precision?: string;
  radius_km?: number;
  reason?: string;
}

export interface Claim {
  id: string;
  type: string;
  status: Status;
  trigger: Span;
  roles: Partial<Record<RoleName, Span[]>>;
  quantity: (Count & { span: Span })[];
  chain: { source: Span; cue: Span | null }[];
  when: Days | null;
  cause: string | null;
  resolved: { places?: Location[]; actors?: Named[]; sources?: Named[]; when?: string } | null;
  confidence: number | null;
  reasons: { field: string; rule: string; span?: Span; row?: string }[] | null;
}

export interface EventBounds {
  low?: number;
  best?: number;
  high?: number;
  low_claims?: string[];
  best_claims?: string[];
  high_claims?: string[];
}

export interface Origin {
  source: string;
  reports: string[];
  claims: string[];
  publishers?: string[];
  first?: string;
  side?: string;
  against_own_side?: boolean;
  reasons?: string[];
}

export interface Discrepancy {
  field: string;
  values: { value: string; claims: string[] }[];
}

export interface Judged {
  value: string;
  reasons: string[];
}

export interface EventView {
  id: string;
  type: string;
  claims: string[];
  reports: string[];
  date: Days | null;
  lat: number | null;
  lon: number | null;
  place: string | null;
  precision: string | null;
  actors: string[];
  counts: Record<string, EventBounds>;
  origins: Origin[];
  status: Status;
  discrepancies: Discrepancy[];
  denials: [string, string][];
  totals: { what: string; low: number | null; high: number | null; period: Days | null; claims: string[] }[];
  grade: Judged | null;
  clarity: Judged | null;
}

export interface Article {
  id: string;
  text: string;
  url?: string;
  archive_url?: string;
  publisher?: string;
  published?: string;
  lang?: string;
  title?: string;
  sha256?: string;
}

// An entry of the gazetteer.
export interface Place {
  id: string;
  name: string;
  name_ar: string | null;
  kind: string;
  lat: number | null;
  lon: number | null;
  country: string | null;
  admin1: string | null;
  admin2: string | null;
  pcode: string | null;
  population: number;
}

export interface Party {
  id: string;
  name: string;
  above: string[]; // ids of what the party belongs to, nearest first
}

// What one claim says of who holds a place.
export interface Word {
  claim: string;
  article: string;
  text: string;
  place: Location;
  effect: "takes" | "holds" | "leaves" | "besieges" | "lifts";
  parties: Party[];
  origin: string;
  source: string;
  first: string;
  last: string;
}

// The days on which nothing new was said about a place; `last` is null where nothing came after.
export interface Spell {
  place: Location;
  state: "held" | "contested" | "unknown";
  views: { party: Party; words: Word[] }[];
  first: string;
  last: string | null;
  because: Word[];
  sieges: Word[];
}

// What the server says and takes; field names are the server's.

import type { Article, Claim, EventView, Spell } from "./nouns";

export type Role = "viewer" | "analyst" | "reviewer" | "admin";
export type ReviewState = "machine" | "assigned" | "updated" | "review" | "final";
export type Decision = "accepted" | "corrected" | "rejected";
export type Status = "asserted" | "denied" | "possible" | "expected" | "proposed";
export type Kind = "claim" | "event";
export type Act = "accept" | "correct" | "reject" | "assign" | "review" | "final" | "reopen";
export type Judgement = "positive" | "negative" | "unsure";
export type Day = string; // 2016-12-01
export type Days = [Day | null, Day | null];

export interface Page<T> {
  items: T[];
  total: number | null;
  page: number;
  size: number;
}

export interface Me {
  user: { name: string; role: Role } | null;
  open: boolean;
  csrf: string;
  project: string;
  version: string;
  tiles: string | null;
  stale: boolean; // events are older than the log
}

export interface Count {
  low: number | null;
  high: number | null;
  of: string;
}

export interface Bounds {
  low: number | null;
  best: number | null;
  high: number | null;
}

export interface ClaimRow {
  id: string;
  article: string;
  type: string;
  status: Status;
  trigger: string;
  evidence: { text: string; marks: [number, number, string][] };
  actors: string[];
  targets: string[];
  place: string | null;
  lat: number | null;
  lon: number | null;
  radius_km: number | null;
  precision: string | null;
  day: Days | null;
  counts: Count[];
  source: string | null;
  publisher: string | null;
  published: Day | null;
  confidence: number | null;
  state: ReviewState;
  decision: Decision | null;
  event: string | null;
  lang: string | null;
}

export interface Review {
  number: number;
  at: string;
  who: string;
  act: string;
  kind: Kind | "link";
  subject: string;
  why: string;
  before: unknown;
  after: unknown;
  undone: number | null;
}

export interface ClaimPage {
  claim: Claim; // as it reads now
  machine: Claim | null; // as it was read, where people corrected it
  row: ClaimRow | null;
  reviews: Review[];
}

export interface ArticleRow {
  id: string;
  title: string | null;
  publisher: string | null;
  published: Day | null;
  lang: string | null;
  url: string | null;
  captured: string | null;
  claims: number;
  snippet: string;
}

export interface ShownClaim {
  claim: Claim;
  machine: Claim | null;
  stage: ReviewState;
  decision: Decision | null;
  last: number; // number of the last review, 0 where there is none
  event: string | null;
}

export interface ArticlePage {
  article: Article;
  claims: ShownClaim[];
}

export interface AddedArticle {
  id: string;
  outcome: "added" | "read again" | "known" | "left out that somebody removed";
  claims: number;
}

export interface EventRow {
  key: string;
  type: string;
  types: string[];
  day: Days | null;
  place: string | null;
  place_ar: string | null;
  lat: number | null;
  lon: number | null;
  radius_km: number | null;
  precision: string | null;
  actors: string[];
  counts: Record<string, Bounds>;
  origins: number;
  publishers: number;
  reports: number;
  claims: number;
  status: Status;
  contested: boolean;
  denied: boolean;
  grade: string | null;
  clarity: string | null;
  state: ReviewState;
  decision: Decision | null;
  assignee: string | null;
  confidence: number | null;
  changed: string | null;
}

export interface Link {
  left: string;
  right: string;
  judgement: Judgement;
  probability?: number;
  veto?: string;
  grounds?: { feature: string; value: number; weight: number }[];
  by?: string;
  on?: Day;
}

export interface Entry {
  number: number;
  at: string;
  who: string;
  what: string;
  subject: string;
  why: string | null;
  before: string | null;
  after: string | null;
  previous: string;
  hash: string;
}

// How all places stand on a day; `days` are the first and last on which anything changed.
export interface ControlDay {
  on: Day | null;
  spells: Spell[];
  days: [Day, Day] | null;
}

// Field names are left out, so that a year of events is small.
export type MapEvent = [
  key: string,
  lat: number,
  lon: number,
  radius_km: number | null,
  type: number,
  day: number | null,
  killed: number | null,
  side: number | null, // index of the id of a party, see sides.ts
  state: number,
  contested: 0 | 1,
];

export interface MapAnswer {
  events: MapEvent[];
  types: string[];
  sides: string[];
  states: ReviewState[];
  truncated: boolean;
}

export interface EventPage {
  row: EventRow;
  event: EventView;
  claims: ClaimRow[];
  inside: Link[];
  outside: Link[];
  others: Record<string, ClaimRow>; // claims of other events that links outside lead to
  reviews: Review[];
  names: Record<string, string>; // Arabic names by the others
}

export interface QueueItem {
  kind: Kind;
  key: string;
  reasons: string[];
  score: number;
  row: EventRow | ClaimRow;
}

export interface ReviewRequest {
  act: Act;
  kind: Kind;
  ids: string[];
  why: string;
  seen?: number | null;
  correction?: Partial<Omit<Claim, "id" | "resolved" | "reasons">> & { place?: string };
  assignee?: string;
}

export interface SourceRow {
  id: string;
  name: string;
  name_ar: string | null;
  kind: string | null;
  side: string | null;
  claims: number;
  alone: number;
  corroborated: number;
  contradicted: number;
  denied: number;
  first: Day | null;
  last: Day | null;
}

export interface ActorRow {
  id: string;
  name: string;
  name_ar: string | null;
  kind: string | null;
  side: string | null;
  country: string | null;
  did: number;
  suffered: number;
  first: Day | null;
  last: Day | null;
}

export interface LogCheck {
  ok: boolean;
  head: string;
  entries: number;
  faults: string[];
}

export interface Search {
  id: number;
  name: string;
  q: string;
  who: string;
  at: string;
}

export interface User {
  name: string;
  role: Role;
  disabled: boolean;
  created: string;
}

export interface Token {
  id: string;
  user: string;
  name: string | null;
  created: string;
  expires: string;
}

// The one way to the server: typed, with ETags, the token against forged requests, and errors that say what is wrong.

import type { Me } from "./api/types";
import { base } from "./router";
import { createStore } from "./store";

export const me = createStore<Me | null>(null);

interface ProblemBody {
  title?: string;
  detail?: string;
  status?: number;
  position?: number; // where in a query the fault lies
  newer?: number; // the decision that came between
}

// An answer that is no success, in the server's words (RFC 9457).
export class Problem extends Error {
  readonly status: number;
  readonly body: ProblemBody;

  constructor(status: number, body: ProblemBody) {
    super(body.detail || body.title || `HTTP ${status}`);
    this.status = status;
    this.body = body;
  }
}

const KEPT = 60;
const answers = new Map<string, { etag: string; data: unknown }>();

function keep(path: string, etag: string | null, data: unknown): void {
  answers.delete(path);
  if (!etag) return;
  answers.set(path, { etag, data });
  const oldest = answers.keys().next();
  if (answers.size > KEPT && !oldest.done) answers.delete(oldest.value);
}

// What was answered last, to be shown while the server is asked again.
export const lastAnswer = (path: string): unknown => answers.get(path)?.data;

async function readBody(response: Response): Promise<unknown> {
  const kind = response.headers.get("content-type") ?? "";
  return kind.includes("json") ? response.json() : null;
}

async function send(method: string, path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(`${base}/api/${path}`, { method, credentials: "same-origin", ...init });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Problem(0, { title: "offline" });
  }
  if (response.ok || response.status === 304) return response;
  const problem = new Problem(response.status, ((await readBody(response)) ?? {}) as ProblemBody);
  if (response.status === 401 && path !== "session" && me.get()?.user) expired.set(true);
  throw problem;
}

// Whether the session ran out under a page that is open: one signs in over it, so that nothing written is lost.
export const expired = createStore(false);

export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  const known = answers.get(path);
  const headers = new Headers({ accept: "application/json" });
  if (known) headers.set("if-none-match", known.etag);
  const response = await send("GET", path, { headers, cache: "no-store", ...(signal && { signal }) });
  if (response.status === 304 && known) return known.data as T;
  const data = (await readBody(response)) as T;
  keep(path, response.headers.get("etag"), data);
  return data;
}

const WRONG_TOKEN = 403;

// Signing in anew elsewhere makes another token against forged requests: with that it is tried once more.
async function deliver<T>(method: string, path: string, body?: unknown): Promise<T> {
  const token = me.get()?.csrf;
  try {
    return await deliverOnce<T>(method, path, body);
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== WRONG_TOKEN) throw error;
    await loadMe();
    if (me.get()?.csrf === token) throw error;
    return deliverOnce<T>(method, path, body);
  }
}

async function deliverOnce<T>(method: string, path: string, body?: unknown): Promise<T> {
  const headers = new Headers({ accept: "application/json", "x-musnad-csrf": me.get()?.csrf ?? "" });
  if (body !== undefined) headers.set("content-type", "application/json");
  const response = await send(method, path, {
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return (await readBody(response)) as T;
}

async function write<T>(method: string, path: string, body?: unknown): Promise<T> {
  const answer = await deliver<T>(method, path, body);
  changed.set(changed.get() + 1);
  return answer;
}

// Rises with everything this page wrote: what is shown asks the server again.
export const changed = createStore(0);

export const post = <T>(path: string, body?: unknown): Promise<T> => write<T>("POST", path, body);
export const patch = <T>(path: string, body: unknown): Promise<T> => write<T>("PATCH", path, body);
export const remove = <T>(path: string): Promise<T> => write<T>("DELETE", path);

// An id in an address, encoded once more than usual: servers take an encoded slash for a slash.
export const idOf = (id: string): string => encodeURIComponent(encodeURIComponent(id));

// "claims" and { q, page } -> "claims?q=...&page=2"; what is empty is left out.
export function address(
  path: string,
  params: Record<string, string | number | null | undefined> = {},
): string {
  const filled = Object.entries(params).filter(([, value]) => value != null && value !== "");
  const query = new URLSearchParams(filled.map(([key, value]) => [key, String(value)]));
  return query.size ? `${path}?${query}` : path;
}

export async function loadMe(): Promise<void> {
  const [known, found] = [me.get(), await get<Me>("me")];
  const ranOut = known?.user && !found.user;
  if (ranOut) expired.set(true);
  me.set(ranOut ? { ...found, user: known.user } : found);
}

// Another user may see other things: what was answered before is forgotten.
export async function signIn(name: string, password: string): Promise<void> {
  const found = await deliver<Me>("POST", "session", { name, password });
  answers.clear();
  me.set(found);
  expired.set(false);
  changed.set(changed.get() + 1);
}

export async function signOut(): Promise<void> {
  const found = await deliver<Me>("DELETE", "session");
  answers.clear();
  me.set(found);
}

// Where in the application we are: the address is the state, so that a link can be sent to a colleague.

import { createStore, useStore } from "./store";

export interface Place {
  path: string; // below the project, "/" first
  query: URLSearchParams;
}

// "/p/aleppo/events/1" -> "/p/aleppo"; outside a project: "".
export const base: string = /^\/p\/[^/]+/.exec(location.pathname)?.[0] ?? "";

function readPlace(): Place {
  const path = location.pathname.slice(base.length) || "/";
  return { path, query: new URLSearchParams(location.search) };
}

const place = createStore<Place>(readPlace());

export const usePlace = (): Place => useStore(place);
export const currentPlace = (): Place => place.get();

export type Params = Record<string, string | number | null | undefined>;

function search(params: URLSearchParams): string {
  const text = params.toString();
  return text ? `?${text}` : "";
}

function toParams(params: Params, from?: URLSearchParams): URLSearchParams {
  const result = new URLSearchParams(from);
  for (const [key, value] of Object.entries(params)) {
    if (value == null || value === "") result.delete(key);
    else result.set(key, String(value));
  }
  return result;
}

// The address of a page of this project, for an ordinary <a href>.
export function link(path: string, params: Params = {}): string {
  return `${base}${path}${search(toParams(params))}`;
}

// The address of this same page with other parameters; null takes one away.
export function here(params: Params): string {
  const { path, query } = place.get();
  return `${base}${path}${search(toParams(params, query))}`;
}

export function go(address: string, { replace = false }: { replace?: boolean } = {}): void {
  if (replace) history.replaceState(null, "", address);
  else history.pushState(null, "", address);
  place.set(readPlace());
}

function isOurs(anchor: HTMLAnchorElement): boolean {
  const plain = !anchor.target && !anchor.hasAttribute("download");
  const inside = base !== "" && `${anchor.pathname}/`.startsWith(`${base}/`);
  return plain && anchor.origin === location.origin && inside && !anchor.pathname.startsWith(`${base}/api/`);
}

function isPlainClick(event: MouseEvent): boolean {
  return (
    event.button === 0 &&
    !event.defaultPrevented &&
    !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
  );
}

function follow(event: MouseEvent): void {
  const anchor = event.target instanceof Element ? event.target.closest("a") : null;
  if (!(anchor instanceof HTMLAnchorElement) || !anchor.href || !isPlainClick(event) || !isOurs(anchor))
    return;
  const samePage = anchor.pathname === location.pathname && anchor.search === location.search;
  if (samePage && anchor.hash) return;
  event.preventDefault();
  const elsewhere = anchor.pathname !== location.pathname;
  go(anchor.href);
  if (elsewhere) window.scrollTo(0, 0);
}

export function startRouter(): void {
  document.addEventListener("click", follow);
  addEventListener("popstate", () => place.set(readPlace()));
}

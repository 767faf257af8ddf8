// Which page an address is: each is a module of its own, loaded when it is first opened.

import type { FunctionComponent } from "preact";
import type { Role } from "./api/types";
import type { TextKey } from "./i18n";

export type PageProps = { id: string }; // what stands behind the page's path: "" or the id, decoded
export type PageModule = { default: FunctionComponent<PageProps> };

export interface Route {
  path: string;
  title: TextKey;
  load: () => Promise<PageModule>;
  inMenu?: boolean;
  role?: Role; // who may open it; everybody where none is given
  wide?: boolean; // takes the width of the window
}

export const ROUTES: readonly Route[] = [
  { path: "/", title: "map.title", load: () => import("./pages/map"), inMenu: true, wide: true },
  { path: "/events", title: "events.title", load: () => import("./pages/events"), inMenu: true },
  { path: "/events/:id", title: "event.title", load: () => import("./pages/event") },
  { path: "/articles/:id", title: "reader.title", load: () => import("./pages/reader"), wide: true },
  {
    path: "/queue",
    title: "queue.title",
    load: () => import("./pages/queue"),
    role: "analyst",
    inMenu: true,
  },
  { path: "/search", title: "search.title", load: () => import("./pages/search"), inMenu: true },
  {
    path: "/control",
    title: "control.title",
    load: () => import("./pages/control"),
    inMenu: true,
    wide: true,
  },
  { path: "/control/:id", title: "control.title", load: () => import("./pages/control"), wide: true },
  { path: "/sources", title: "sources.title", load: () => import("./pages/sources"), inMenu: true },
  { path: "/sources/:id", title: "sources.title", load: () => import("./pages/sources/source") },
  { path: "/actors", title: "actors.title", load: () => import("./pages/actors"), inMenu: true },
  { path: "/actors/:id", title: "actors.title", load: () => import("./pages/actors/actor") },
  { path: "/log", title: "log.title", load: () => import("./pages/log"), role: "analyst", inMenu: true },
  { path: "/people", title: "people.title", load: () => import("./pages/people"), role: "admin" },
  { path: "/tokens", title: "people.tokens", load: () => import("./pages/tokens") },
];

export interface Found {
  route: Route;
  id: string;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function findRoute(path: string): Found | null {
  const trimmed = path.length > 1 ? path.replace(/\/$/, "") : path;
  const exact = ROUTES.find((route) => route.path === trimmed);
  if (exact) return { route: exact, id: "" };
  const cut = trimmed.lastIndexOf("/");
  const route = ROUTES.find((one) => one.path === `${trimmed.slice(0, cut)}/:id`);
  return route ? { route, id: decode(trimmed.slice(cut + 1)) } : null;
}

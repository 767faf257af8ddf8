import { expect, test, vi } from "vitest";

vi.stubGlobal("location", { pathname: "/p/aleppo/events", search: "?q=place%3A%D8%AD%D9%84%D8%A8&page=3" });
const { base, here, link } = await import("../src/router");
const { findRoute } = await import("../src/routes");

test.each([
  ["/", "/", ""],
  ["/events", "/events", ""],
  ["/events/", "/events", ""],
  ["/events/00ab", "/events/:id", "00ab"],
  ["/sources/~%D9%88%D9%83%D8%A7%D9%84%D8%A9", "/sources/:id", "~وكالة"],
  ["/articles/a%2Fb", "/articles/:id", "a/b"],
  ["/articles/%E0%A4%A", "/articles/:id", "%E0%A4%A"],
])("%s", (path, route, id) => {
  const found = findRoute(path);
  expect([found?.route.path, found?.id]).toEqual([route, id]);
});

test.each(["/nothing", "/events/1/2", "/search/1"])("%s is no page", (path) => {
  expect(findRoute(path)).toBeNull();
});

test("addresses stay within the project", () => {
  expect(base).toBe("/p/aleppo");
  expect(link("/events", { q: 'place:"a b"', page: null })).toBe("/p/aleppo/events?q=place%3A%22a+b%22");
});

test("another part of the same page keeps what it was asked", () => {
  expect(here({ page: null })).toBe("/p/aleppo/events?q=place%3A%D8%AD%D9%84%D8%A8");
  expect(new URL(here({ page: 4 }), "http://x").searchParams.get("q")).toBe("place:حلب");
});

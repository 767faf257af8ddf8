import { beforeEach, describe, expect, test, vi } from "vitest";

vi.stubGlobal("document", { documentElement: {} });
const { setLanguage, t, term } = await import("../src/i18n");
const { bounds, count, day, days, named, range } = await import("../src/format");

describe("in English", () => {
  beforeEach(() => setLanguage("en"));

  test("days", () => {
    expect(day("2016-12-09")).toBe("9 Dec 2016");
    expect(days(["2016-12-09", "2016-12-09"])).toBe("9 Dec 2016");
    expect(days(["2016-12-09", null])).toBe("from 9 Dec 2016");
    expect(days([null, "2016-12-09"])).toBe("until 9 Dec 2016");
    expect(days(null)).toBe("");
    expect(day("soon")).toBe("soon");
  });

  test("counts", () => {
    expect(count({ low: 14, high: null, of: "civilian" })).toBe("at least 14 civilians");
    expect(range(null, 3)).toBe("at most 3");
    expect(range(0, 0)).toBe("0");
    expect(range(4, 9)).toBe("\u20664–9\u2069");
    expect(range(null, null)).toBe("");
    expect(bounds({ low: 4, best: 6, high: 9 })).toBe("6 (\u20664–9\u2069)");
    expect(bounds({ low: 4, best: 4, high: 4 })).toBe("4");
  });

  test("plurals and names of values", () => {
    expect(t("shell.n_claims", { n: 1 })).toBe("1 claim");
    expect(t("shell.n_claims", { n: 1200 })).toBe("1,200 claims");
    expect(term("type", "airstrike")).toBe("airstrike");
    expect(term("type", "unheard of")).toBe("unheard of");
    expect(named("Aleppo", "حلب")).toBe("Aleppo");
  });
});

describe("in Arabic", () => {
  beforeEach(() => setLanguage("ar"));

  test.each([
    [0, "لا إفادات"],
    [1, "إفادة واحدة"],
    [2, "إفادتان"],
    [5, "5 إفادات"],
    [14, "14 إفادة"],
  ])("%i claims", (n, text) => {
    expect(t("shell.n_claims", { n })).toBe(text);
  });

  test("names, months of the Levant, and the direction of the page", () => {
    expect(named("Aleppo", "حلب")).toBe("حلب");
    expect(named("Aleppo", null)).toBe("Aleppo");
    expect(day("2016-12-09")).toBe("9 كانون الأول 2016");
    expect(document.documentElement.dir).toBe("rtl");
  });
});

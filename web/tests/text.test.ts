import { describe, expect, test } from "vitest";
import { findGraphic } from "../src/text/graphic";
import { pointOffset, unitOffsets } from "../src/text/offsets";
import { cutText, stripControls } from "../src/text/pieces";

const hidden = (text: string): string[] => findGraphic(text).map(([start, end]) => text.slice(start, end));

describe("graphic words", () => {
  test.each([
    ["عُثر على جثث متفحمة بين الأنقاض", ["متفحمة"]],
    ["وُجدت أشلاء وبالأشلاء", ["أشلاء", "وبالأشلاء"]],
    ["ذَبَحَ التنظيم", ["ذَبَحَ"]],
    ["charred bodies, BEHEADED men", ["charred", "BEHEADED"]],
    ["قتل عشرة مدنيين في مذبحة", []],
    ["ten civilians were killed", []],
    ["the ties were severed", []],
  ])("%s", (text, words) => {
    expect(hidden(text)).toEqual(words);
  });
});

describe("direction controls", () => {
  test("one that reorders is shown, a mere mark is dropped", () => {
    expect(cutText("a\u202Eb\u200Fc")).toEqual([
      { kind: "plain", text: "a" },
      { kind: "control", code: "U+202E" },
      { kind: "plain", text: "b" },
      { kind: "plain", text: "c" },
    ]);
  });

  test("stripped where no mark can stand", () => {
    expect(stripControls("\u2067evil\u2069 \u202Etxt")).toBe("evil txt");
  });

  test("the letters of a word broken by controls all stay", () => {
    const text = "مقتل \u202Dعشرة\u202C مدنيين";
    const kept = cutText(text).map((piece) => (piece.kind === "control" ? "" : piece.text));
    expect(kept.join("")).toBe(stripControls(text));
  });
});

describe("offsets", () => {
  test("code points and units differ beyond the basic plane", () => {
    const text = "a😀b";
    const toUnit = unitOffsets(text);
    expect([0, 1, 2, 3].map(toUnit)).toEqual([0, 1, 3, 4]);
    expect(pointOffset(text, 3)).toBe(2);
  });

  test("they are the same in plain Arabic", () => {
    expect(unitOffsets("حلب")(2)).toBe(2);
  });
});

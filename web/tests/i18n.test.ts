import { expect, test } from "vitest";
import ar from "../src/i18n/ar";
import en from "../src/i18n/en";

type Texts = Record<string, Record<string, string | Record<string, string>>>;

const RULES = { en: ["one", "other"], ar: ["zero", "one", "two", "few", "many", "other"] };

const names = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "").sort();

function flatten(texts: Texts): Map<string, string | Record<string, string>> {
  const all = Object.entries(texts).flatMap(([area, own]) =>
    Object.entries(own).map(([key, text]) => [`${area}.${key}`, text] as const),
  );
  return new Map(all);
}

const english = flatten(en as Texts);
const arabic = flatten(ar as Texts);

test("both languages have the same texts", () => {
  expect([...arabic.keys()].sort()).toEqual([...english.keys()].sort());
});

test("no text is empty, and Arabic ones are Arabic", () => {
  for (const [key, text] of arabic) {
    const forms = typeof text === "string" ? [text] : Object.values(text);
    for (const form of forms) expect(form, key).toMatch(/\p{Script=Arabic}|،|^\{\w+\}$/u);
  }
  for (const [key, text] of english) expect(text, key).not.toBe("");
});

test("a text names the same values in both languages", () => {
  for (const [key, text] of english) {
    const other = arabic.get(key);
    if (typeof text !== "string" || typeof other !== "string") continue;
    expect(names(other), key).toEqual(names(text));
  }
});

test("plural texts have every form of their language", () => {
  for (const [texts, rules] of [
    [english, RULES.en],
    [arabic, RULES.ar],
  ] as const) {
    for (const [key, text] of texts) {
      if (typeof text === "object") expect(Object.keys(text).sort(), key).toEqual([...rules].sort());
    }
  }
});

test("what is plural in one language is so in the other", () => {
  for (const [key, text] of english) expect(typeof arabic.get(key), key).toBe(typeof text);
});

// The language of the page itself, not of the reports: texts, and the direction they run in.

import type { Texts } from "./i18n/en";
import { createStore, recall, remember, useStore } from "./store";

export type Language = "ar" | "en";
type Plural = { [rule in Intl.LDMLPluralRule]?: string };
type Text = string | Plural;

// "area.key" for every text of src/i18n/en/*.json.
export type TextKey = { [Area in keyof Texts]: `${Area}.${string & keyof Texts[Area]}` }[keyof Texts];
export type Values = Record<string, string | number>;

const LOADERS = {
  ar: () => import("./i18n/ar"),
  en: () => import("./i18n/en"),
};
const LOCALES = { ar: "ar-SY-u-nu-latn", en: "en-GB" };

interface Loaded {
  language: Language;
  texts: Record<string, Record<string, Text>>;
}

const loaded = createStore<Loaded>({ language: "en", texts: {} });

export const useLanguage = (): Language => useStore(loaded).language;
export const language = (): Language => loaded.get().language;
export const isArabic = (): boolean => language() === "ar";
export const locale = (): string => LOCALES[language()];

function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value == null) return whole;
    return typeof value === "number" ? new Intl.NumberFormat(locale()).format(value) : value;
  });
}

function choose(text: Text, count: number): string {
  if (typeof text === "string") return text;
  return text[new Intl.PluralRules(locale()).select(count)] ?? text.other ?? "";
}

// The text in the page's language with its {names} filled; a text with plural forms chooses by the value `n`.
export function t(key: TextKey, values: Values = {}): string {
  const [area = "", name = ""] = key.split(".", 2);
  const text = loaded.get().texts[area]?.[name];
  if (text === undefined) return key;
  return fill(choose(text, typeof values.n === "number" ? values.n : 0), values);
}

// The text of a word that comes from the server, such as a type; the word itself where there is none.
export function term(kind: string, word: string): string {
  const text = loaded.get().texts.terms?.[`${kind}_${word}`];
  return typeof text === "string" ? text : word;
}

let prepare: (chosen: Language) => Promise<void> = async () => {};

// What must be there before the page speaks a language.
export const prepareBy = (step: typeof prepare): void => {
  prepare = step;
};

export async function setLanguage(chosen: Language): Promise<void> {
  const [{ default: texts }] = await Promise.all([LOADERS[chosen](), prepare(chosen)]);
  document.documentElement.lang = chosen;
  document.documentElement.dir = chosen === "ar" ? "rtl" : "ltr";
  loaded.set({ language: chosen, texts });
}

export function chooseLanguage(chosen: Language): Promise<void> {
  remember("language", chosen);
  return setLanguage(chosen);
}

export function firstLanguage(): Language {
  const asked = new URLSearchParams(location.search).get("lang") ?? recall("language") ?? navigator.language;
  return asked.startsWith("ar") ? "ar" : "en";
}

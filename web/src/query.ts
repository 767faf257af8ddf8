// The query language as the filter bar reads and writes it. What it does not know stays as it was typed.

export interface Token {
  raw: string;
  key: string | null; // the English name of the key; null for words
  value: string; // without quotes
  negated: boolean;
}

// Arabic keys and the English ones they stand for.
const ARABIC_KEYS: Record<string, string> = {
  نوع: "type",
  صنف: "family",
  حال: "status",
  طرف: "actor",
  مصدر: "source",
  أصل: "origin",
  ناشر: "publisher",
  مكان: "place",
  ضمن: "within",
  قرب: "near",
  من: "from",
  إلى: "to",
  نشر: "published",
  قتلى: "killed",
  جرحى: "injured",
  مفقودون: "missing",
  نازحون: "displaced",
  معتقلون: "arrested",
  أسرى: "captured",
  حالة: "state",
  قرار: "decision",
  مكلف: "assignee",
  خلاف: "contested",
  مصادر: "origins",
  ثقة: "confidence",
  لغة: "lang",
};

const TOKEN = /-?(?:[^\s":]+:)?(?:"[^"]*"?|[^\s"]+)+/g;
const KEYED = /^(-?)([\p{L}_]+):(.*)$/su;

const unquote = (text: string): string => text.replace(/^"([^"]*)"?$/s, "$1");

function readToken(raw: string): Token {
  const match = KEYED.exec(raw);
  if (!match) return { raw, key: null, value: unquote(raw.replace(/^-/, "")), negated: raw.startsWith("-") };
  const [, minus = "", key = "", value = ""] = match;
  return { raw, key: ARABIC_KEYS[key] ?? key.toLowerCase(), value: unquote(value), negated: minus === "-" };
}

export function parseQuery(query: string): Token[] {
  return [...query.matchAll(TOKEN)].map(([raw]) => readToken(raw));
}

// A value as it can stand after a key: one with blanks, quotes or brackets is quoted.
export function quote(value: string): string {
  const plain = value.replaceAll('"', "");
  return /[\s,:()]/.test(plain) ? `"${plain}"` : plain;
}

const isField = (token: Token, key: string): boolean => token.key === key && !token.negated;

export function getField(query: string, key: string): string {
  return parseQuery(query).find((token) => isField(token, key))?.value ?? "";
}

// "type:death,injury" -> ["death", "injury"]
export function getList(query: string, key: string): string[] {
  return getField(query, key).split(",").filter(Boolean);
}

function replaceField(query: string, key: string, raw: string | null): string {
  const tokens = parseQuery(query);
  const at = tokens.findIndex((token) => isField(token, key));
  const kept = tokens.filter((token, index) => !isField(token, key) || (raw !== null && index === at));
  const parts = kept.map((token) => (isField(token, key) && raw !== null ? raw : token.raw));
  if (at < 0 && raw !== null) parts.push(raw);
  return parts.join(" ");
}

// The query with this one field set; an empty value takes it out.
export function setField(query: string, key: string, value: string): string {
  const plain = value.trim();
  return replaceField(query, key, plain ? `${key}:${quote(plain)}` : null);
}

export function setList(query: string, key: string, values: readonly string[]): string {
  return replaceField(query, key, values.length ? `${key}:${values.map(quote).join(",")}` : null);
}

export function toggle(query: string, key: string, value: string): string {
  const chosen = getList(query, key);
  const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  return setList(query, key, next);
}

// A bound such as ">=10", from what stands in a number field; the field shows the number alone.
export const setAtLeast = (query: string, key: string, least: string): string =>
  setField(query, key, least.trim() ? `>=${least.trim()}` : "");

export const getAtLeast = (query: string, key: string): string =>
  /^>=(\d+(?:\.\d+)?)$/.exec(getField(query, key))?.[1] ?? "";

export function getWords(query: string): string {
  return parseQuery(query)
    .filter((token) => token.key === null)
    .map((token) => token.raw)
    .join(" ");
}

export function setWords(query: string, words: string): string {
  const fields = parseQuery(query).filter((token) => token.key !== null);
  return [words.trim(), ...fields.map((token) => token.raw)].filter(Boolean).join(" ");
}

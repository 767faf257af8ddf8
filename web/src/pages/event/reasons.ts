// The reasons of grades and origins in the page's language; the server writes them in English, with names in them.

import { term } from "../../i18n";
import terms from "../../i18n/en/terms.json";

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const PATTERNS = Object.entries(terms)
  .filter(([key]) => key.startsWith("reason_"))
  .map(([key, english]) => ({
    word: key.slice("reason_".length),
    pattern: new RegExp(`^${escaped(english).replace("\\{\\}", "(.+)")}$`),
  }));

export interface Reason {
  before: string;
  value: string; // what the reason names, as it was written
  after: string;
}

export function readReason(reason: string): Reason {
  for (const { word, pattern } of PATTERNS) {
    const found = pattern.exec(reason);
    if (!found) continue;
    const [before = "", after = ""] = term("reason", word).split("{}");
    return { before, value: found[1] ?? "", after };
  }
  return { before: "", value: reason, after: "" };
}

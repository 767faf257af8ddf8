// The Arabic names of the parties and sources that Musnad knows by English ones: asked for once, when the page is Arabic.

import { createStore } from "./store";

const arabic = createStore<Record<string, string>>({});
let asked = false;

export const arabicName = (name: string): string | undefined => arabic.get()[name];

// Without them names stay as they are, so that a failure is no fault.
export async function loadNames(): Promise<void> {
  const { base } = await import("./router"); // which looks at the address, and texts are tested where there is none
  if (asked || !base) return;
  asked = true;
  const answer = await fetch(`${base}/api/names`).catch(() => null);
  if (answer?.ok) arabic.set((await answer.json()) as Record<string, string>);
  else asked = false;
}

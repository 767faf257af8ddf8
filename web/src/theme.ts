// Dark or light: as the system has it until the reader chooses.

import { createStore, recall, remember } from "./store";

export type Theme = "auto" | "light" | "dark";

const kept = recall("theme");
export const theme = createStore<Theme>(kept === "light" || kept === "dark" ? kept : "auto");

function apply(): void {
  const chosen = theme.get();
  if (chosen === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
}

export function chooseTheme(chosen: Theme): void {
  remember("theme", chosen);
  theme.set(chosen);
}

export function isDark(): boolean {
  const chosen = theme.get();
  return chosen === "auto" ? matchMedia("(prefers-color-scheme: dark)").matches : chosen === "dark";
}

// A colour of css/tokens.css as it stands now, for what is not drawn by style sheets: `cssColour("violence")`.
export function cssColour(name: string): string {
  const probe = document.createElement("i");
  probe.style.color = `var(--${name})`;
  document.body.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}

export function startTheme(): void {
  apply();
  theme.subscribe(apply);
}

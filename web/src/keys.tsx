// The keyboard: a page says which keys it answers, "?" lists those that are answered now.

import { useEffect, useRef } from "preact/hooks";
import { Dialog } from "./components/dialog";
import { type TextKey, t } from "./i18n";
import { createStore, useStore } from "./store";

export interface Binding {
  key: string; // "j", "?", "Enter", "ArrowDown"; letters also where the keyboard is set to Arabic
  label: TextKey;
  run: () => void;
}

const bound = createStore<readonly { current: Binding[] }[]>([]);
const helpOpen = createStore(false);

// The keys of a component while it is on the page; the last to come goes first.
export function useKeys(bindings: Binding[]): void {
  const latest = useRef(bindings);
  latest.current = bindings;
  useEffect(() => {
    bound.set([...bound.get(), latest]);
    return () => bound.set(bound.get().filter((one) => one !== latest));
  }, []);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("input, textarea, select, dialog, [contenteditable]") !== null;

// On an Arabic keyboard the J key writes ت: its place counts as well as what it writes.
function isKey(event: KeyboardEvent, key: string): boolean {
  if (event.key === key || (key === "?" && event.key === "؟")) return true;
  if (key === "/") return event.code === "Slash" && !event.shiftKey;
  return /^[a-z]$/.test(key) && !event.shiftKey && event.code === `Key${key.toUpperCase()}`;
}

function answer(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  if (event.key === "Enter" && event.target instanceof Element && event.target.closest("a, button, summary"))
    return;
  const bindings = bound.get().flatMap(({ current }) => current);
  const binding = bindings.findLast(({ key }) => isKey(event, key));
  if (!binding) return;
  event.preventDefault();
  binding.run();
}

export function startKeys(): void {
  document.addEventListener("keydown", answer);
}

export const openHelp = (): void => helpOpen.set(true);

export function KeysHelp() {
  const open = useStore(helpOpen);
  const bindings = useStore(bound).flatMap(({ current }) => current);
  if (!open) return null;
  return (
    <Dialog title={t("shell.keys")} onClose={() => helpOpen.set(false)}>
      <dl class="keys">
        {bindings.map(({ key, label }) => (
          <div key={`${key} ${label}`}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(label)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

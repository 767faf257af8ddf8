// A menu under a button: it closes when something in it was chosen, on Escape, and when the focus or the pointer goes elsewhere.

import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

interface Props {
  label: ComponentChildren;
  children: ComponentChildren;
}

export function Menu({ label, children }: Props) {
  const ref = useRef<HTMLDetailsElement>(null);
  useEffect(() => closeOutside(ref.current), []);
  return (
    <details class="menu" ref={ref}>
      <summary>{label}</summary>
      <div class="panel">{children}</div>
    </details>
  );
}

// Hears the whole document while the menu is on the page; gives back what ends that.
function closeOutside(menu: HTMLDetailsElement | null): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const isInside = (target: EventTarget | null): boolean =>
    target instanceof Node && (menu?.contains(target) ?? false);
  const leave = (event: Event): void => {
    if (menu && !isInside(event.target)) menu.open = false;
  };
  const choose = (event: Event): void => {
    const chose = event.target instanceof Element && event.target.closest(".panel a, .panel button");
    if (menu && chose) menu.open = false;
  };
  const closeByKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !menu?.open) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  };
  document.addEventListener("pointerdown", leave, { signal });
  document.addEventListener("focusin", leave, { signal });
  menu?.addEventListener("click", choose, { signal });
  menu?.addEventListener("keydown", closeByKey, { signal });
  return () => stop.abort();
}

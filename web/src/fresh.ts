// Lists and events are worked out from the record after something was written: asks until they are, then shows them.

import { changed, loadMe, me } from "./api";

const PAUSE = 2000; // milliseconds
let waiting = false;

function asksAgain(): void {
  if (waiting || !me.get()?.stale) return;
  waiting = true;
  setTimeout(async () => {
    waiting = false;
    await loadMe().catch(() => undefined);
    if (me.get()?.stale) asksAgain();
    else changed.set(changed.get() + 1);
  }, PAUSE);
}

export function startFresh(): void {
  asksAgain();
  changed.subscribe(() => {
    loadMe().then(asksAgain, () => undefined);
  });
}

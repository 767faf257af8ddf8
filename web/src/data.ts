// Answers of the server as parts of the page use them.

import { useCallback, useEffect, useState } from "preact/hooks";
import { changed, get, lastAnswer, Problem } from "./api";
import { useStore } from "./store";

export interface Loading<T> {
  data: T | null; // what was answered last, also while asking again
  error: Problem | null;
  busy: boolean;
  again: () => void;
}

interface Held<T> {
  path: string | null;
  data: T | null;
  error: Problem | null;
}

// The answer to a GET; null as path asks nothing. It is asked again when this page has written something.
export function useAnswer<T>(path: string | null): Loading<T> {
  const [held, setHeld] = useState<Held<T>>({ path: null, data: null, error: null });
  const [round, setRound] = useState(0);
  const writes = useStore(changed);
  useEffect(() => {
    if (path === null) return;
    const control = new AbortController();
    get<T>(path, control.signal).then(
      (data) => setHeld({ path, data, error: null }),
      (error: unknown) => {
        if (control.signal.aborted) return;
        const problem = error instanceof Problem ? error : new Problem(0, { title: String(error) });
        setHeld((before) => ({ path, data: before.path === path ? before.data : null, error: problem }));
      },
    );
    return () => control.abort();
  }, [path, round, writes]);
  const again = useCallback(() => setRound((count) => count + 1), []);
  const current = held.path === path;
  const data = current ? held.data : path ? ((lastAnswer(path) as T | undefined) ?? stale(held, path)) : null;
  return { data, error: current ? held.error : null, busy: path !== null && !current, again };
}

// The page before stands until the next one is there, but never one thing in place of another.
function stale<T>(held: Held<T>, path: string): T | null {
  return held.path?.split("?")[0] === path.split("?")[0] ? held.data : null;
}

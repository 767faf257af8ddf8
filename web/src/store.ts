// A value that many parts of the page share: whoever uses it is drawn anew when it changes.

import { useEffect, useState } from "preact/hooks";

export interface Store<T> {
  get(): T;
  set(value: T): void;
  subscribe(listener: () => void): () => void;
}

export function createStore<T>(initial: T): Store<T> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set(value) {
      if (Object.is(value, current)) return;
      current = value;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useStore<T>(store: Store<T>): T {
  const [value, setValue] = useState<T>(() => store.get());
  useEffect(() => {
    const take = (): void => setValue(() => store.get());
    take();
    return store.subscribe(take);
  }, [store]);
  return value;
}

// A choice of this browser: kept where it can be, and merely forgotten where storage is closed.
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`musnad.${key}`, value);
  } catch {
    // Private windows may refuse; the choice then holds until the page is closed.
  }
}

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(`musnad.${key}`);
  } catch {
    return null;
  }
}

// The Arabic names of the parties and sources that Musnad knows by English ones.

import { createStore } from "./store";

const arabic = createStore<Record<string, string>>({});

export const arabicName = (name: string): string | undefined => arabic.get()[name];
export const setNames = (names: Record<string, string>): void => arabic.set(names);

import type { ReadableStore } from '@cruddur/client/store';
import { useSyncExternalStore } from 'react';

/** A part of a store. `select` must answer the same object while nothing has changed. */
export function useStore<T, S>(store: ReadableStore<T>, select: (value: T) => S): S {
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

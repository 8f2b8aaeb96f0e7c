/** A value that can be read and watched. */
export interface ReadableStore<T> {
  readonly get: () => T;
  readonly subscribe: (listener: () => void) => () => void;
}

/** A value that can also be replaced. Setting the same value tells nobody. */
export interface Store<T> extends ReadableStore<T> {
  readonly set: (update: (value: T) => T) => void;
}

/** Holds one value outside React, so that code without a component can change it. */
export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (update) => {
      const next = update(value);
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Reads under way, so that callers that want the same at the same time share one. */
export interface Flights<T> {
  /**
   * Joins the read of a key, or starts it. `isCurrent` tells the read whether it may still be kept:
   * not when somebody has left it, who knows better than what was read before.
   */
  fly(key: string, read: (isCurrent: () => boolean) => Promise<T>): Promise<T>;
  /** Lets nobody join the read of a key any more, or any read without a key. It still ends. */
  leave(key?: string): void;
}

/** Makes a set of reads, none under way. */
export function createFlights<T>(): Flights<T> {
  const flights = new Map<string, Promise<T>>();
  return {
    fly: (key, read) => {
      const under = flights.get(key);
      if (under !== undefined) return under;
      let flight: Promise<T> | undefined;
      const isCurrent = (): boolean => flight !== undefined && flights.get(key) === flight;
      flight = read(isCurrent).finally(() => {
        if (isCurrent()) flights.delete(key);
      });
      flights.set(key, flight);
      return flight;
    },
    leave: (key) => {
      if (key === undefined) flights.clear();
      else flights.delete(key);
    },
  };
}

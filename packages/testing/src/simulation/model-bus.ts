import { type Bus, type BusListener, newBusCounts } from '@cruddur/core/bus/bus';
import type { Noise } from './noise.ts';
import type { Scheduler } from './scheduler.ts';

/** One process's connection to the bus. */
interface Link {
  readonly isAlive: () => boolean;
  readonly listeners: Set<BusListener>;
  cutUntil: number;
}

/** A publish and subscribe server between processes, which forgets what nobody takes. */
export interface ModelBus {
  /** Connects a process. */
  join(isAlive: () => boolean): Bus;
  /** Cuts some of the processes off for a while, or all with -1. */
  cut(which: number, ms: number): void;
}

/** Events take their time, overtake each other, and may come twice. */
export function createModelBus(scheduler: Scheduler, noise: Noise): ModelBus {
  const links: Link[] = [];
  let downUntil = 0;
  const isCut = (link: Link): boolean => scheduler.now() < Math.max(downUntil, link.cutUntil);
  return {
    join: (isAlive) => {
      const link: Link = { isAlive, listeners: new Set(), cutUntil: 0 };
      links.push(link);
      if (isCut(link)) tellLost(link);
      return {
        counts: newBusCounts(),
        publish: (user, event) => {
          if (scheduler.now() < downUntil) return;
          for (const one of links) {
            deliver(one, (listener) => listener.onEvent(user, event));
            if (noise.strikes('doubled events')) {
              deliver(one, (listener) => listener.onEvent(user, event));
            }
          }
        },
        subscribe: (listener) => {
          link.listeners.add(listener);
          return () => link.listeners.delete(listener);
        },
        announce: () => {},
        follow: () => () => {},
        flushed: async () => {},
        close: async () => {},
      };
    },
    cut: (which, ms) => {
      const until = scheduler.now() + ms;
      const link = links.filter((one) => one.isAlive())[which];
      if (link === undefined) downUntil = Math.max(downUntil, until);
      else link.cutUntil = Math.max(link.cutUntil, until);
      for (const one of link === undefined ? links : [link]) tellLost(one);
    },
  };

  function deliver(link: Link, hand: (listener: BusListener) => void): void {
    scheduler.after(noise.latency(), () => {
      if (isCut(link) || !link.isAlive()) return;
      for (const listener of link.listeners) hand(listener);
    });
  }

  /** A client of the bus notices that it was cut off when it is connected again. */
  function tellLost(link: Link): void {
    const wait = Math.max(downUntil, link.cutUntil) - scheduler.now();
    scheduler.after(wait + noise.latency(), () => {
      if (isCut(link)) return tellLost(link);
      if (!link.isAlive()) return;
      for (const listener of link.listeners) listener.onLost();
    });
  }
}

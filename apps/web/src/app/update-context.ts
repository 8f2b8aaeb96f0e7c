import type { ReadableStore } from '@cruddur/client/store';
import { createContext } from 'react';

/** A newer build that is on the device already, and how to change to it. */
export interface Update {
  readonly take?: () => void;
}

/** Holds the newest of them, set once around the app. */
export const UpdateContext = createContext<ReadableStore<Update> | undefined>(undefined);

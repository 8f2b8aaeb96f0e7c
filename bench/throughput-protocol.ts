/** Messages in the first conversation of everybody. */
export const LONG = 100;
export const PAGE = 20;

/** A person of the benchmark: who has written much in the first conversation, a page in the next. */
export interface Served {
  readonly token: string;
  readonly user: string;
  readonly conversations: readonly string[];
}

/** What the server tells when it is ready: who is there, and its ports. */
export interface Opened {
  readonly served: readonly Served[];
  readonly api: number;
  readonly bare: number;
  readonly bareWithHeaders: number;
}

export type RawOperation = 'put' | 'page' | 'inbox';

/** What the server does when it is asked to; each is answered. */
export type Ask =
  | {
      /** Calls the engine itself, so many milliseconds, from this process; answers how often a second. */
      readonly kind: 'raw';
      readonly operation: RawOperation;
      readonly by: 'sdk' | 'signed';
      readonly lanes: number;
      readonly ms: number;
    }
  /** Forgets all the time what it has read. */
  | { readonly kind: 'forget'; readonly isOn: boolean }
  /** Waits until all rows are up. */
  | { readonly kind: 'drain' };

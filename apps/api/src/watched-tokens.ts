/** A token that open streams depend on, or did. Times are in milliseconds since 1970. */
export interface WatchedToken {
  due: number;
  revoked: boolean;
  timer: NodeJS.Timeout | undefined;
  readonly expiresAt: number;
  readonly listeners: Set<() => void>;
}

/** What is known of tokens, until they have ended and nothing depends on them. */
export interface WatchedTokens {
  find(accessToken: string): WatchedToken | undefined;
  /** The one that is known, else a new one whose first check is due at `due`. */
  open(accessToken: string, expiresAt: number, due: number): WatchedToken;
}

const SWEEP_MS = 60_000;

/** Makes an empty one. Ended tokens are forgotten at most once a minute, by a walk over all. */
export function createWatchedTokens(): WatchedTokens {
  const tokens = new Map<string, WatchedToken>();
  let sweepAt = Date.now() + SWEEP_MS;

  function sweep(): void {
    if (Date.now() < sweepAt) return;
    sweepAt = Date.now() + SWEEP_MS;
    for (const [accessToken, { expiresAt, listeners }] of tokens) {
      if (listeners.size === 0 && expiresAt < Date.now()) tokens.delete(accessToken);
    }
  }

  return {
    find: (accessToken) => tokens.get(accessToken),
    open: (accessToken, expiresAt, due) => {
      sweep();
      const known = tokens.get(accessToken);
      if (known !== undefined) return known;
      const made = {
        due,
        revoked: false,
        timer: undefined,
        expiresAt,
        listeners: new Set<() => void>(),
      };
      tokens.set(accessToken, made);
      return made;
    },
  };
}

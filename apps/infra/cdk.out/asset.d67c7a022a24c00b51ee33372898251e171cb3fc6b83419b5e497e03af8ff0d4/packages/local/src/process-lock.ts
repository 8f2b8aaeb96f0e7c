import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { isRunning, ownIdentity, type ProcessIdentity } from './process-identity.ts';

/** A lock that this process holds. */
export interface ProcessLock {
  /** Safe to call again, and from an `exit` listener. */
  release(): void;
}

/** What a lock file says. The nonce tells two locks of one process apart. */
interface Claim extends ProcessIdentity {
  readonly nonce: string;
}

type Outcome = { readonly lock: ProcessLock } | { readonly holder: ProcessIdentity };

/**
 * Takes the lock file at `path`, or says which running process holds it. The lock of a process that
 * is gone is taken over, by one starter at most however many try.
 */
export async function takeProcessLock(path: string): Promise<Outcome> {
  for (;;) {
    const outcome = attempt(path);
    if (outcome !== undefined) return outcome;
    await delay(5);
  }
}

/** Undefined: the file was stale or just went away, so look again. */
function attempt(path: string): Outcome | undefined {
  const lock = place(path);
  if (lock !== undefined) return { lock };
  const holder = readClaim(path);
  if (holder === undefined) return undefined;
  if (isRunning(holder)) return { holder };
  removeStale(path, holder);
  return undefined;
}

// link() makes the name and its whole content appear at once: nobody reads a half-written claim.
function place(path: string): ProcessLock | undefined {
  const claim: Claim = { ...ownIdentity(), nonce: randomUUID() };
  const draft = `${path}.new-${claim.nonce}`;
  writeFileSync(draft, JSON.stringify(claim), { flag: 'wx', mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return { release: () => removeIfStill(path, claim) };
}

// Two starters can both find the same stale claim; the slower must not remove the fresh one that the
// faster has placed by then. So a claim is removed only under a lock of its own, named after it, and
// only if it is still there. That lock can go stale as well, and is then removed in the same way.
function removeStale(path: string, stale: Claim): void {
  const outcome = attempt(`${path}.${stale.nonce}`);
  if (outcome === undefined || !('lock' in outcome)) return;
  removeIfStill(path, stale);
  outcome.lock.release();
}

function removeIfStill(path: string, claim: Claim): void {
  if (readClaim(path)?.nonce === claim.nonce) rmSync(path, { force: true });
}

// A power cut can leave a file without its content. Nobody runs after one, so it counts as stale.
function readClaim(path: string): Claim | undefined {
  const text = readText(path);
  if (text === undefined) return undefined;
  try {
    const { pid, start, nonce } = JSON.parse(text) as Claim;
    if (/^[\w-]+$/.test(nonce)) return { pid, start, nonce };
  } catch {}
  return { pid: 0, start: '', nonce: 'unreadable' };
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

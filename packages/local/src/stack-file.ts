import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identifyProcess, isRunning } from './process-identity.ts';

/** Where the parts of a running stack are reached: what other programs of this machine need to join in. */
export interface StackFile {
  readonly pid: number;
  /** ISO 8601, UTC. */
  readonly started_at: string;
  readonly api_url: string;
  readonly dynamodb_endpoint: string;
  readonly dynamodb_region: string;
  readonly connection_url: string;
  readonly user_pool_id: string;
  readonly user_pool_client_id: string;
  /** Where the embedded user pool answers; empty with a pool on AWS. */
  readonly user_pool_endpoint: string;
  /** What seals the texts of messages: the file's path or the ARNs, one of them or both empty. */
  readonly message_key_file: string;
  readonly message_kms_key: string;
}

/** On disk, `process_start` tells the writer from a later process with its pid. */
interface StoredStackFile extends StackFile {
  readonly process_start: string;
}

/** Readers see the old file or the whole new one. Only the holder of the folder's lock may write it. */
export function writeStackFile(dir: string, stack: StackFile): void {
  const draft = `${stackPath(dir)}.new`;
  const stored = { ...stack, process_start: identifyProcess(stack.pid)?.start ?? '' };
  rmSync(draft, { force: true });
  writeFileSync(draft, `${JSON.stringify(stored, null, 2)}\n`, { flag: 'wx', mode: 0o600 });
  renameSync(draft, stackPath(dir));
}

/** Undefined when no stack runs on this folder: there is no file, or the process that wrote it is gone. */
export function readStackFile(dir: string): StackFile | undefined {
  const stored = parseStackFile(dir);
  if (stored === undefined) return undefined;
  const { process_start, ...stack } = stored;
  return isRunning({ pid: stack.pid, start: process_start }) ? stack : undefined;
}

/** Safe to call when there is none, and from an `exit` listener. */
export function removeStackFile(dir: string): void {
  rmSync(stackPath(dir), { force: true });
}

function stackPath(dir: string): string {
  return join(dir, 'stack.json');
}

function parseStackFile(dir: string): StoredStackFile | undefined {
  try {
    return JSON.parse(readFileSync(stackPath(dir), 'utf8')) as StoredStackFile;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

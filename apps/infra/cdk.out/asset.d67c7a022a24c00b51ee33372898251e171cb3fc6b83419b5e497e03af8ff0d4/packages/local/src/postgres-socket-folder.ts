import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const PREFIX = 'cruddur-pg-';
/** The name by which Postgres clients look for the socket in the folder that they are given. */
const SOCKET = '.s.PGSQL.5432';
/** macOS allows 104 bytes for a socket's path, Linux 108. */
const LONGEST_SOCKET_PATH = 100;

/** A folder for one socket, open to this user only: that is the whole access control. */
export interface SocketFolder {
  readonly folder: string;
  readonly socket: string;
  /** Safe to call again. */
  remove(): void;
}

/**
 * Makes it under the system's temporary folder, because a path inside the data folder may be too
 * long for a socket. The data folder remembers it: the one of an earlier run that was killed is
 * removed first.
 */
export function makeSocketFolder(dataDir: string): SocketFolder {
  const memo = join(dataDir, 'postgres-socket-folder');
  removeRemembered(memo);
  const folder = mkdtempSync(join(temporaryFolder(), PREFIX));
  writeFileSync(memo, folder, { mode: 0o600 });
  return { folder, socket: join(folder, SOCKET), remove: () => removeRemembered(memo) };
}

function temporaryFolder(): string {
  const longest = join(tmpdir(), `${PREFIX}XXXXXX`, SOCKET);
  return Buffer.byteLength(longest) > LONGEST_SOCKET_PATH ? '/tmp' : tmpdir();
}

function removeRemembered(memo: string): void {
  try {
    removeSocketFolder(readFileSync(memo, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  rmSync(memo, { force: true });
}

// The path comes from a file: nothing is removed but a folder of ours that holds a socket at most.
function removeSocketFolder(folder: string): void {
  if (!basename(folder).startsWith(PREFIX) || !lstatSync(folder).isDirectory()) return;
  if (readdirSync(folder).some((name) => name !== SOCKET)) return;
  rmSync(join(folder, SOCKET), { force: true });
  rmdirSync(folder);
}

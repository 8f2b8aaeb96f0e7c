import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import type { KeyService, WrappedKey } from './key-service.ts';

/** A key of a file. */
interface FileKey {
  /** 16 hexadecimal digits. */
  readonly id: string;
  readonly key: Buffer;
}

/** A key file is missing, not this program's, or open to others. The message has no key in it. */
export class KeyFileError extends Error {}

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';
const HEADING =
  '# Keys of message texts: the first one seals, all open. Who loses one loses its texts.\n';

/**
 * Data keys by the keys of a file, which is read once, now.
 * @throws {KeyFileError} when it cannot be used
 */
export function openKeyFile(path: string): KeyService {
  const keys = readKeys(path);
  const newest = keys[0];
  if (newest === undefined) throw new KeyFileError(`${path} holds no key`);
  return {
    generate: async (dataKeyId) => {
      const key = randomBytes(KEY_BYTES);
      return { key, wrapping_key: nameOf(newest), wrapped_key: wrap(newest, dataKeyId, key) };
    },
    unwrap: async (dataKeyId, wrapped) => {
      const found = keys.find((one) => nameOf(one) === wrapped.wrapping_key);
      if (found === undefined) throw new Error(`${wrapped.wrapping_key} is not in ${path}`);
      return unwrap(found, dataKeyId, wrapped);
    },
  };
}

/**
 * Makes a file with one new key, which only its owner may read. Answers the key's id.
 * @throws {KeyFileError} when there is a file already
 */
export function createKeyFile(path: string): string {
  const made = newKey();
  try {
    writeWhole(path, HEADING + lineOf(made));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new KeyFileError(`${path} is there already`);
  }
  return made.id;
}

/**
 * Puts a new key before those of a file: whoever opens it from now on seals by the new one. Readers see
 * the old file or the whole new one. Answers the new key's id.
 * @throws {KeyFileError} when the file cannot be used
 */
export function rotateKeyFile(path: string): string {
  const made = newKey();
  const draft = `${path}.new`;
  const lines = [made, ...readKeys(path)].map(lineOf);
  rmSync(draft, { force: true });
  writeWhole(draft, HEADING + lines.join(''));
  renameSync(draft, path);
  return made.id;
}

function readKeys(path: string): FileKey[] {
  const text = readPrivately(path);
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return lines.map((line) => {
    const [, id, encoded] = /^([0-9a-f]{16}) ([A-Za-z0-9+/]{43}=)$/.exec(line.trim()) ?? [];
    if (id === undefined || encoded === undefined) {
      throw new KeyFileError(`${path} holds a line that is no key`);
    }
    return { id, key: Buffer.from(encoded, 'base64') };
  });
}

function readPrivately(path: string): string {
  try {
    // Windows has no such bits.
    if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
      throw new KeyFileError(`${path} may be read by others: chmod 600 ${path}`);
    }
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof KeyFileError) throw error;
    throw new KeyFileError(`${path} cannot be read: ${(error as NodeJS.ErrnoException).code}`);
  }
}

function newKey(): FileKey {
  return { id: randomBytes(8).toString('hex'), key: randomBytes(KEY_BYTES) };
}

function lineOf({ id, key }: FileKey): string {
  return `${id} ${key.toString('base64')}\n`;
}

/** On disk when it returns: a key that seals must not be gone after a power cut. */
function writeWhole(path: string, text: string): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function nameOf({ id }: FileKey): string {
  return `file:${id}`;
}

function wrap({ key }: FileKey, dataKeyId: string, plain: Buffer): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(dataKeyId));
  const wrapped = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, wrapped, cipher.getAuthTag()]).toString('base64');
}

function unwrap({ key }: FileKey, dataKeyId: string, { wrapped_key }: WrappedKey): Buffer {
  const all = Buffer.from(wrapped_key, 'base64');
  const decipher = createDecipheriv(CIPHER, key, all.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(dataKeyId)).setAuthTag(all.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(all.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
}

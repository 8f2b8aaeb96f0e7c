import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';

/** A key that texts are sealed by, under the name that they carry. */
export interface DataKey {
  /** 16 hexadecimal digits. */
  readonly id: string;
  readonly key: KeyObject;
}

/**
 * What a sealed text is of its message: all of it; the start that rows show, and what follows it; or,
 * on the bus alone, what a row shows. One never passes for another.
 */
export type Part = 'whole' | 'start' | 'rest' | 'shown';

/** A sealed text taken apart. */
export interface SealedText {
  readonly part: Part;
  readonly keyId: string;
  readonly header: Buffer;
  readonly nonce: Buffer;
  readonly sealed: Buffer;
  readonly tag: Buffer;
}

/** No message holds it: `message_has_nul`. */
const MARK = '\0';
const PARTS: readonly Part[] = ['whole', 'start', 'rest', 'shown'];
const ID_BYTES = 8;
const HEADER_BYTES = 1 + ID_BYTES;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';

/** Whether a stored text is a sealed one. Costs nothing. */
export function isSealed(text: unknown): boolean {
  return typeof text === 'string' && text.startsWith(MARK);
}

/**
 * Seals a text for one place: it opens nowhere else. The nonce is random, so a key may seal 2^32 texts.
 * Makes it 37 bytes longer, and that a third longer by base64.
 */
export function sealText({ id, key }: DataKey, part: Part, place: string, text: string): string {
  const header = Buffer.concat([Buffer.of(PARTS.indexOf(part)), Buffer.from(id, 'hex')]);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce);
  cipher.setAAD(Buffer.concat([header, Buffer.from(place)]));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const all = Buffer.concat([header, nonce, sealed, cipher.getAuthTag()]);
  return MARK + all.toString('base64').replace(/=+$/, '');
}

/** The id of the key that a sealed text asks for. */
export function keyIdOf(text: string): string {
  const header = text.slice(MARK.length, MARK.length + (HEADER_BYTES / 3) * 4);
  return Buffer.from(header, 'base64').toString('hex', 1);
}

/** Takes a sealed text apart; undefined for what `sealText` has not made. */
export function parseSealed(text: string): SealedText | undefined {
  if (!isSealed(text)) return undefined;
  const encoded = text.slice(MARK.length);
  const all = Buffer.from(encoded, 'base64');
  const part = PARTS[all[0] ?? PARTS.length];
  // What does not come back the same was changed where base64 has no meaning.
  const isExact = all.toString('base64').replace(/=+$/, '') === encoded;
  if (part === undefined || !isExact || all.length < HEADER_BYTES + NONCE_BYTES + TAG_BYTES) {
    return undefined;
  }
  const from = HEADER_BYTES + NONCE_BYTES;
  return {
    part,
    keyId: all.toString('hex', 1, HEADER_BYTES),
    header: all.subarray(0, HEADER_BYTES),
    nonce: all.subarray(HEADER_BYTES, from),
    sealed: all.subarray(from, -TAG_BYTES),
    tag: all.subarray(-TAG_BYTES),
  };
}

/** The text, or undefined when it was changed, or sealed by another key or for another place. */
export function openText({ key }: DataKey, text: SealedText, place: string): string | undefined {
  const decipher = createDecipheriv(CIPHER, key, text.nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.concat([text.header, Buffer.from(place)]));
  decipher.setAuthTag(text.tag);
  try {
    return Buffer.concat([decipher.update(text.sealed), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

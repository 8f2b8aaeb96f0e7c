/** A data key as it is stored: encrypted by a key that never leaves its service or file. */
export interface WrappedKey {
  /** base64. */
  readonly wrapped_key: string;
  /** Which key encrypts it; an older one after a rotation. */
  readonly wrapping_key: string;
}

/** What makes data keys and opens stored ones. A data key is bound to its id: under another it does not open. */
export interface KeyService {
  /** Makes a data key of 32 bytes by the newest key. Rejects when that cannot be used. */
  generate(dataKeyId: string): Promise<WrappedKey & { readonly key: Buffer }>;
  /** Rejects when the key that wraps it is none of the service's, or cannot be used. */
  unwrap(dataKeyId: string, wrapped: WrappedKey): Promise<Buffer>;
}

import { createSecretKey, randomBytes } from 'node:crypto';
import { AppError } from '@cruddur/contract/errors';
import { LRUCache } from 'lru-cache';
import { createFlights } from '../cache/flights.ts';
import type { DataKeyItem } from '../table/items.ts';
import { dataKeyKey } from '../table/keys.ts';
import { isTableUnavailable, type Table } from '../table/table.ts';
import type { KeyService } from './key-service.ts';
import type { DataKey } from './sealed-text.ts';

/** The data keys that this process has at hand. They are stored, wrapped, in the table. */
export interface DataKeys {
  /**
   * The key that this process seals by now. Costs nothing but when it makes a new one: a call of the
   * key service and 1 write unit. Fails with `message_key_unavailable` or `table_unavailable`.
   */
  current(table: Table): Promise<DataKey>;
  /**
   * A key by its id; undefined when it cannot be had now. Costs 1 read unit and a call of the key
   * service for the first text in an hour.
   */
  find(table: Table, id: string): Promise<DataKey | undefined>;
}

/** How long a key may be in use. */
export interface DataKeyLimits {
  /** Messages that one key seals: far below the 2^32 at which two random nonces may be the same. */
  readonly messages: number;
  readonly ageMs: number;
  /** How long an opened key is kept, and so how long a disabled wrapping key still opens. */
  readonly keptMs: number;
  /** After a failure the key service is left alone for so long. */
  readonly pauseMs: number;
}

/** What a process has unless it is told otherwise. */
export const DATA_KEY_LIMITS: DataKeyLimits = {
  messages: 2 ** 20,
  ageMs: 24 * 3_600_000,
  keptMs: 3_600_000,
  pauseMs: 5_000,
};

const MOST_KEPT = 10_000;

interface Sealing {
  readonly key: DataKey;
  readonly madeAt: number;
  uses: number;
}

/** Makes an empty set. `onError` hears why the key service failed. */
export function createDataKeys(options: {
  service: KeyService;
  onError: (error: unknown) => void;
  limits?: DataKeyLimits;
  now?: () => number;
}): DataKeys {
  const { service, onError, limits = DATA_KEY_LIMITS, now = Date.now } = options;
  const perf = { now };
  const kept = new LRUCache<string, DataKey>({ max: MOST_KEPT, ttl: limits.keptMs, perf });
  const failed = new LRUCache<string, true>({ max: MOST_KEPT, ttl: limits.pauseMs, perf });
  const finding = createFlights<DataKey | undefined>();
  const making = createFlights<Sealing>();
  let sealing: Sealing | undefined;
  let failedAt = Number.NEGATIVE_INFINITY;
  return {
    current: async (table) => {
      const used = share(sealing);
      // Made ahead of time, so that a key service that is away for hours stops nobody.
      if (used > 0.5 && used < 1) renew(table).catch(() => {});
      const at = used < 1 && sealing ? sealing : await renew(table);
      at.uses += 1;
      return at.key;
    },
    find: async (table, id) => kept.get(id) ?? finding.fly(id, () => load(table, id)),
  };

  /** How much of what it may do a key has done: 1 is all. */
  function share(at: Sealing | undefined): number {
    if (at === undefined) return 1;
    return Math.max(at.uses / limits.messages, (now() - at.madeAt) / limits.ageMs);
  }

  async function renew(table: Table): Promise<Sealing> {
    if (now() - failedAt < limits.pauseMs) throw new AppError('message_key_unavailable');
    return making.fly('', async () => {
      sealing = { key: await make(table), madeAt: now(), uses: 0 };
      return sealing;
    });
  }

  async function make(table: Table): Promise<DataKey> {
    const id = randomBytes(8).toString('hex');
    const made = await service.generate(id).catch((error: unknown) => {
      failedAt = now();
      onError(error);
      throw new AppError('message_key_unavailable', { cause: error });
    });
    const { wrapped_key, wrapping_key } = made;
    const created_at = new Date(now()).toISOString();
    // Stored before anything is sealed by it: a text without its key is lost.
    const item: DataKeyItem = { ...dataKeyKey(id), wrapped_key, wrapping_key, created_at };
    const put = await table.putNew(item);
    if (!put.written) throw new AppError('message_key_unavailable');
    return keep(id, made.key);
  }

  async function load(table: Table, id: string): Promise<DataKey | undefined> {
    if (failed.has(id)) return undefined;
    try {
      const item = await table.get<DataKeyItem>(dataKeyKey(id), { consistent: true });
      if (item === undefined) throw new Error(`data key ${id} is not in the table`);
      return keep(id, await service.unwrap(id, item));
    } catch (error) {
      onError(error);
      if (!isTableUnavailable(error)) failed.set(id, true);
      return undefined;
    }
  }

  function keep(id: string, bytes: Buffer): DataKey {
    const key = { id, key: createSecretKey(bytes) };
    bytes.fill(0);
    kept.set(id, key);
    return key;
  }
}

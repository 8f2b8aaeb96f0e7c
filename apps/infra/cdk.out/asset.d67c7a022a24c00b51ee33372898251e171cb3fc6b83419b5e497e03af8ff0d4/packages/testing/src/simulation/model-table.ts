import type { Key } from '@cruddur/core/table/keys';
import type {
  PutResult,
  QueryInput,
  UpdateInput,
  UpdateResult,
  Value,
} from '@cruddur/core/table/table';

/** An item as one write left it. */
export interface Version {
  readonly time: number;
  readonly item: Key;
}

/**
 * DynamoDB as far as the product uses it, in memory. Every operation takes effect at once; reads
 * may be asked what they would have seen at an earlier time, which is all that an eventually
 * consistent read promises.
 */
export interface ModelTable {
  get<T extends Key>(key: Key, asOf?: number): T | undefined;
  query<T extends Key>(input: QueryInput, asOf?: number): T[];
  queryMembers(messageGroupUuid: string, asOf?: number): Key[];
  putNew<T extends Key>(item: T): PutResult<T>;
  update<T extends Key>(input: UpdateInput): UpdateResult<T>;
  /** Every item as it is now. */
  items(): Key[];
  /** The stream: what each write left, in the order of the writes. */
  readonly stream: readonly Version[];
  /** Resolves after the next write. */
  written(): Promise<void>;
}

interface Partition {
  readonly sortKeys: string[];
  readonly histories: Map<string, Version[]>;
}

/** Makes an empty table; `now` stamps what is written. */
export function createModelTable(now: () => number): ModelTable {
  const partitions = new Map<string, Partition>();
  const index = new Map<string, Version[]>();
  const stream: Version[] = [];
  const waiting: (() => void)[] = [];
  return {
    get: <T extends Key>(key: Key, asOf?: number) => read(key, asOf) as T | undefined,
    query: <T extends Key>(input: QueryInput, asOf?: number) => query(input, asOf) as T[],
    queryMembers: (uuid, asOf = Number.POSITIVE_INFINITY) =>
      (index.get(uuid) ?? []).filter(({ time }) => time <= asOf).map(({ item }) => keyOf(item)),
    putNew: <T extends Key>(item: T): PutResult<T> => {
      const existing = read(item) as T | undefined;
      if (existing !== undefined) return { written: false, existing };
      write(item);
      return { written: true };
    },
    update: <T extends Key>(input: UpdateInput): UpdateResult<T> => {
      const item = read(input.key) as T | undefined;
      if (item === undefined || !holds(item, input)) return { applied: false, item };
      const changed = change(item, input);
      write(changed);
      return { applied: true, item: changed };
    },
    items: () =>
      [...partitions].flatMap(([pk, { sortKeys }]) =>
        sortKeys.flatMap((sk) => read({ pk, sk }) ?? []),
      ),
    stream,
    written: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
      }),
  };
  function read(key: Key, asOf?: number): Key | undefined {
    const history = partitions.get(key.pk)?.histories.get(key.sk);
    if (asOf === undefined) return history?.at(-1)?.item;
    return history?.findLast(({ time }) => time <= asOf)?.item;
  }

  function query(input: QueryInput, asOf?: number): Key[] {
    const sortKeys = partitions.get(input.pk)?.sortKeys ?? [];
    const found: Key[] = [];
    const from = lowerBound(sortKeys, input.from);
    const end = lowerBound(sortKeys, `${input.to}\u0000`);
    for (let i = 0; i < end - from && found.length < (input.limit ?? end); i += 1) {
      const sk = sortKeys[input.newestFirst ? end - 1 - i : from + i] as string;
      const item = read({ pk: input.pk, sk }, asOf);
      if (item !== undefined) found.push(item);
    }
    return found;
  }

  function write(item: Key): void {
    const version = { time: now(), item };
    const partition = partitions.get(item.pk) ?? { sortKeys: [], histories: new Map() };
    partitions.set(item.pk, partition);
    const history = partition.histories.get(item.sk);
    if (history === undefined) {
      partition.sortKeys.splice(lowerBound(partition.sortKeys, item.sk), 0, item.sk);
      partition.histories.set(item.sk, [version]);
      addToIndex(version);
    } else {
      history.push(version);
    }
    stream.push(version);
    for (const resolve of waiting.splice(0)) resolve();
  }

  function addToIndex(version: Version): void {
    const uuid = attribute(version.item, 'message_group_uuid');
    if (typeof uuid !== 'string') return;
    index.set(uuid, [...(index.get(uuid) ?? []), version]);
  }
}

function keyOf({ pk, sk }: Key): Key {
  return { pk, sk };
}

function attribute(item: Key, name: string): Value | undefined {
  return (item as unknown as Record<string, Value>)[name];
}

/** A comparison with an attribute that is missing does not hold. */
function holds(item: Key, { ifBelow = {}, ifEqual = {}, ifAbsent = [] }: UpdateInput): boolean {
  return (
    Object.entries(ifBelow).every(([name, value]) => {
      const held = attribute(item, name);
      return typeof held === 'number' && held < value;
    }) &&
    Object.entries(ifEqual).every(([name, value]) => attribute(item, name) === value) &&
    ifAbsent.every((name) => attribute(item, name) === undefined)
  );
}

function change<T extends Key>(item: T, { set, add = {} }: UpdateInput): T {
  const sums = Object.entries(add).map(([name, value]) => {
    const held = attribute(item, name);
    return [name, (typeof held === 'number' ? held : 0) + value] as const;
  });
  return { ...item, ...set, ...Object.fromEntries(sums) };
}

function lowerBound(sorted: readonly string[], value: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as string) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

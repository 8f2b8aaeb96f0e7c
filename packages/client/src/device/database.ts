import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';

/** Which database to open. */
export interface DatabasePlan<S extends DBSchema> {
  readonly name: string;
  /** Without one, whatever version is there is taken. */
  readonly version?: number;
  readonly stores: readonly string[];
  /** Makes the stores, in a database without any. */
  readonly create: (database: IDBPDatabase<S>) => void;
}

/**
 * Opens a database of the browser when it is first asked for, and again when the browser has closed
 * it. One of another version, or that cannot be used, is dropped and made anew. Fails where the
 * browser offers no storage.
 */
export function openWhenAsked<S extends DBSchema>(
  plan: DatabasePlan<S>,
): () => Promise<IDBPDatabase<S>> {
  let opened: Promise<IDBPDatabase<S>> | undefined;
  const forget = (): void => {
    opened = undefined;
  };
  return () => {
    opened ??= openSound(plan, forget).catch((error: unknown) => {
      forget();
      throw error;
    });
    return opened;
  };
}

async function openSound<S extends DBSchema>(
  plan: DatabasePlan<S>,
  onClosed: () => void,
): Promise<IDBPDatabase<S>> {
  const found = await open(plan, onClosed).catch(() => undefined);
  if (found !== undefined && isSound(found, plan)) return found;
  found?.close();
  await deleteDB(plan.name);
  return open(plan, onClosed);
}

function open<S extends DBSchema>(
  plan: DatabasePlan<S>,
  onClosed: () => void,
): Promise<IDBPDatabase<S>> {
  return openDB<S>(plan.name, plan.version, {
    upgrade: (database) => {
      for (const name of [...database.objectStoreNames]) database.deleteObjectStore(name);
      plan.create(database);
    },
    // Another tab wants to drop it or to change its version: it waits until this one lets go.
    blocking: (_current, _blocked, event) => {
      (event.target as { close?: () => void } | null)?.close?.();
      onClosed();
    },
    terminated: onClosed,
  });
}

function isSound<S extends DBSchema>(
  database: IDBPDatabase<S>,
  { stores }: DatabasePlan<S>,
): boolean {
  const names = new Set<string>([...database.objectStoreNames].map(String));
  return stores.every((name) => names.has(name));
}

/** What people have typed and not sent, by conversation. Kept at once: a crash costs no letter. */
export interface Drafts {
  /** Empty when nothing is kept. */
  load(owner: string, conversation: string): string;
  /** An empty text takes it away. */
  save(owner: string, conversation: string, text: string): void;
  /** Takes everything of one person away. */
  clear(owner: string): void;
}

/** What this needs of a browser's storage. */
export interface KeyedStorage {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

const PREFIX = 'cruddur.draft.';

/** Drafts in a storage of the browser. What it refuses to keep lasts as long as the page. */
export function createStoredDrafts(open: () => KeyedStorage): Drafts {
  const refused = new Map<string, string>();
  const attempt = <T>(run: (storage: KeyedStorage) => T): T | undefined => {
    try {
      return run(open());
    } catch {
      return undefined;
    }
  };
  return {
    load: (owner, conversation) => {
      const key = keyOf(owner, conversation);
      return refused.get(key) ?? attempt((storage) => storage.getItem(key)) ?? '';
    },
    save: (owner, conversation, text) => {
      const key = keyOf(owner, conversation);
      const kept = attempt((storage) => {
        if (text === '') storage.removeItem(key);
        else storage.setItem(key, text);
        return true;
      });
      if (kept || text === '') refused.delete(key);
      else refused.set(key, text);
    },
    clear: (owner) => {
      const ofOwner = keyOf(owner, '');
      for (const key of [...refused.keys()]) if (key.startsWith(ofOwner)) refused.delete(key);
      attempt((storage) => {
        const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
        for (const key of keys) if (key?.startsWith(ofOwner)) storage.removeItem(key);
      });
    },
  };
}

/** Drafts that last as long as the page. */
export function createMemoryDrafts(): Drafts {
  return createStoredDrafts(() => {
    throw new Error('There is no storage.');
  });
}

function keyOf(owner: string, conversation: string): string {
  return `${PREFIX}${owner}.${conversation}`;
}

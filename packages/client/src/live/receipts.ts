import type { ReceiptsMoved } from '@cruddur/contract/events';
import type { Receipts, Settings } from '@cruddur/contract/schemas';
import { getReceipts } from '../api.ts';
import { createStore, type ReadableStore } from '../store.ts';
import type { LiveDeps } from './live-deps.ts';
import type { OwnSettings } from './own-settings.ts';
import { mergeReceipts, withoutHidden } from './receipt-state.ts';

/** How far other people have come in their conversations. */
export interface ReceiptKeeper {
  /** By conversation, the highest that was ever told; what either hides is absent. */
  readonly store: ReadableStore<ReadonlyMap<string, Receipts>>;
  readonly take: (event: ReceiptsMoved) => void;
  /** Asks for those of a conversation, and again after `resync`, until the answer is called. */
  readonly show: (conversation: string) => () => void;
  readonly resync: () => void;
}

/** Receipts of which nothing is known yet. */
export function createReceiptKeeper(deps: LiveDeps, settings: OwnSettings): ReceiptKeeper {
  const store = createStore<ReadonlyMap<string, Receipts>>(new Map());
  const shown = new Map<string, number>();
  const take = (conversation: string, arrived: Receipts): void => {
    const visible = withoutHidden(arrived, settings.store.get());
    store.set((all) => {
      const held = all.get(conversation) ?? {};
      const merged = mergeReceipts(held, visible);
      return merged === held ? all : new Map(all).set(conversation, merged);
    });
  };
  const ask = async (conversation: string): Promise<void> => {
    const own = await settings.find();
    if (!own?.send_receipts && !own?.send_delivery_receipts) return;
    await getReceipts(deps.api, conversation).then(
      (receipts) => take(conversation, receipts),
      () => {},
    );
  };
  const askAll = (): void => {
    if (deps.wanted()) for (const conversation of shown.keys()) void ask(conversation);
  };
  followSettings(settings, store.set, askAll);
  return {
    store,
    take: ({ message_group_uuid, receipts }) => take(message_group_uuid, receipts),
    show: (conversation) => {
      shown.set(conversation, (shown.get(conversation) ?? 0) + 1);
      void ask(conversation);
      return () => {
        const left = (shown.get(conversation) ?? 1) - 1;
        if (left > 0) shown.set(conversation, left);
        else shown.delete(conversation);
      };
    },
    resync: askAll,
  };
}

/** What is hidden from now on goes; what is shown again is asked for. */
function followSettings(
  { store }: OwnSettings,
  set: (update: (all: ReadonlyMap<string, Receipts>) => ReadonlyMap<string, Receipts>) => void,
  askAll: () => void,
): void {
  let before: Settings | undefined;
  store.subscribe(() => {
    const now = store.get();
    const showsMore =
      (before?.send_receipts === false && now?.send_receipts) ||
      (before?.send_delivery_receipts === false && now?.send_delivery_receipts);
    before = now;
    set((all) => new Map([...all].map(([uuid, one]) => [uuid, withoutHidden(one, now)])));
    if (showsMore) askAll();
  });
}

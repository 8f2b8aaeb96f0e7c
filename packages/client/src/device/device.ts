import { createMemoryCache, type DeviceCache } from '../device-cache/device-cache.ts';
import { createMemoryOutbox, type OutboxStorage } from '../outbox/outbox-storage.ts';
import { SOLE_TAB, type Tabs } from '../tabs/tabs.ts';
import { createMemoryDrafts, type Drafts } from './drafts.ts';

/** What the machine of a person remembers beyond a page, and what its pages have in common. */
export interface Device {
  readonly outbox: OutboxStorage;
  readonly cache: DeviceCache;
  readonly drafts: Drafts;
  readonly tabs: Tabs;
}

/** A device that forgets everything with its page. */
export function createMemoryDevice(): Device {
  return {
    outbox: createMemoryOutbox(),
    cache: createMemoryCache(),
    drafts: createMemoryDrafts(),
    tabs: SOLE_TAB,
  };
}

/** How many messages of a person would be lost if this device forgot them now. */
export async function countUnsent(device: Device, owner: string): Promise<number> {
  return (await device.outbox.list(owner)).length;
}

/**
 * Leaves nothing of a person on this device, unsent messages included: ask first, with
 * `countUnsent`. End their messenger before; those in other tabs stop keeping things by themselves.
 */
export async function clearDevice(device: Device, owner: string): Promise<void> {
  const channel = device.tabs.join(owner, () => {});
  device.drafts.clear(owner);
  await Promise.all([device.outbox.clear(owner), device.cache.clear(owner)]);
  channel.post({ type: 'cleared' });
  channel.leave();
}

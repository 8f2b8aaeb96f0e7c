import { createBrowserDevice } from '@cruddur/client/device/browser-device';

/** What this browser keeps of people, and what its tabs have in common. */
export const thisDevice = createBrowserDevice({
  locks: navigator.locks,
  BroadcastChannel: globalThis.BroadcastChannel,
  openStorage: () => localStorage,
});

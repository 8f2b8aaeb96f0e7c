import { createStore } from '@cruddur/client/store';

const KEY = 'cruddur.corner';

/** Whether the developer's corner is on in this browser. */
export const cornerChoice = createStore(read());

/** Switches it, and keeps the choice for this browser where it can be kept. */
export function switchCorner(on: boolean): void {
  cornerChoice.set(() => on);
  if (on) localStorage.setItem(KEY, 'on');
  else localStorage.removeItem(KEY);
}

function read(): boolean {
  try {
    return localStorage.getItem(KEY) === 'on';
  } catch {
    return false;
  }
}

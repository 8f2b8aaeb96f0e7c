import { clearDevice } from '@cruddur/client/device/device';
import { createStore } from '@cruddur/client/store';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { chosenLanguage, loadLanguage } from '../lib/language.ts';
import { chosenTheme, showTheme } from '../lib/theme.ts';
import { userPoolLoader } from '../lib/user-pool/load-user-pool.ts';
import { App } from './app.tsx';
import { loadConversationPage } from './pages.ts';
import { SESSION_KEY } from './session-storage.ts';
import { createSessionStore } from './session-store.ts';
import { thisDevice } from './this-device.ts';
import type { Update } from './update-context.ts';

// Called as a bare function: a browser's fetch refuses to be a method of another object.
const send: typeof fetch = (input, init) => fetch(input, init);
const loadPool = userPoolLoader(send);
const session = createSessionStore({
  fetch: send,
  storages: { tab: sessionStorage, device: localStorage },
  loadPool,
  forgetDevice: (personUuid) => clearDevice(thisDevice, personUuid),
  now: () => Date.now(),
  // Without locks, as on a page that is not secure, two tabs may both renew: that costs a call.
  exclusively: async (run) =>
    'locks' in navigator ? navigator.locks.request('cruddur.renew', run) : run(),
});
const update = createStore<Update>({});
window.addEventListener('storage', ({ key }) => {
  if (key === SESSION_KEY || key === null) session.follow();
});

showTheme(chosenTheme());
await loadLanguage(chosenLanguage()).catch(() => {
  // Without that language's file the app speaks English.
});
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <App session={session} loadPool={loadPool} update={update} />
  </StrictMode>,
);
whenIdle(async () => {
  await loadConversationPage();
  const version = document.querySelector<HTMLMetaElement>('meta[name=version]')?.content;
  // Only a built page has one. Without a secure origin the browser has no service workers.
  if (version === undefined || !('serviceWorker' in navigator)) return;
  const { keepApp } = await import('./keep-app.ts');
  await keepApp(navigator.serviceWorker, version, update);
});

/** Runs what nobody waits for, once the page stands. */
function whenIdle(run: () => Promise<void>): void {
  const start = (): void => {
    run().catch(() => {
      // It is tried again at the next start.
    });
  };
  if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: 5_000 });
  else setTimeout(start, 1_000);
}

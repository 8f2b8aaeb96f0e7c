import './styles.css';
import { clearDevice } from '@cruddur/client/device/device';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { chosenLanguage, loadLanguage } from '../lib/language.ts';
import { chosenTheme, showTheme } from '../lib/theme.ts';
import { userPoolLoader } from '../lib/user-pool/load-user-pool.ts';
import { SESSION_KEY } from './session-storage.ts';
import { createSessionStore } from './session-store.ts';
import { thisDevice } from './this-device.ts';

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
window.addEventListener('storage', ({ key }) => {
  if (key === SESSION_KEY || key === null) session.follow();
});

showTheme(chosenTheme());
await loadLanguage(chosenLanguage()).catch(() => {
  // Without that language's file the app speaks English.
});
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <App session={session} loadPool={loadPool} />
  </StrictMode>,
);

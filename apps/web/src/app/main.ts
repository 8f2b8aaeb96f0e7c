import './styles.css';
import { loadPageOf } from './pages.ts';
import { loadTokens } from './session-storage.ts';
import { noteStart, tryAgain } from './try-again.ts';

// The page that the address names is fetched beside the app, not after it.
const tokens = loadTokens({ tab: sessionStorage, device: localStorage });
void loadPageOf(window.location.pathname, tokens?.user !== undefined).catch(() => {
  // The app asks for it again, and shows what happens.
});
import('./start.tsx').then(
  () => noteStart(sessionStorage),
  (error: unknown) => {
    console.error(error);
    tryAgain(document.getElementById('root') as HTMLElement, sessionStorage);
  },
);

import './styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { createSessionStore } from './session-store.ts';

const session = createSessionStore({
  // Called as a bare function: a browser's fetch refuses to be a method of another object.
  fetch: (input, init) => fetch(input, init),
  storage: sessionStorage,
  now: () => Date.now(),
});

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <App session={session} />
  </StrictMode>,
);

const FAILED = 'cruddur.failed-starts';
const LONGEST_MS = 30_000;

/** A start that went well: the next one that fails is the first again. */
export function noteStart(storage: Storage): void {
  storage.removeItem(FAILED);
}

/**
 * Says that the app could not be loaded, and loads the page anew after 1 s, then 2, 4 and so on, up to
 * 30 s, as soon as the server answers: a browser does not ask again for a module that has failed.
 * The languages' files may be among what is missing, so both sentences are here.
 */
export function tryAgain(root: HTMLElement, storage: Storage): void {
  const isGerman = navigator.language.startsWith('de');
  const notice = document.createElement('p');
  notice.role = 'alert';
  notice.textContent = isGerman
    ? 'Cruddur konnte nicht geladen werden. Es wird gleich noch einmal versucht.'
    : 'Cruddur could not be loaded. It will be tried again in a moment.';
  root.replaceChildren(notice);
  const failed = Number(storage.getItem(FAILED)) || 0;
  storage.setItem(FAILED, String(failed + 1));
  reloadAfter(failed);
}

/** Without a server, to load anew would put the browser's own error page in place of this one. */
function reloadAfter(failed: number): void {
  setTimeout(
    async () => {
      const page = await fetch(window.location.href, { cache: 'no-store' }).catch(() => undefined);
      if (page?.ok) window.location.reload();
      else reloadAfter(failed + 1);
    },
    Math.min(LONGEST_MS, 1_000 * 2 ** failed),
  );
}

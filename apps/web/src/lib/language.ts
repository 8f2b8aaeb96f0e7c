import { setStrings } from './strings.ts';

/** The languages that the app speaks, with their own names. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof LANGUAGES;

const KEY = 'cruddur.language';

/** What was chosen on this device, else the first of the browser's languages that there is. */
export function chosenLanguage(): Language {
  const wanted = [read() ?? '', ...navigator.languages];
  return wanted.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en';
}

/** Keeps a choice for this device; the page must then be loaded anew. */
export function chooseLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
}

/** Fetches the sentences of a language unless it is English, which is always there. */
export async function loadLanguage(language: Language): Promise<void> {
  if (language === 'de') setStrings((await import('./languages/de.ts')).de);
  document.documentElement.lang = language;
}

/** How dates are written: as in the reader's country where they read its language. */
export function locale(): string {
  const language = globalThis.document?.documentElement.lang || 'en';
  const own = globalThis.navigator?.language ?? '';
  return own.startsWith(language) ? own : language;
}

function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(LANGUAGES, tag);
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

import { chosenLanguage } from '../../lib/language.ts';
import { deCorner } from './de-corner.ts';
import { type CornerStrings, enCorner } from './en-corner.ts';

/** The corner's sentences. They are fetched with it, apart from those that every screen needs. */
export const cornerStrings: CornerStrings = chosenLanguage() === 'de' ? deCorner : enCorner;

import { deAccount } from './de-account.ts';
import { deChat } from './de-chat.ts';
import { deErrors } from './de-errors.ts';
import { deLive } from './de-live.ts';
import type { Strings } from './en.ts';

/** German. */
export const de: Strings = { ...deChat, ...deAccount, ...deLive, ...deErrors };

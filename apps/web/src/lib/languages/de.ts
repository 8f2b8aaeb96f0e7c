import type { Strings } from './en.ts';
import { deAccount } from './de-account.ts';
import { deChat } from './de-chat.ts';
import { deLive } from './de-live.ts';
import { deErrors } from './de-errors.ts';

/** German. */
export const de: Strings = { ...deChat, ...deAccount, ...deLive, ...deErrors };

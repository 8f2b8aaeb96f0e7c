import { enAccount } from './en-account.ts';
import { enChat } from './en-chat.ts';
import { enErrors } from './en-errors.ts';
import { enLive } from './en-live.ts';
import { enPoolErrors } from './en-pool-errors.ts';

/** The language that the others are translated from. */
export const en = {
  ...enChat,
  ...enAccount,
  ...enLive,
  errors: enErrors,
  poolErrors: enPoolErrors,
};

type Widened<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: never[]) => string
      ? T[K]
      : Widened<T[K]>;
};

/** What a language must have: every sentence. */
export type Strings = Widened<typeof en>;

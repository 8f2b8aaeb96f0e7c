/** Why a part of the embedded stack could not start or go on. */
export type LocalStackErrorCode =
  | 'data_folder_in_use'
  | 'dead_letters_in_use'
  | 'data_folder_unusable'
  | 'engine_missing'
  | 'engine_failed'
  | 'port_taken'
  | 'postgres_failed';

/** Its message is one clear line for the person at the terminal; programs look at `code`. */
export class LocalStackError extends Error {
  readonly code: LocalStackErrorCode;

  constructor(code: LocalStackErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'LocalStackError';
    this.code = code;
  }
}

import { PoolError } from './pool-error.ts';

/** The JSON object of a request, not checked yet. */
export type Input = Readonly<Record<string, unknown>>;

const MAX_TEXT = 8_192;

/** A text that must be there. @throws {PoolError} `InvalidParameterException`, naming the field. */
export function textOf(input: Input, name: string): string {
  const value = findText(input, name);
  if (value !== undefined && value !== '') return value;
  const member = name.charAt(0).toLowerCase() + name.slice(1);
  const [what, rule] =
    value === undefined
      ? ['null', 'Member must not be null']
      : ["''", 'Member must have length greater than or equal to 1'];
  throw invalid(
    `1 validation error detected: Value ${what} at '${member}' failed to satisfy constraint: ${rule}`,
  );
}

/** A text that may be absent. @throws {PoolError} when it is something else or far too long. */
export function findText(input: Input, name: string): string | undefined {
  const value = input[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string' || value.length > MAX_TEXT) {
    throw new PoolError('SerializationException', `${name} is not a text of a sensible length`);
  }
  return value;
}

/** An object of texts, such as AuthParameters; empty when it is absent. */
export function objectOf(input: Input, name: string): Input {
  const value = input[name] ?? {};
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw new PoolError('SerializationException', `${name} is not an object`);
  }
  return value as Input;
}

/** A list of texts; undefined when it is absent. */
export function findTexts(input: Input, name: string): string[] | undefined {
  const value = input[name];
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value) || value.some((one) => typeof one !== 'string')) {
    throw new PoolError('SerializationException', `${name} is not a list of texts`);
  }
  return value as string[];
}

/** What a caller did wrong, in Cognito's type for it. */
export function invalid(message: string): PoolError {
  return new PoolError('InvalidParameterException', message);
}

import { InvalidArgumentError } from 'commander';

/** Reads a whole number from `min`. */
export function wholeNumber(min: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!Number.isSafeInteger(value) || value < min) {
      throw new InvalidArgumentError(`a whole number from ${min} is expected.`);
    }
    return value;
  };
}

/** Reads a number between two bounds, both allowed; an empty text is none. */
export function numberBetween(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = text.trim() === '' ? Number.NaN : Number(text);
    if (Number.isFinite(value) && value >= min && value <= max) return value;
    throw new InvalidArgumentError(`a number from ${min} to ${max} is expected.`);
  };
}

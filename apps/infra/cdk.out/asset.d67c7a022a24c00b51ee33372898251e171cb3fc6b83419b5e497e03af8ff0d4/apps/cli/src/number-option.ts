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

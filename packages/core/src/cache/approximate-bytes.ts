const PER_VALUE = 16;

/**
 * About how much memory a plain value takes: two bytes a character, and a little for each value. For
 * bounding caches; within a factor of two of what V8 uses. Costs a walk over the value.
 */
export function approximateBytes(value: unknown): number {
  if (typeof value === 'string') return PER_VALUE + 2 * value.length;
  if (typeof value !== 'object' || value === null) return PER_VALUE;
  let bytes = PER_VALUE;
  for (const one of Object.values(value)) bytes += approximateBytes(one);
  return bytes;
}

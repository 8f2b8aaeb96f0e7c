/** A handle as the API takes it, from what a person typed; undefined when it cannot be one. */
export function readHandle(typed: string): string | undefined {
  const handle = typed.trim().replace(/^@/, '');
  return /^[A-Za-z0-9_]{1,64}$/.test(handle) ? handle : undefined;
}

/** The call itself is wrong: exit code 2 and one line. */
export class UsageError extends Error {}

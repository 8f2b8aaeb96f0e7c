/**
 * For how long a cached answer to "who is this" or "who is in this conversation" may stand, however
 * many tiers it came through. Whoever loses a right keeps it for this long at most.
 */
export const AUTHORISATION_TTL_MS = 5 * 60_000;

/** For how long a name, a handle or a sign-in may stand for the person that it belonged to. */
export const PROFILE_TTL_MS = 30_000;

/**
 * For how long the newest page of a conversation or an inbox is shown without asking the table, in
 * one tier. It is the age of what nobody told this process of; what it hears of shows at once.
 */
export const PAGE_TTL_MS = 10_000;

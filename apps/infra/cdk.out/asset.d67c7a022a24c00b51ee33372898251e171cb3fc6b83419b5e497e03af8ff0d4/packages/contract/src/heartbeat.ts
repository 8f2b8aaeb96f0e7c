/** Milliseconds between the comments that keep an idle event stream open. */
export const HEARTBEAT_MS = 15_000;

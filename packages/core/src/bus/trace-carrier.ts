/** Lets what is done elsewhere, or later, join the trace of what caused it. */
export interface TraceCarrier {
  /** The trace of what runs now, as W3C Trace Context has it; undefined when it is not traced. */
  current(): string | undefined;
  /** Runs `run` as a part of that trace; one that is malformed is none. */
  within<R>(traceparent: string, run: () => R): R;
}

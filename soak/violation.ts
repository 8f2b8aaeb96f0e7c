import type { FindingCode } from '@cruddur/core/conversation/finding';

/** A promise that was not kept. */
export interface Violation {
  readonly kind: ViolationKind;
  /** Where, and what was found instead of what. */
  readonly detail: string;
}

/** Which promise. */
export type ViolationKind =
  | FindingCode
  /** A log lacks an acknowledged message at its seq, or has it elsewhere or otherwise. */
  | 'acknowledged_lost'
  /** In two logs. */
  | 'stored_twice'
  | 'never_sent'
  /** A pair was told of two conversations. */
  | 'second_conversation'
  /** A read mark was acknowledged and is not there. */
  | 'mark_lost'
  | 'unread_wrong'
  /** An inbox as the API shows it has a row too many, too few, or out of order. */
  | 'inbox_wrong'
  /** A page that was read during the run had a hole, or lacked what was acknowledged before. */
  | 'page_wrong'
  /** A correct call was refused for good. */
  | 'refused'
  /** A call that must be refused was not, or otherwise than promised. */
  | 'not_refused'
  /** A stranger was answered anything but 404. */
  | 'stranger_let_in'
  | 'internal_error'
  /** A call that found no answer long after the killing had ended. */
  | 'unsettled'
  | 'dead_letter'
  /** The cost model is more than a hundredth off the engine's own count, or a message was paid for twice. */
  | 'cost_wrong'
  /** A process ended that nobody had killed. */
  | 'died'
  /** No message was acknowledged, or some kind of process was never killed. */
  | 'nothing_proven';

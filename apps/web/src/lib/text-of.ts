import type { Message, MessageGroup } from '@cruddur/contract/schemas';
import { sentenceOf } from './strings.ts';

/** What was written, or why it cannot be shown. */
export function textOf(written: Pick<Message | MessageGroup, 'message' | 'message_error'>): string {
  return written.message_error === undefined ? written.message : sentenceOf(written.message_error);
}

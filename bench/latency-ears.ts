import type { IncomingMessage } from 'node:http';
import { createSseParser } from '@cruddur/client/sse';
import type { ServerEvent } from '@cruddur/contract/events';
import type { Person } from '../soak/people.ts';

/** A message of a load, and what became of it. */
export interface Sent {
  readonly due: number;
  readonly to: Person;
  answered?: number;
  seen?: { readonly at: number; readonly conversation: string; readonly seq: number };
}

/** What the streams of people have told. */
export interface Ears {
  /** Takes a stream that was opened for a person. */
  listen(person: Person, stream: IncomingMessage): IncomingMessage;
  readonly sent: Map<string, Sent>;
  /** By person and conversation, as they came. */
  readonly rows: Map<string, { readonly seq: number; readonly at: number }[]>;
}

/** Ears that hear nothing yet. */
export function openEars(): Ears {
  const sent: Ears['sent'] = new Map();
  const rows: Ears['rows'] = new Map();
  const onEvent = (person: Person, event: ServerEvent): void => {
    const at = performance.now();
    if (event.type === 'inbox.updated') {
      const { uuid, last_seq } = event.message_group;
      const key = rowOf(person, uuid);
      rows.set(key, [...(rows.get(key) ?? []), { seq: last_seq, at }]);
    }
    if (event.type !== 'message.created') return;
    const { message, seq, message_group_uuid: conversation } = event.message;
    const one = sent.get(message);
    if (one?.to === person) one.seen = { at, conversation, seq };
  };
  return {
    sent,
    rows,
    listen: (person, stream) => {
      const parse = createSseParser({
        onEvent: ({ data }) => onEvent(person, JSON.parse(data) as ServerEvent),
      });
      return stream.setEncoding('utf8').on('data', parse);
    },
  };
}

/** When the row first reached the message or one after it. */
export function rowTime({ rows }: Ears, { to, seen }: Sent): number | undefined {
  if (seen === undefined) return undefined;
  return rows.get(rowOf(to, seen.conversation))?.find(({ seq }) => seq >= seen.seq)?.at;
}

function rowOf({ uuid }: Person, conversation: string): string {
  return `${uuid} ${conversation}`;
}

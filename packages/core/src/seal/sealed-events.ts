import type { PersonEvent } from '@cruddur/contract/events';
import type { UserUuid } from '@cruddur/contract/ids';
import type { Message } from '@cruddur/contract/schemas';
import type { EventCodec } from '../bus/event-codec.ts';
import { toMessageItem } from '../conversation/page.ts';
import { toRowItem } from '../conversation/rows.ts';
import type { Key } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { openItems, sealAlone, type Texts } from './texts.ts';

/** Lets events travel sealed as their messages are stored, so that no server between holds their text. */
export function sealEvents(texts: Texts, openTable: () => Table): EventCodec {
  return {
    seal: async (user, event) => {
      const item = itemOf(user, event);
      if (item === undefined || item.message === '') return event;
      return withText(event, { message: await sealAlone(texts, openTable(), item) });
    },
    open: async (user, event) => {
      const item = itemOf(user, event);
      if (item === undefined) return event;
      const [opened] = await openItems(texts, openTable(), [item]);
      if (opened === undefined || opened === item) return event;
      const { message, message_error } = opened;
      return withText(event, { message, ...(message_error && { message_error }) });
    },
  };
}

type Text = Pick<Message, 'message' | 'message_error'>;

function itemOf(user: UserUuid, event: PersonEvent): (Key & Text) | undefined {
  if (event.type === 'message.created') return toMessageItem(event.message);
  return event.type === 'inbox.updated' ? toRowItem(user, event.message_group) : undefined;
}

function withText(event: PersonEvent, text: Text): PersonEvent {
  if (event.type === 'message.created') {
    return { ...event, message: { ...event.message, ...text } };
  }
  if (event.type !== 'inbox.updated') return event;
  return { ...event, message_group: { ...event.message_group, ...text } };
}

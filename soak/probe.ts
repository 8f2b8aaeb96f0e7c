import { markRead, pageMessages, sendMessage } from '@cruddur/client/api';
import { newMessageUuid } from '@cruddur/client/message-uuid';
import { type ClientDeps, callUntilSettled } from './call.ts';
import type { KnownConversation } from './ledger.ts';

/** Tries to read, mark and write a conversation as somebody who is not in it. */
export async function probeAsStranger(
  deps: ClientDeps,
  conversation: KnownConversation,
): Promise<void> {
  const { people, random, ledger } = deps;
  const { uuid, members } = conversation;
  const stranger = random.pick(people.filter((one) => !members.includes(one)));
  const body = { message_group_uuid: uuid, message: 'let me in', after_seq: 0 };
  const attempts = {
    read: (api) => pageMessages(api, uuid),
    mark: (api) => markRead(api, uuid, { read_seq: 1, mark_unread: true }),
    write: (api) => sendMessage(api, { ...body, message_uuid: newMessageUuid() }),
  } satisfies Record<string, Parameters<typeof callUntilSettled<unknown>>[2]>;
  for (const [what, attempt] of Object.entries(attempts)) {
    const outcome = await callUntilSettled<unknown>(deps, stranger, attempt);
    const refusal = 'refusal' in outcome ? outcome.refusal : 'let in';
    if (refusal === 'message_group_not_found' || refusal === 'unsettled') continue;
    ledger.report('stranger_let_in', `${stranger.handle} to ${what} ${uuid}: ${refusal}`);
  }
}

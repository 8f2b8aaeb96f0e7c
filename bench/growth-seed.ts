import { setTimeout as sleep } from 'node:timers/promises';
import { type ApiDeps, pageMessageGroups, sendFirstMessage } from '@cruddur/client/api';
import type { MessageGroupUuid } from '@cruddur/contract/ids';
import { pairConversation } from '@cruddur/core/conversation/pair-identity';
import { messageKey, rowKey } from '@cruddur/core/table/keys';
import { readStackFile } from '@cruddur/local/stack-file';
import type { RunningStack } from '@cruddur/testing/running-stack';
import { type Person, signUpPeople } from '../soak/people.ts';
import { type OpenTableFile, openTableFile, startLongConversation } from './long-conversation.ts';

/** What a table was filled with. */
export interface Filled {
  /** Of one person, whose inbox holds these alone. */
  readonly reader: Person;
  readonly conversations: readonly { readonly length: number; readonly uuid: MessageGroupUuid }[];
  /** Each with so many conversations of one message. */
  readonly owners: readonly {
    readonly count: number;
    readonly person: Person;
    readonly conversation: MessageGroupUuid;
  }[];
}

/** Fills the table of a running stack, which must be started again before it is asked for any of it. */
export async function fillTable(
  stack: RunningStack,
  lengths: readonly number[],
  counts: readonly number[],
): Promise<Filled> {
  const file = readStackFile(stack.dataDir);
  if (file === undefined) throw new Error('the stack does not run');
  const people = await signUpPeople(
    stack.dataDir,
    file.connection_url,
    1 + lengths.length + counts.length + Math.max(...counts),
  );
  const [reader, ...rest] = people as [Person, ...Person[]];
  const others = rest.splice(lengths.length + counts.length);
  const table = openTableFile(stack.dataDir, file);
  const api = apiOf(stack, reader);
  const conversations = [];
  for (const length of lengths) {
    const other = rest.pop() as Person;
    conversations.push({ length, uuid: await startLongConversation(table, api, other, length) });
  }
  const owners = [];
  for (const count of counts) {
    const person = rest.pop() as Person;
    const conversation = await startMany(table, stack, person, others.slice(0, count));
    owners.push({ count, person, conversation });
  }
  table.close();
  return { reader, conversations, owners };
}

/** The conversations with all but the first of them are copies of that with the first. */
async function startMany(
  { copies }: OpenTableFile,
  stack: RunningStack,
  person: Person,
  [first, ...others]: readonly Person[],
): Promise<MessageGroupUuid> {
  if (first === undefined) throw new RangeError('nobody to write to');
  const api = apiOf(stack, person);
  await sendFirstMessage(api, { handle: first.handle, message: 'a message of a usual length' });
  const conversation = pairConversation(person.uuid, first.uuid);
  await untilShown([api, apiOf(stack, first)], conversation);
  const replacements = others.map((other) => ({
    [conversation]: pairConversation(person.uuid, other.uuid),
    [first.uuid]: other.uuid,
  }));
  for (const key of [
    messageKey(conversation, 1),
    rowKey(person.uuid, conversation),
    rowKey(first.uuid, conversation),
  ]) {
    copies.copyItem(key, replacements);
  }
  return conversation;
}

async function untilShown(apis: readonly ApiDeps[], conversation: string): Promise<void> {
  for (const api of apis) {
    while (!(await pageMessageGroups(api)).items.some(({ uuid }) => uuid === conversation)) {
      await sleep(50);
    }
  }
}

function apiOf(stack: RunningStack, { getToken }: Person): ApiDeps {
  return { baseUrl: stack.url, getToken, fetch };
}

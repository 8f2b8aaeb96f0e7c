import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pageMessageGroups } from '@cruddur/client/api';
import type { UserUuid } from '@cruddur/contract/ids';
import type { MessageGroup } from '@cruddur/contract/schemas';
import { dump } from '@cruddur/core/table/dump';
import type { Key } from '@cruddur/core/table/keys';
import { type ClientDeps, callUntilSettled } from './call.ts';
import type { Evidence } from './check.ts';
import type { Person } from './people.ts';
import { probeAsStranger } from './probe.ts';
import { settle } from './send.ts';
import type { Stand } from './stand.ts';

/** A search for a retry reads all since the client's position: a very old one takes too long. */
const MOST_BEHIND = 2_000;
const RETRIED_AT_END = 300;

/**
 * What is left to try when nothing is killed any more: sends of the whole run once again, and
 * every conversation as a stranger. What that shows goes to the ledger.
 */
export async function tryAgainInPeace(deps: ClientDeps): Promise<void> {
  const { ledger, random } = deps;
  const old = ledger.sends.filter(({ author, other, body, acknowledged }) => {
    const top = ledger.findPair(author, other)?.top ?? 0;
    return acknowledged !== undefined && top - body.after_seq <= MOST_BEHIND;
  });
  for (const sent of random.shuffled(old).slice(0, RETRIED_AT_END)) await settle(deps, sent);
  for (const conversation of ledger.conversations()) await probeAsStranger(deps, conversation);
}

/** Drains the stream and reads all that the check needs. */
export async function collectEvidence(stand: Stand, deps: ClientDeps): Promise<Evidence> {
  const { ledger } = deps;
  await stand.drained();
  if (existsSync(join(stand.dir, 'dead-letters.jsonl'))) {
    ledger.report('dead_letter', 'the processor has set records aside: dead-letters.jsonl');
  }
  const inboxes = new Map<UserUuid, MessageGroup[]>();
  for (const person of stand.people) inboxes.set(person.uuid, await readWholeInbox(deps, person));
  const items: Key[] = [];
  for await (const page of dump(stand.dynamoDb, stand.tableName, Number.MAX_SAFE_INTEGER)) {
    items.push(...page.items);
  }
  return {
    sent: ledger.sends.map(({ author, other, body, acknowledged }) => ({
      author: author.uuid,
      other: other.uuid,
      message_uuid: body.message_uuid,
      message: body.message,
      ...(acknowledged && { acknowledged }),
    })),
    marks: [...ledger.marks.values()].map(({ person, conversation, readSeq }) => ({
      user: person.uuid,
      conversation,
      read_seq: readSeq,
    })),
    items,
    inboxes,
  };
}

/** As the page reads it: who asks otherwise, and hears no events, may be told what was 10 s ago. */
async function readWholeInbox(deps: ClientDeps, person: Person): Promise<MessageGroup[]> {
  const groups: MessageGroup[] = [];
  let before: string | undefined;
  do {
    const limit = deps.random.int(3, 20);
    const query = before === undefined ? { limit, consistent: true } : { limit, before };
    const outcome = await callUntilSettled(deps, person, (api) => pageMessageGroups(api, query));
    if ('refusal' in outcome) return groups;
    const { items, older } = outcome.answer;
    groups.push(...items);
    before = new URLSearchParams(older).get('before') ?? undefined;
  } while (before !== undefined);
  return groups;
}

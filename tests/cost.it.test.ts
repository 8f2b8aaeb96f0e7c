import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type ApiDeps,
  ApiError,
  markRead,
  pageMessageGroups,
  pageMessages,
  sendFirstMessage,
} from '@cruddur/client/api';
import { newMessageUuid } from '@cruddur/client/message-uuid';
import { unitsOf } from '@cruddur/core/cost/steps';
import { dump } from '@cruddur/core/table/dump';
import type { Key } from '@cruddur/core/table/keys';
import { expect, onTestFinished, test } from 'vitest';
import { checkCost, costOf, countOf } from '../soak/check-cost.ts';
import type { Person } from '../soak/people.ts';
import { openStand, type Stand } from '../soak/stand.ts';

const PEOPLE = 5;
const ROUNDS = 8;

async function openMeteredStand(): Promise<Stand> {
  const dir = await mkdtemp(join(tmpdir(), 'cruddur-cost-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  const onDeath = (name: string, how: string): void => {
    throw new Error(`${name} ended: ${how}`);
  };
  const stand = await openStand(dir, { clients: PEOPLE, onDeath, meters: true });
  onTestFinished(() => stand.close());
  return stand;
}

/** A busy machine may answer too late: then a client asks again, unchanged. */
async function patiently<R>(call: () => Promise<R>): Promise<R> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof ApiError && error.retryable)) throw error;
    await sleep(100);
    return patiently(call);
  }
}

/** Everybody writes to the next person, who reads it, by both processes in turn. */
async function useIt({ people, apiUrls, drained }: Stand) {
  const done = { messages: 0, marks: 0 };
  const of = (person: Person): ApiDeps => ({
    baseUrl: apiUrls[(done.messages + done.marks) % 2] as string,
    getToken: person.getToken,
    fetch,
  });
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [i, person] of people.entries()) {
      const other = people[(i + 1) % PEOPLE] as Person;
      const message = `round ${round} ${'and so on '.repeat(round * 10)}`;
      const ids = { message_uuid: newMessageUuid(), after_seq: round };
      const body = { handle: other.handle, message, ...ids };
      const sent = await patiently(() => sendFirstMessage(of(person), body));
      const { message_group_uuid: talk, seq: read_seq } = sent;
      done.messages += 1;
      await patiently(() => pageMessages(of(other), talk, { limit: 20 }));
      if (round % 2 === 0) continue;
      await patiently(() => markRead(of(other), talk, { read_seq }));
      done.marks += 1;
    }
    await drained();
    for (const person of people) {
      await patiently(() => pageMessageGroups(of(person), { limit: 20 }));
    }
  }
  return done;
}

test('the model foretells what the engine counts, from what people did', async () => {
  const stand = await openMeteredStand();
  const { messages, marks } = await useIt(stand);
  if (stand.meter === undefined) throw new Error('nothing was counted');
  const cost = costOf(await stand.meter.count());
  const items: Key[] = [];
  for await (const page of dump(stand.dynamoDb, stand.tableName, 10_000)) items.push(...page.items);

  expect(checkCost(cost, items)).toEqual([]);
  expect(countOf(cost.steps, 'append')).toBe(messages);
  expect(countOf(cost.steps, 'make_row')).toBe(2 * PEOPLE);
  const rows = countOf(cost.steps, 'change_row') - marks;
  expect(rows).toBeGreaterThanOrEqual(2 * PEOPLE * ROUNDS);
  expect(rows).toBeLessThanOrEqual(2 * messages);
  const people = unitsOf([
    { kind: 'append', times: messages },
    { kind: 'make_row', times: 2 * PEOPLE },
    { kind: 'change_row', times: rows + marks },
  ]);
  expect(cost.counted.writes).toBe(people.writes);
});

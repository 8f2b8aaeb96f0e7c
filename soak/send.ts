import { type ApiDeps, sendFirstMessage, sendMessage } from '@cruddur/client/api';
import { newMessageUuid } from '@cruddur/client/message-uuid';
import type { Message } from '@cruddur/contract/schemas';
import type { Random } from '@cruddur/testing/random';
import { type ClientDeps, callUntilSettled } from './call.ts';
import type { Sent } from './ledger.ts';
import type { Person } from './people.ts';

/** How far behind a client may be with what it knows; a search for a retry reads all since then. */
const MOST_BEHIND = 200;
const RECENT = 400;

/** Sends a new message, by the conversation's uuid or to the other's handle. */
export async function sendNew(deps: ClientDeps, author: Person, other: Person): Promise<void> {
  const { ledger, random } = deps;
  const known = ledger.findPair(author, other);
  const message_uuid = newMessageUuid();
  const behind = random.chance(0.3) ? random.int(0, MOST_BEHIND) : 0;
  const sent: Sent = {
    author,
    other,
    body: {
      ...(known !== undefined && random.chance(0.7)
        ? { message_group_uuid: known.uuid }
        : { handle: other.handle }),
      message: makeText(random, `${author.handle} to ${other.handle}, ${message_uuid}`),
      message_uuid,
      after_seq: Math.max(0, (known?.top ?? 0) - behind),
    },
  };
  ledger.begin(sent);
  await settle(deps, sent);
}

/** Sends something old again, unchanged: it must be answered with what is stored. */
export async function sendAgain(deps: ClientDeps): Promise<void> {
  const all = deps.ledger.sends.slice(-RECENT);
  const sent = all.filter((one) => one.acknowledged !== undefined);
  if (sent.length > 0) await settle(deps, deps.random.pick(sent));
}

/** Sends one message until it is acknowledged or refused for good. */
export async function settle(deps: ClientDeps, sent: Sent): Promise<void> {
  const { ledger } = deps;
  const first = sent.acknowledged === undefined;
  const outcome = await callUntilSettled(deps, sent.author, (api) => post(api, sent.body));
  if ('refusal' in outcome) {
    if (outcome.refusal === 'unsettled') return;
    const { message_uuid, after_seq } = sent.body;
    ledger.report(
      'refused',
      `${message_uuid} of ${sent.author.handle} to ${sent.other.handle} after ${after_seq}: ${outcome.refusal}`,
    );
    return;
  }
  if (first && outcome.tries > 1) ledger.counts.retried += 1;
  ledger.acknowledge(sent, outcome.answer);
}

/** Sends another text under the uuid of a message that is stored. */
export async function reuseUuid(deps: ClientDeps): Promise<void> {
  const { ledger, random } = deps;
  const all = ledger.sends.slice(-RECENT);
  const stored = all.filter((one) => one.acknowledged !== undefined);
  if (stored.length === 0) return;
  const sent = random.pick(stored);
  const body = { ...sent.body, message: `${sent.body.message}, changed` };
  const outcome = await callUntilSettled(deps, sent.author, (api) => post(api, body));
  const refusal = 'refusal' in outcome ? outcome.refusal : 'stored';
  if (refusal === 'message_uuid_reused' || refusal === 'unsettled') return;
  ledger.report('not_refused', `another text under ${body.message_uuid}: ${refusal}`);
}

function post(api: ApiDeps, body: Sent['body']): Promise<Message> {
  const { message_group_uuid, handle = '', ...rest } = body;
  return message_group_uuid === undefined
    ? sendFirstMessage(api, { ...rest, handle })
    : sendMessage(api, { ...rest, message_group_uuid });
}

/** Mostly short; some too long for a row, some with characters of several bytes. */
function makeText(random: Random, start: string): string {
  const kind = random.int(1, 20);
  if (kind === 1) return `${start} ${'and so on '.repeat(random.int(10, 80))}`.trim();
  if (kind === 2) return `${start} ${'🐘é'.repeat(random.int(1, 120))}`;
  return start;
}

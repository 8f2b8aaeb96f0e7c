import { markRead, pageMessageGroups, pageMessages } from '@cruddur/client/api';
import type { Message } from '@cruddur/contract/schemas';
import { type ClientDeps, callUntilSettled } from './call.ts';
import type { KnownConversation } from './ledger.ts';
import type { Person } from './people.ts';

/** Reads a page somewhere in one of the person's conversations and checks it. */
export async function readPage(deps: ClientDeps, person: Person): Promise<void> {
  const { ledger, random } = deps;
  const mine = ledger.conversationsOf(person);
  if (mine.length === 0) return;
  const conversation = random.pick(mine);
  // What was acknowledged before the call must be seen by it.
  const { top } = conversation;
  const limit = random.int(1, 50);
  const at = random.int(Math.max(1, top - 200), Math.max(1, top));
  const query = random.pick([{}, { after: at - 1 }, { before: at + 1 }] as const);
  const outcome = await callUntilSettled(deps, person, (api) =>
    pageMessages(api, conversation.uuid, { ...query, limit }),
  );
  if ('refusal' in outcome) return reportRefusal(deps, person, conversation, outcome.refusal);
  const { items } = outcome.answer;
  const fault = findFault(items, query, { top, limit });
  if (fault !== undefined) {
    const shown = `${conversation.uuid} ${JSON.stringify(query)} limit ${limit}, known up to ${top}`;
    ledger.report('page_wrong', `${shown}: ${fault}`);
  }
  for (const message of items) ledger.see(conversation, message);
}

interface Expected {
  /** The log goes at least this far. */
  readonly top: number;
  readonly limit: number;
}

/** What is wrong with a page; undefined when nothing is. */
function findFault(
  items: readonly Message[],
  query: { after?: number; before?: number },
  { top, limit }: Expected,
): string | undefined {
  const first = items[0]?.seq ?? 0;
  const last = items.at(-1)?.seq ?? 0;
  if (items.some((item, i) => item.seq !== first + i)) return 'the seqs are not a run';
  if (items.length > limit) return `${items.length} messages`;
  if (query.after !== undefined) {
    if (items.length < Math.min(limit, top - query.after)) return `only ${items.length} messages`;
    return items.length > 0 && first !== query.after + 1 ? `starts at ${first}` : undefined;
  }
  const due = query.before === undefined ? top : query.before - 1;
  if (last < due || (query.before !== undefined && last > due)) return `ends at ${last}`;
  return items.length < Math.min(limit, last) ? `only ${items.length} messages` : undefined;
}

/** Marks one of the person's conversations as read, up to something that was acknowledged. */
export async function markSomeRead(deps: ClientDeps, person: Person): Promise<void> {
  const { ledger, random } = deps;
  const mine = ledger.conversationsOf(person).filter((one) => one.top > 0);
  if (mine.length === 0) return;
  const conversation = random.pick(mine);
  const read_seq = random.int(Math.max(1, conversation.top - 10), conversation.top);
  ledger.mark(person, conversation.uuid, read_seq);
  const outcome = await callUntilSettled(deps, person, (api) =>
    markRead(api, conversation.uuid, { read_seq }),
  );
  if ('refusal' in outcome) return reportRefusal(deps, person, conversation, outcome.refusal);
  if (outcome.answer.read_seq < read_seq) {
    const shown = `${conversation.uuid} of ${person.handle}`;
    ledger.report('mark_lost', `${shown}: marked ${read_seq}, read ${outcome.answer.read_seq}`);
  }
}

/** Reads the newest page of the person's inbox and checks its order. */
export async function readInbox(deps: ClientDeps, person: Person): Promise<void> {
  const limit = deps.random.int(1, 100);
  const outcome = await callUntilSettled(deps, person, (api) => pageMessageGroups(api, { limit }));
  if ('refusal' in outcome) return;
  const { items } = outcome.answer;
  const times = items.map((group) => group.created_at);
  const ordered = times.every((time, i) => i === 0 || time <= (times[i - 1] as string));
  const single = new Set(items.map((group) => group.uuid)).size === items.length;
  if (!ordered || !single) {
    deps.ledger.report('inbox_wrong', `of ${person.handle}: out of order or doubled`);
  }
}

function reportRefusal(
  { ledger }: ClientDeps,
  person: Person,
  conversation: KnownConversation,
  refusal: string,
): void {
  if (refusal === 'unsettled') return;
  ledger.report('refused', `${person.handle} reading ${conversation.uuid}: ${refusal}`);
}

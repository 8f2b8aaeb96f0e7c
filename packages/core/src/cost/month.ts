import { indexEntryBytes, messageBytes, rowBytes } from './item-sizes.ts';
import { type Step, unitsOf } from './steps.ts';
import type { Units } from './units.ts';
import type { Workload } from './workload.ts';

/** AWS counts a month as so many hours. */
export const HOURS_A_MONTH = 730;
const DAYS_A_MONTH = HOURS_A_MONTH / 24;
const SECONDS_A_MONTH = HOURS_A_MONTH * 3_600;
const GB = 1e9;

/** What a month of a workload asks of each part. */
export interface Month {
  readonly messages: number;
  readonly steps: readonly Step[];
  readonly units: Units;
  /** Records of the stream that reach the function, by the batch. */
  readonly batches: number;
  /** Requests of the page and the event streams' beginnings. */
  readonly requests: number;
  readonly gbOut: number;
  readonly gbNew: number;
  readonly gbKept: number;
  /** On average over the month. */
  readonly peopleOnline: number;
  readonly sendsPerSecond: number;
  /** Publications of the bus, and deliveries to the processes that follow a person. */
  readonly busCommands: number;
}

/** Messages that a page of the app asks for at once. */
const PAGE = 30;
/** DynamoDB bills so much more for each item, and each entry of an index. */
const ITEM_OVERHEAD = 100;
/** Without their texts, as JSON: what a message, an inbox row and a beat of an event stream weigh. */
const BYTES = { message: 450, row: 550, beat: 50 };
const BEATS_AN_HOUR = 240;
/** A page that is open asks who is there every four minutes. */
const ASKS_AN_HOUR = 15;
/** Of the function: more do not come in one batch. */
const MOST_RECORDS = 100;
/** So many a second and shard at the most: four at once, each a twentieth of a second. */
const BATCHES_A_SECOND = 80;
const WRITES_A_SHARD = 1_000;
/** Each message is published to both, and so are both rows; each is delivered once. */
const BUS_COMMANDS = 8;

/** Works out a month of a workload. */
export function monthOf(load: Workload): Month {
  const messages = load.messagesPerDay * DAYS_A_MONTH;
  const steps = stepsOf(load);
  const units = unitsOf(steps);
  const bursts = messages / load.burst;
  const opens = load.people * load.inboxOpensPerDay * DAYS_A_MONTH;
  const pages = load.people * load.pagesPerDay * DAYS_A_MONTH;
  const peopleOnline = (load.people * load.online) / load.peak;
  const hoursOnline = peopleOnline * HOURS_A_MONTH;
  const gbNew = storedBytes(load) / GB;
  return {
    messages,
    steps,
    units,
    batches: batchesOf(messages, bursts, units),
    // A send, then the mark and the word of the delivery; an opened app asks for three things.
    requests: messages + 2 * bursts + pages + 3 * opens + hoursOnline * ASKS_AN_HOUR,
    gbOut: bytesOut(load, { messages, pages, opens, hoursOnline }) / GB,
    gbNew,
    gbKept: gbNew * load.monthsKept,
    peopleOnline,
    sendsPerSecond: messages / SECONDS_A_MONTH,
    busCommands: messages * BUS_COMMANDS,
  };
}

/** What a month of a workload asks of the table. */
function stepsOf(load: Workload): Step[] {
  const { textBytes, people, warm } = load;
  const messages = load.messagesPerDay * DAYS_A_MONTH;
  const bursts = messages / load.burst;
  const begun = (people * load.newConversationsPerMonth) / 2;
  const opens = people * load.inboxOpensPerDay * DAYS_A_MONTH;
  const pages = people * load.pagesPerDay * DAYS_A_MONTH;
  const cold = 1 - warm;
  return [
    { kind: 'append', times: messages * (1 + load.lostRaces), textBytes },
    { kind: 'read_log', times: messages * load.lostRaces, textBytes, consistent: true },
    { kind: 'make_row', times: 2 * begun },
    { kind: 'change_row', times: 2 * bursts, textBytes },
    { kind: 'read_members', times: bursts * cold },
    { kind: 'change_row', times: bursts, textBytes },
    { kind: 'read_item', times: (messages + pages + bursts) * cold },
    { kind: 'read_log', times: pages * cold, textBytes, items: PAGE },
    {
      kind: 'read_inbox',
      times: opens,
      textBytes,
      items: load.conversationsPerPerson,
      consistent: true,
    },
  ];
}

/** A batch holds one burst at least, and more where the stream brings more than can be called for. */
function batchesOf(messages: number, bursts: number, { writes }: Units): number {
  const shards = Math.ceil(writes / SECONDS_A_MONTH / WRITES_A_SHARD);
  const most = shards * BATCHES_A_SECOND * SECONDS_A_MONTH;
  return Math.max(Math.min(bursts, most), messages / MOST_RECORDS);
}

function storedBytes(load: Workload): number {
  const message = messageBytes(load.textBytes) + ITEM_OVERHEAD;
  const row = rowBytes(load.textBytes) + indexEntryBytes() + 2 * ITEM_OVERHEAD;
  const rows = load.people * load.newConversationsPerMonth;
  return load.messagesPerDay * DAYS_A_MONTH * message + rows * row;
}

/** Both members hear of a message and of their row; its author is answered besides. */
function bytesOut(
  { textBytes, conversationsPerPerson }: Workload,
  counts: Readonly<Record<'messages' | 'pages' | 'opens' | 'hoursOnline', number>>,
): number {
  const [message, row] = [BYTES.message + textBytes, BYTES.row + textBytes];
  return (
    counts.messages * (3 * message + 2 * row) +
    counts.pages * PAGE * message +
    counts.opens * Math.min(PAGE, conversationsPerPerson) * row +
    counts.hoursOnline * BEATS_AN_HOUR * BYTES.beat
  );
}

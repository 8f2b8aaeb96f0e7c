import type { Receipts } from '@cruddur/contract/schemas';
import type { Bus } from '../bus/bus.ts';
import type { Scores } from '../bus/scores.ts';
import type { RowItem } from '../table/items.ts';
import { rowKey } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import type { SettingsLookup } from '../user/settings-lookup.ts';
import type { Member } from './member.ts';

/** What receipts need. */
export interface ReceiptDeps {
  readonly bus: Bus;
  readonly scores: Scores;
  readonly settings: SettingsLookup;
}

/**
 * How far the other member has come, as far as both let each other see it. Reading costs 0.5 read
 * units. What was delivered is not in the table: it may be forgotten, and is then absent.
 */
export async function findReceipts(
  deps: ReceiptDeps & { readonly table: Table },
  { viewer, other, conversation }: Member,
): Promise<Receipts> {
  const [seesRead, seesDelivered] = await Promise.all([
    deps.settings.bothShow(viewer.uuid, other.uuid, 'send_receipts'),
    deps.settings.bothShow(viewer.uuid, other.uuid, 'send_delivery_receipts'),
  ]);
  const row = seesRead
    ? await deps.table.get<RowItem>(rowKey(other.uuid, conversation))
    : undefined;
  const [delivered] = seesDelivered ? await deps.scores.get([deliveredKey(conversation)]) : [];
  const deliveredSeq = delivered?.get(other.uuid);
  return {
    ...(row !== undefined && { read_seq: readSeqOf(row) }),
    ...(deliveredSeq !== undefined && { delivered_seq: deliveredSeq }),
  };
}

/** Tells the other member how far the viewer has read, unless one of the two hides that. Never fails. */
export async function tellRead(deps: ReceiptDeps, member: Member, row: RowItem): Promise<void> {
  const { viewer, other, conversation } = member;
  if (!(await deps.settings.bothShow(viewer.uuid, other.uuid, 'send_receipts'))) return;
  deps.bus.publish(other.uuid, {
    type: 'receipts.moved',
    message_group_uuid: conversation,
    receipts: { read_seq: readSeqOf(row) },
  });
}

/**
 * Notes that a client of the viewer has the messages up to a seq, and tells the other member unless
 * one of the two hides that, or it is known already. It is taken at the client's word, which speaks
 * of nobody else: a number beyond the log says no more than the log's end. No table units.
 */
export async function noteDelivered(
  deps: ReceiptDeps,
  { viewer, other, conversation }: Member,
  seq: number,
): Promise<void> {
  if (!(await deps.settings.bothShow(viewer.uuid, other.uuid, 'send_delivery_receipts'))) return;
  const key = deliveredKey(conversation);
  const [known] = await deps.scores.get([key]);
  if ((known?.get(viewer.uuid) ?? 0) >= seq) return;
  deps.scores.set(key, viewer.uuid, seq, { onlyUp: true });
  deps.bus.publish(other.uuid, {
    type: 'receipts.moved',
    message_group_uuid: conversation,
    receipts: { delivered_seq: seq },
  });
}

/** Whoever writes into a conversation has read what stood before. */
function readSeqOf(row: RowItem): number {
  return Math.max(row.read_seq, row.sent_seq);
}

function deliveredKey(conversation: string): string {
  return `delivered:${conversation}`;
}

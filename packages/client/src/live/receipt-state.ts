import type { Receipts, Settings } from '@cruddur/contract/schemas';

/** How far a message of the viewer has come, as far as the other member lets it be known. */
export type MessageFate = 'sent' | 'delivered' | 'read';

/** The highest of each number; the same receipts when nothing is higher. */
export function mergeReceipts(held: Receipts, arrived: Receipts): Receipts {
  const read_seq = highest(held.read_seq, arrived.read_seq);
  const delivered_seq = highest(held.delivered_seq, arrived.delivered_seq);
  if (read_seq === held.read_seq && delivered_seq === held.delivered_seq) return held;
  return {
    ...(read_seq !== undefined && { read_seq }),
    ...(delivered_seq !== undefined && { delivered_seq }),
  };
}

/** Without what the viewer hides of themselves; the same receipts when they hide nothing. */
export function withoutHidden(receipts: Receipts, settings: Settings | undefined): Receipts {
  const hidesRead = settings?.send_receipts === false;
  const hidesDelivered = settings?.send_delivery_receipts === false;
  const { read_seq, delivered_seq } = receipts;
  if (!(hidesRead && read_seq !== undefined) && !(hidesDelivered && delivered_seq !== undefined)) {
    return receipts;
  }
  return {
    ...(!hidesRead && read_seq !== undefined && { read_seq }),
    ...(!hidesDelivered && delivered_seq !== undefined && { delivered_seq }),
  };
}

/** How far the message at a seq has come. Who has read a message has received it. */
export function fateOf(seq: number, { read_seq = 0, delivered_seq = 0 }: Receipts): MessageFate {
  if (seq <= read_seq) return 'read';
  return seq <= delivered_seq ? 'delivered' : 'sent';
}

function highest(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);
}

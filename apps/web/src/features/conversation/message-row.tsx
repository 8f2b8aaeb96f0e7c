import { memo } from 'react';
import { strings } from '../../lib/strings.ts';
import { textOf } from '../../lib/text-of.ts';
import { ClockTime } from '../../ui/clock-time.tsx';
import { Bubble } from './bubble.tsx';
import { DayHeading } from './day-heading.tsx';
import type { MessageActions } from './message-actions.ts';
import { ReceiptMark } from './receipt-mark.tsx';
import { SendStatus } from './send-status.tsx';
import { isSameRow, type TimelineRow } from './timeline.ts';

/** Shows one row of a timeline. */
export const MessageRow = memo(Row, (a, b) => a.actions === b.actions && isSameRow(a.row, b.row));

function Row({ row, actions }: { row: TimelineRow; actions: MessageActions }) {
  switch (row.kind) {
    case 'beginning':
      return <p className="text-muted py-6 text-center text-sm">{strings.beginning}</p>;
    case 'day':
      return <DayHeading time={row.time} />;
    case 'unread':
      return (
        <h3 className="unread-heading">
          <span>{strings.unreadFromHere}</span>
        </h3>
      );
    case 'message':
      return (
        <Bubble
          messageUuid={row.message.message_uuid}
          seq={row.message.seq}
          own={row.own}
          author={row.message.display_name}
          startsTurn={row.startsTurn}
          text={textOf(row.message)}
          failed={row.message.message_error !== undefined}
        >
          <ClockTime iso={row.message.created_at} />
          {row.own ? <ReceiptMark message={row.message} /> : null}
        </Bubble>
      );
    case 'pending':
      return (
        <Bubble
          messageUuid={row.pending.message_uuid}
          seq={row.pending.seq}
          own
          author={strings.you}
          startsTurn={row.startsTurn}
          text={row.pending.message}
          failed={row.pending.status === 'failed'}
        >
          <SendStatus pending={row.pending} actions={actions} />
        </Bubble>
      );
  }
}

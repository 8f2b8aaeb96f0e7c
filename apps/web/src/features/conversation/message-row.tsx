import { strings } from '../../lib/strings.ts';
import { ClockTime } from '../../ui/clock-time.tsx';
import { Bubble } from './bubble.tsx';
import { DayHeading } from './day-heading.tsx';
import { ReceiptMark } from './receipt-mark.tsx';
import { type FailedActions, SendStatus } from './send-status.tsx';
import type { TimelineRow } from './timeline.ts';

/** Shows one row of a timeline. */
export function MessageRow({ row, actions }: { row: TimelineRow; actions: FailedActions }) {
  switch (row.kind) {
    case 'beginning':
      return <p className="text-muted py-6 text-center text-sm">{strings.beginning}</p>;
    case 'day':
      return <DayHeading time={row.time} />;
    case 'message':
      return (
        <Bubble
          own={row.own}
          author={row.message.display_name}
          startsTurn={row.startsTurn}
          text={row.message.message}
        >
          <ClockTime iso={row.message.created_at} />
          {row.own ? <ReceiptMark message={row.message} /> : null}
        </Bubble>
      );
    case 'pending':
      return (
        <Bubble
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

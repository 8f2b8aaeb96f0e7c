import { type ReactNode, type Ref, useEffect, useImperativeHandle } from 'react';
import { Virtualizer } from 'virtua';
import { strings } from '../../lib/strings.ts';
import { JumpButton } from './jump-button.tsx';
import type { TimelineRow } from './timeline.ts';
import { useChatScroll } from './use-chat-scroll.ts';
import { useUnseen } from './use-unseen.ts';

/** What the conversation around the list may ask of it. */
export interface MessageListHandle {
  readonly toEnd: () => void;
}

interface MessageListProps {
  readonly rows: readonly TimelineRow[];
  readonly firstSeq: number;
  readonly label: string;
  readonly renderRow: (row: TimelineRow) => ReactNode;
  readonly onNearTop: () => void;
  readonly onAtEnd: (atEnd: boolean) => void;
  readonly ref: Ref<MessageListHandle>;
}

/**
 * The messages, newest at the bottom. Only those near the visible ones are in the document.
 * New messages are announced elsewhere: a log that announced itself would also read out what
 * scrolling brings in.
 */
export function MessageList(props: MessageListProps) {
  const { rows, firstSeq, label, renderRow, onNearTop, onAtEnd } = props;
  const scroll = useChatScroll(rows, firstSeq, onNearTop);
  const unseen = useUnseen(rows, scroll.atEnd);
  useImperativeHandle(props.ref, () => ({ toEnd: scroll.toEnd }), [scroll.toEnd]);
  useEffect(() => onAtEnd(scroll.atEnd), [onAtEnd, scroll.atEnd]);
  return (
    <div className="relative min-h-0 flex-1">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard */}
      <div role="log" aria-live="off" aria-label={label} tabIndex={0} className="message-scroller">
        <div className="grow" />
        <Virtualizer
          ref={scroll.list}
          as="ol"
          item="li"
          data={rows}
          shift={scroll.shift}
          onScroll={scroll.onScroll}
          onResize={scroll.onResize}
        >
          {(row) => (
            <div key={row.key} className="message-column">
              {renderRow(row)}
            </div>
          )}
        </Virtualizer>
      </div>
      {scroll.atEnd ? null : (
        <JumpButton
          text={unseen > 0 ? strings.newMessages(unseen) : undefined}
          onJump={scroll.toEnd}
        />
      )}
    </div>
  );
}

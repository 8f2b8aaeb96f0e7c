import { type Ref, useImperativeHandle } from 'react';
import { JumpButton } from './jump-button.tsx';
import { KeepPlace, type Target } from './keep-place.tsx';
import type { MessageActions } from './message-actions.ts';
import { MessageRow } from './message-row.tsx';
import type { TimelineRow } from './timeline.ts';
import { type PlaceEvents, usePlace } from './use-place.ts';
import { copyFocused, walkMessages } from './walk-messages.ts';

/** What the conversation around the list may ask of it. */
export interface MessageListHandle {
  readonly toEnd: () => void;
}

interface MessageListProps extends PlaceEvents {
  readonly rows: readonly TimelineRow[];
  readonly label: string;
  readonly actions: MessageActions;
  readonly target: Target | undefined;
  /** What is new below, in words; missing when nothing is. */
  readonly news: string | undefined;
  /** Fetches the end of the log when it is not in the list. */
  readonly onJumpToEnd: () => void;
  readonly ref: Ref<MessageListHandle>;
}

/**
 * The messages, newest at the bottom. All rows that it is given are in the document: whoever gives
 * them keeps them few and drops what is far away, so selecting and searching work as on any page.
 * New messages are announced elsewhere: a log that announced itself would also read out what
 * scrolling brings in.
 */
export function MessageList(props: MessageListProps) {
  const { rows, label, actions, target, news, endsLog, onJumpToEnd } = props;
  const place = usePlace(props);
  useImperativeHandle(props.ref, () => ({ toEnd: place.toEnd }), [place.toEnd]);
  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={place.scroller}
        role="log"
        aria-live="off"
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard
        tabIndex={0}
        className="message-scroller"
        onScroll={place.look}
        onKeyDown={walkMessages}
        onCopy={copyFocused}
      >
        <KeepPlace
          scroller={place.scroller}
          follows={place.follows}
          target={target}
          beforeChange={place.beforeChange}
          onSettled={place.look}
        >
          <ol className="message-rows">
            {rows.map((row) => (
              <li key={row.key} className="message-column">
                <MessageRow row={row} actions={actions} />
              </li>
            ))}
          </ol>
        </KeepPlace>
      </div>
      {place.atEnd ? null : <JumpButton text={news} onJump={endsLog ? place.toEnd : onJumpToEnd} />}
    </div>
  );
}

import type { ConversationState } from '@cruddur/client/conversation-state';
import { fateOf, type MessageFate } from '@cruddur/client/live/receipt-state';
import { conversationOf } from '@cruddur/client/messenger/conversations';
import type { Message } from '@cruddur/contract/schemas';
import { useMessenger } from '../../lib/messenger-context.ts';
import { strings } from '../../lib/strings.ts';
import { useStore } from '../../lib/use-store.ts';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/icon.tsx';

/**
 * How far an own message has come, below the last of several in a row: it speaks for those before. The
 * newest of all also says it in a word.
 */
export function ReceiptMark({ message }: { message: Message }) {
  const messenger = useMessenger();
  const { message_group_uuid: uuid, seq } = message;
  const { view } = conversationOf(messenger, uuid);
  const isLast = useStore(view, ({ log }) => endsRun(log, message));
  const isNewest = useStore(view, ({ log }) => newestOf(log, message.user_uuid)?.seq === seq);
  const fate = useStore(messenger.live.receipts.store, (all) => fateOf(seq, all.get(uuid) ?? {}));
  return isLast ? <Mark fate={fate} isNewest={isNewest} /> : null;
}

function Mark({ fate, isNewest }: { fate: MessageFate; isNewest: boolean }) {
  const words: Record<MessageFate, string> = {
    sent: strings.messageSent,
    delivered: strings.messageDelivered,
    read: strings.messageRead,
  };
  return (
    <span className={classes('receipt', fate === 'read' && 'receipt-read')}>
      <Icon name={fate === 'sent' ? 'tick' : 'ticks'} />
      <span className={isNewest && fate === 'read' ? undefined : 'sr-only'}>{words[fate]}</span>
    </span>
  );
}

function endsRun({ messages }: ConversationState, { seq, user_uuid }: Message): boolean {
  const next = messages[seq + 1 - (messages[0]?.seq ?? 0)];
  return next?.user_uuid !== user_uuid;
}

function newestOf({ messages }: ConversationState, author: string): Message | undefined {
  return messages.findLast(({ user_uuid }) => user_uuid === author);
}

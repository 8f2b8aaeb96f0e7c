import type { ApiErrorCode } from '@cruddur/client/api';
import type { PendingMessage } from '@cruddur/client/pending-message';
import { sentenceOf, strings } from '../../lib/strings.ts';
import { Button } from '../../ui/button.tsx';
import type { MessageActions } from './message-actions.ts';

/** How far a message has come that is not stored yet, and the way on when it failed. */
export function SendStatus({
  pending,
  actions,
}: {
  pending: PendingMessage;
  actions: MessageActions;
}) {
  if (pending.status === 'stored') return null;
  if (pending.status === 'sending') return <span>{strings.sending}</span>;
  if (pending.status === 'unknown') return <span>{strings.deleting}</span>;
  const code = (pending.error ?? 'internal') as ApiErrorCode;
  return (
    <div role="alert">
      <p>
        <strong>{strings.notSent}</strong> {sentenceOf(code)}
      </p>
      <p className="flex justify-end gap-4">
        <Button look="plain" onClick={() => actions.onRetry(pending.message_uuid)}>
          {strings.retry}
        </Button>
        <Button look="plain" onClick={() => actions.onRemove(pending.message_uuid)}>
          {strings.remove}
        </Button>
      </p>
    </div>
  );
}

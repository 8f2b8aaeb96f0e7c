import { readAnswer } from '@cruddur/client/api-error';
import { useQuery } from '@tanstack/react-query';
import { strings } from '../../lib/strings.ts';
import { Button } from '../../ui/button.tsx';
import { TimeAgo } from '../../ui/time-ago.tsx';
import { useSignInConfig } from './use-sign-in-config.ts';

interface Letter {
  readonly sent_at: string;
  readonly subject: string;
  readonly code: string;
}

const LOOK_EVERY_MS = 2_000;

/** What the embedded user pool would have e-mailed to an address; shows nothing elsewhere. */
export function Mailbox({ address, onFill }: { address: string; onFill: (code: string) => void }) {
  const { config } = useSignInConfig();
  const letters = useQuery({
    queryKey: ['mailbox', address],
    queryFn: () => readAnswer<Letter[]>(fetch(`/dev/mailbox?${new URLSearchParams({ address })}`)),
    enabled: config?.mailbox === true && address !== '',
    refetchInterval: LOOK_EVERY_MS,
  });
  if (!config?.mailbox) return null;
  const letter = letters.data?.at(-1);
  return (
    <section aria-label={strings.mailbox} className="card">
      <h2 className="font-semibold">{strings.mailbox}</h2>
      <p className="text-muted mt-1 text-sm">{strings.mailboxHint}</p>
      {letter ? (
        <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
          <p className="min-w-0 flex-1">
            <span className="text-muted block text-sm">
              {letter.subject} · <TimeAgo iso={letter.sent_at} />
            </span>
            <code className="text-lg font-semibold tracking-widest">{letter.code}</code>
          </p>
          <Button look="quiet" onClick={() => onFill(letter.code)}>
            {strings.fillIn}
          </Button>
        </div>
      ) : (
        <p className="mt-3">{strings.mailboxEmpty}</p>
      )}
    </section>
  );
}

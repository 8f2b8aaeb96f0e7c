import { useMessenger } from '../lib/messenger-context.ts';
import { sentenceOf, strings } from '../lib/strings.ts';
import { useDelayed } from '../lib/use-delayed.ts';
import { useStore } from '../lib/use-store.ts';
import { Alert } from '../ui/alert.tsx';

const UNNOTICED_MS = 1000;

/** Says that nothing new can arrive now, once that has lasted long enough to matter. */
export function ConnectionBanner() {
  const messenger = useMessenger();
  const { status, error } = useStore(messenger.connection, (connection) => connection);
  const down = useDelayed(status === 'connecting', UNNOTICED_MS);
  if (status === 'refused') {
    return (
      <Alert action={{ label: strings.reload, run: () => window.location.reload() }}>
        {sentenceOf(error ?? 'internal')}
      </Alert>
    );
  }
  return <div role="status">{down ? <p className="banner">{strings.reconnecting}</p> : null}</div>;
}

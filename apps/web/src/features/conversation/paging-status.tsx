import { strings } from '../../lib/strings.ts';
import { Alert } from '../../ui/alert.tsx';

/** Tells how fetching older messages goes. It lies over the list, so that nothing there moves. */
export function OlderStatus({
  status,
  onRetry,
}: {
  status: 'idle' | 'loading' | 'failed';
  onRetry: () => void;
}) {
  if (status === 'failed') {
    return <Alert action={{ label: strings.tryAgain, run: onRetry }}>{strings.olderFailed}</Alert>;
  }
  if (status === 'idle') return null;
  return (
    <div className="relative">
      <p role="status" className="older-pill">
        {strings.loadingOlder}
      </p>
    </div>
  );
}

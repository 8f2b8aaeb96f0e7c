import type { Paging } from '@cruddur/client/messenger/page-loader';
import { strings } from '../../lib/strings.ts';
import { Alert } from '../../ui/alert.tsx';

/** Tells how fetching more messages goes. It lies over the list, so that nothing there moves. */
export function PagingStatus({
  status,
  failed,
  onRetry,
}: {
  status: Paging;
  /** What to say when it has failed. */
  failed: string;
  onRetry: () => void;
}) {
  if (status === 'idle') return null;
  return (
    <div className="relative">
      {status === 'failed' ? (
        <div className="paging-failed">
          <Alert action={{ label: strings.tryAgain, run: onRetry }}>{failed}</Alert>
        </div>
      ) : (
        <p role="status" className="paging-pill">
          {strings.loadingMessages}
        </p>
      )}
    </div>
  );
}

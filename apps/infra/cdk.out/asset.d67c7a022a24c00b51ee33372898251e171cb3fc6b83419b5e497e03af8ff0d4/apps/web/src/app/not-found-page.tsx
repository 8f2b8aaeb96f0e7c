import { Link } from 'react-router';
import { INBOX_PATH } from '../lib/paths.ts';
import { strings } from '../lib/strings.ts';
import { Notice } from '../ui/notice.tsx';

/** Any address that is not one of ours. */
export function NotFoundPage() {
  return (
    <main className="grid min-h-dvh place-items-center">
      <title>{`${strings.notFound} · ${strings.product}`}</title>
      <Notice title={strings.notFound} level={1}>
        <p>{strings.notFoundHint}</p>
        <p className="mt-3">
          <Link className="button button-plain" to={INBOX_PATH}>
            {strings.toInbox}
          </Link>
        </p>
      </Notice>
    </main>
  );
}

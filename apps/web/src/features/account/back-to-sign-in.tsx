import { Link } from 'react-router';
import { SIGN_IN_PATH } from '../../lib/paths.ts';
import { strings } from '../../lib/strings.ts';

/** The way out of a page that somebody may have come to by mistake. */
export function BackToSignIn() {
  return (
    <p className="text-sm">
      <Link className="link" to={SIGN_IN_PATH}>
        {strings.backToSignIn}
      </Link>
    </p>
  );
}

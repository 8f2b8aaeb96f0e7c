import type { ShortProfile } from '@cruddur/contract/schemas';
import { Link } from 'react-router';
import { SETTINGS_PATH } from '../../lib/paths.ts';
import { strings } from '../../lib/strings.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Icon } from '../../ui/icon.tsx';

/** Who is signed in, and the way to their account. */
export function ViewerBar({ viewer }: { viewer: ShortProfile }) {
  return (
    <div className="border-line flex items-center gap-3 border-t px-4 py-2.5">
      <Avatar id={viewer.uuid} name={viewer.display_name} size="small" />
      <p className="min-w-0 flex-1 text-sm leading-tight">
        <span className="sr-only">{strings.signedInAs} </span>
        <span className="block truncate font-medium">{viewer.display_name}</span>
        <span className="text-muted block truncate">@{viewer.handle}</span>
      </p>
      <Link to={SETTINGS_PATH} className="icon-link" aria-label={strings.settings}>
        <Icon name="settings" />
      </Link>
    </div>
  );
}

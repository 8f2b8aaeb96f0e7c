import type { ShortProfile } from '@cruddur/contract/schemas';
import { strings } from '../../lib/strings.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';

/** Who is signed in, and the way out. */
export function ViewerBar({ viewer, onSignOut }: { viewer: ShortProfile; onSignOut: () => void }) {
  return (
    <div className="border-line flex items-center gap-3 border-t px-4 py-2.5">
      <Avatar id={viewer.uuid} name={viewer.display_name} size="small" />
      <p className="min-w-0 flex-1 text-sm leading-tight">
        <span className="sr-only">{strings.signedInAs} </span>
        <span className="block truncate font-medium">{viewer.display_name}</span>
        <span className="text-muted block truncate">@{viewer.handle}</span>
      </p>
      <Button look="quiet" onClick={onSignOut}>
        <Icon name="signOut" />
        {strings.signOut}
      </Button>
    </div>
  );
}

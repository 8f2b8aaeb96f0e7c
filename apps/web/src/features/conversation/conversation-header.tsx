import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { INBOX_PATH } from '../../lib/paths.ts';
import { strings } from '../../lib/strings.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Icon } from '../../ui/icon.tsx';

/** The other person of a conversation. */
export interface Peer {
  readonly uuid: string;
  readonly name: string;
  readonly handle: string;
}

/** Whom the conversation is with; on phones also the way back to the inbox. */
export function ConversationHeader({
  peer,
  children,
}: {
  peer: Peer | undefined;
  /** What one can do with the conversation. */
  children?: ReactNode;
}) {
  return (
    <header className="pane-header">
      <Link to={INBOX_PATH} aria-label={strings.back} className="icon-link -ml-3 md:hidden">
        <Icon name="back" />
      </Link>
      {peer === undefined ? (
        <h2 className="sr-only">{strings.conversation}</h2>
      ) : (
        <>
          <Avatar id={peer.uuid} name={peer.name} />
          <div className="min-w-0">
            <h2 dir="auto" className="truncate leading-tight font-semibold">
              {peer.name}
            </h2>
            <p className="text-muted truncate text-sm leading-tight">@{peer.handle}</p>
          </div>
        </>
      )}
      <div className="ml-auto flex">{children}</div>
    </header>
  );
}

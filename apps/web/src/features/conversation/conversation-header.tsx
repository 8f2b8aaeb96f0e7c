import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { INBOX_PATH } from '../../lib/paths.ts';
import { strings } from '../../lib/strings.ts';
import { Alert } from '../../ui/alert.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ConversationMenu } from './conversation-menu.tsx';
import { PeerStatus } from './peer-status.tsx';

/** The other person of a conversation. */
export interface Peer {
  readonly uuid: string;
  readonly name: string;
  readonly handle: string;
}

/** Whom the conversation is with; on phones also the way back to the inbox. */
export function ConversationHeader({
  peer,
  conversation,
  children,
}: {
  peer: Peer | undefined;
  /** Its uuid, when it exists. */
  conversation?: string | undefined;
  /** What else one can do with it. */
  children?: ReactNode;
}) {
  const [fault, setFault] = useState<string>();
  return (
    <>
      <header className="pane-header">
        <Link to={INBOX_PATH} aria-label={strings.back} className="icon-link -ml-3 md:hidden">
          <Icon name="back" />
        </Link>
        {peer === undefined ? (
          <h2 className="sr-only">{strings.conversation}</h2>
        ) : (
          <>
            <Avatar id={peer.uuid} name={peer.name} />
            <div className="min-w-0 flex-1">
              <h2 dir="auto" className="truncate leading-tight font-semibold">
                {peer.name}
              </h2>
              <PeerStatus peer={peer} conversation={conversation} />
            </div>
          </>
        )}
        {children}
        {conversation === undefined ? null : (
          <ConversationMenu uuid={conversation} onFault={setFault} />
        )}
      </header>
      {fault === undefined ? null : <Alert>{fault}</Alert>}
    </>
  );
}

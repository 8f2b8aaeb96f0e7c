import type { WatchedPerson } from '@cruddur/client/live/presence';
import type { Presence } from '@cruddur/contract/schemas';
import { timeSince } from '../../lib/format-time.ts';
import { strings } from '../../lib/strings.ts';
import { usePresence } from '../../lib/use-presence.ts';
import { useTicking } from '../../lib/use-ticking.ts';
import { useTyping } from '../../lib/use-typing.ts';
import { TypingDots } from '../../ui/typing-dots.tsx';

/** Below the name: the handle, and whether the person is here or typing as far as they show it. */
export function PeerStatus({
  peer,
  conversation,
}: {
  peer: WatchedPerson & { readonly name: string };
  conversation: string | undefined;
}) {
  // Only people who share a conversation may see it of each other.
  const presence = usePresence(peer, conversation !== undefined);
  const typing = useTyping(conversation);
  return (
    <div className="text-muted truncate text-sm leading-tight">
      {typing ? (
        <TypingDots />
      ) : (
        <>
          @{peer.handle}
          {presence === undefined ? null : <PresenceText presence={presence} />}
        </>
      )}
      <span role="status" className="sr-only">
        {typing ? strings.isTyping(peer.name) : null}
      </span>
    </div>
  );
}

function PresenceText({ presence: { online, last_seen_at } }: { presence: Presence }) {
  if (online) {
    return (
      <>
        {' · '}
        <span className="online-text">{strings.online}</span>
      </>
    );
  }
  if (last_seen_at === undefined) return null;
  return (
    <>
      {' · '}
      <LastSeen time={Date.parse(last_seen_at)} />
    </>
  );
}

function LastSeen({ time }: { time: number }) {
  return useTicking((now) => {
    const ago = timeSince(time, now);
    return ago === undefined ? strings.lastSeenJustNow : strings.lastSeen(ago);
  });
}

import type { MessageGroup } from '@cruddur/contract/schemas';
import { useRef } from 'react';
import { useOnScreen } from '../../lib/use-on-screen.ts';
import { usePresence } from '../../lib/use-presence.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { OnlineDot } from '../../ui/online-dot.tsx';

/** The other person's avatar; whether they are here is asked for while the row is on the screen. */
export function RowAvatar({ group }: { group: MessageGroup }) {
  const box = useRef<HTMLSpanElement>(null);
  const onScreen = useOnScreen(box);
  const presence = usePresence({ uuid: group.user_uuid, handle: group.handle }, onScreen);
  return (
    <span ref={box} className="avatar-box">
      <Avatar id={group.user_uuid} name={group.display_name} />
      {presence?.online ? <OnlineDot /> : null}
    </span>
  );
}

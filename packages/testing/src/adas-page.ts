import { setConnection } from '@cruddur/client/messenger/lead';
import type { Typing } from '@cruddur/contract/events';
import type { Me, Settings } from '@cruddur/contract/schemas';
import { createRandom } from './random.ts';
import {
  ADA,
  adasMessenger,
  BOB,
  problem,
  type Script,
  scriptedServer,
  TALK,
} from './scripted-server.ts';
import { createScheduler } from './simulation/scheduler.ts';

export const ALL_ON: Settings = {
  show_presence: true,
  show_typing: true,
  send_receipts: true,
  send_delivery_receipts: true,
};

/** The event that tells Ada of it. */
export const BOB_TYPES: Typing = {
  type: 'typing',
  message_group_uuid: TALK,
  user_uuid: BOB.uuid,
  expires_in_ms: 6_000,
};

/**
 * A page of Ada's that leads and is connected, on a scripted server that knows her settings; time
 * passes only in `pass`. `asked` lists what it asked for beside those.
 */
export function adasPage(
  answers: Script = () => ({}),
  settings: Partial<Settings> = {},
  isKnown = () => true,
) {
  const me: Me = { ...ADA, settings: { ...ALL_ON, ...settings } };
  const { api, seen } = scriptedServer((one) => {
    if (one.path !== '/api/me') return answers(one);
    return isKnown() ? me : problem('database_unavailable');
  });
  const random = createRandom(1);
  const scheduler = createScheduler(random);
  const messenger = adasMessenger(api, { timers: { ...scheduler, random: random.next } });
  messenger.running = true;
  setConnection(messenger, { status: 'open' });
  return {
    messenger,
    live: messenger.live,
    pass: (ms: number) => scheduler.runUntil(scheduler.now() + ms),
    seen,
    asked: () =>
      seen.filter(({ path }) => path !== '/api/me').map(({ method, path }) => `${method} ${path}`),
  };
}

import type { ServerEvent } from '@cruddur/contract/events';
import type { Message } from '@cruddur/contract/schemas';
import type { TabMessage } from '../tabs/tabs.ts';
import { type Arrivals, createArrivals } from './arrivals.ts';
import { createDeliveryTeller } from './delivered.ts';
import type { LiveDeps } from './live-deps.ts';
import { createOwnSettings, type OwnSettings } from './own-settings.ts';
import { createPresenceWatch, type PresenceWatch } from './presence.ts';
import { createReceiptKeeper, type ReceiptKeeper } from './receipts.ts';
import { createTyping, type Typing } from './typing.ts';

/**
 * What people see of each other beside the log. None of it is kept, none of its calls fails, and
 * what the viewer has switched off is neither told nor shown.
 */
export interface Live {
  readonly settings: OwnSettings;
  readonly typing: Typing;
  readonly presence: PresenceWatch;
  readonly receipts: ReceiptKeeper;
  readonly arrivals: Arrivals;
  readonly takeEvent: (event: ServerEvent) => void;
  readonly takeMessage: (message: Message) => void;
  readonly takeSaid: (said: TabMessage) => void;
  /** Asks again for what is shown: events may have been missed. */
  readonly resync: () => void;
}

/** Live parts that know nothing yet and ask for nothing until something is shown. */
export function createLive(deps: LiveDeps): Live {
  const settings = createOwnSettings(deps);
  const typing = createTyping(deps, settings);
  const presence = createPresenceWatch(deps, settings);
  const receipts = createReceiptKeeper(deps, settings);
  const arrivals = createArrivals(deps);
  const tellDeliveries = createDeliveryTeller(deps, settings);
  return {
    settings,
    typing,
    presence,
    receipts,
    arrivals,
    takeEvent: (event) => {
      if (event.type === 'typing') typing.take(event);
      if (event.type === 'presence.changed') presence.take(event);
      if (event.type === 'receipts.moved') receipts.take(event);
    },
    takeMessage: (message) => {
      typing.takeMessage(message);
      arrivals.take(message);
    },
    takeSaid: (said) => {
      if (said.type === 'settings') settings.take(said.settings);
      arrivals.takeSaid(said);
    },
    resync: () => {
      settings.doubt();
      presence.resync();
      receipts.resync();
      tellDeliveries();
    },
  };
}

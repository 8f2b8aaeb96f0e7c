import type { Bus } from '../bus/bus.ts';
import type { SettingsLookup } from '../user/settings-lookup.ts';
import type { Member } from './member.ts';

const EXPIRES_IN_MS = 6_000;

/**
 * Tells the other member that the viewer is typing, unless one of the two has that switched off.
 * Nothing is stored, and nothing follows when they stop: it expires by itself.
 */
export async function tellTyping(
  deps: { readonly bus: Bus; readonly settings: SettingsLookup },
  { viewer, other, conversation }: Member,
): Promise<void> {
  if (!(await deps.settings.bothShow(viewer.uuid, other.uuid, 'show_typing'))) return;
  deps.bus.publish(other.uuid, {
    type: 'typing',
    message_group_uuid: conversation,
    user_uuid: viewer.uuid,
    expires_in_ms: EXPIRES_IN_MS,
  });
}

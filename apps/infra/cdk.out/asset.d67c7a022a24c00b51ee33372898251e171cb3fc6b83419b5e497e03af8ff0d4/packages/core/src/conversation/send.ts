import type { Message } from '@cruddur/contract/schemas';
import type { Bus } from '../bus/bus.ts';
import { type AppendDeps, type AppendInput, append } from './append.ts';
import type { Member } from './member.ts';
import { toMessage } from './page.ts';

/**
 * Appends a message and tells both members, a retry again: the first try may have been cut off
 * before it told anybody. Fails and costs as `append` does.
 */
export async function send(
  deps: AppendDeps & { readonly bus: Bus },
  member: Member,
  input: AppendInput,
): Promise<Message> {
  const { item } = await append(deps, member, input);
  const message = toMessage(item);
  for (const user of [member.viewer.uuid, member.other.uuid]) {
    deps.bus.publish(user, { type: 'message.created', message });
  }
  return message;
}

/** A defect put into the product's source, to see that the simulation finds it. */
export interface Mutation {
  readonly name: string;
  /** A history that found it before and so may again: only a place to begin. */
  readonly seed?: number;
  readonly patches: readonly Patch[];
}

/** One text of one file, and what stands there instead. */
export interface Patch {
  /** From the root of the repository. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

const core = (name: string): string => `packages/core/src/${name}.ts`;
const client = (name: string): string => `packages/client/src/${name}.ts`;
const one = (
  name: string,
  file: string,
  find: string,
  replace: string,
  seed?: number,
): Mutation => ({
  name,
  patches: [{ file, find, replace }],
  ...(seed !== undefined && { seed }),
});

/** Within so many histories each mutation must be found. */
const MUTATION_HISTORIES = 500;

/** Every mistake that has been made with such a product, or nearly: each must be found. */
export const MUTATIONS: readonly Mutation[] = [
  one(
    'an earlier try is never searched for',
    core('conversation/append'),
    'if (retry === undefined) return undefined;',
    'if (retry === undefined || retry) return undefined;',
  ),
  one(
    'nothing is searched between after_seq and the hint',
    core('conversation/append'),
    'if (retry.after_seq === tail.seq) return undefined;',
    'if (retry.after_seq <= tail.seq) return undefined;',
  ),
  one(
    'an earlier try is read from a replica that may lag',
    core('conversation/append'),
    `messageKey(member.conversation, known), {
      consistent: true,
    }`,
    'messageKey(member.conversation, known)',
  ),
  one(
    'a lost race is not looked through for the own message',
    core('conversation/append'),
    'return newer.find((item) => item.message_uuid === uuid);',
    'return undefined;',
  ),
  one(
    "the client's position is where the message is written",
    core('conversation/append'),
    'const tail = tailOf(deps, member);\n    if (tail.seq === 0)',
    'const tail = { ...tailOf(deps, member), seq: input.retry?.after_seq ?? tailOf(deps, member).seq };\n    if (tail.seq === 0)',
  ),
  one(
    'messages that appear behind a gap pass for a whole stretch of the log',
    core('conversation/tails'),
    'return first.seq === last + 1 ? [...run, ...newer].slice(-RECENT) : newer.slice(-RECENT);',
    'return [...run, ...newer].slice(-RECENT);',
    63,
  ),
  one(
    "a message takes its node's time, whatever its predecessor's",
    core('conversation/append'),
    'if (a < b) return b;',
    '',
  ),
  one(
    'a first message is pushed before it is written',
    core('conversation/send'),
    'const { item } = await append(deps, member, input);',
    `const early = { uuid: '', message_uuid: input.retry?.message_uuid ?? '', message_group_uuid: member.conversation, seq: (deps.tails.get(member.conversation)?.seq ?? member.hint?.seq ?? 0) + 1, user_uuid: member.viewer.uuid, display_name: member.viewer.display_name, handle: member.viewer.handle, message: input.message, created_at: deps.clock() };
  for (const user of [member.viewer.uuid, member.other.uuid]) deps.bus.publish(user, { type: 'message.created', message: early as never });
  const { item } = await append(deps, member, input);`,
  ),
  one(
    'only the author of a first message gets a row',
    core('conversation/rows'),
    '    table.putNew(newRow(conversation, other.uuid, viewer)),\n',
    '',
  ),
  one(
    'every first message starts another conversation',
    core('conversation/pair-identity'),
    'const names = [a.toLowerCase(), b.toLowerCase()].sort();',
    'const names = [a.toLowerCase(), b.toLowerCase()];',
  ),
  one(
    'membership is taken for granted',
    core('conversation/member'),
    "if (member === undefined) throw new AppError('message_group_not_found');",
    'if (member === undefined) return prove(conversation, viewer, viewer, EMPTY_LOG);',
  ),
  one(
    'a member is refused because of a question that was asked before the row was made',
    core('conversation/member'),
    '(member) => member ?? find(true)',
    '(member) => member',
  ),
  one(
    'rows are updated without a guard',
    core('conversation/project'),
    'ifBelow: { ...(want.last && { last_seq: lastSeq }), ...(want.sent && { sent_seq: sent }) },',
    '',
  ),
  one(
    'only the first record of a batch counts',
    core('conversation/project'),
    'if (item.sk > change.last.sk) change.last = item;',
    '',
  ),
  one(
    'what one wrote oneself counts as unread',
    core('conversation/project'),
    '...(want.sent && { sent_seq: sent }),\n    },\n    add',
    '},\n    add',
  ),
  one(
    'a row that is up already is not published again',
    core('conversation/project'),
    'if (!want.last && !want.sent) return row;',
    'if (!want.last && !want.sent) return undefined;',
  ),
  {
    name: 'unread is counted up, message by message',
    patches: [
      {
        file: core('conversation/project'),
        find: 'add: { version: 1 },',
        replace: 'add: { version: 1, ...(want.last && !want.sent && { unread: change_size }) },',
      },
      {
        file: core('conversation/project'),
        find: 'function rowUpdate(\n  member: UserUuid,\n  { conversation, last }: Change,',
        replace:
          'function rowUpdate(\n  member: UserUuid,\n  { conversation, last, ids: { length: change_size } }: Change,',
      },
      {
        file: core('conversation/rows'),
        find: 'unread: Math.max(0, row.last_seq - Math.max(row.read_seq, row.sent_seq)),',
        replace: 'unread: (row as never as { unread?: number }).unread ?? 0,',
      },
      {
        file: core('conversation/mark-read'),
        find: 'set: { read_seq: readSeq },',
        replace: 'set: { read_seq: readSeq, unread: 0 },',
      },
    ],
  },
  {
    name: 'a late record of a profile brings back an older name',
    seed: 127,
    patches: [
      {
        file: core('conversation/project-profile'),
        find: 'ifBelow: { profile_version },',
        replace: '',
      },
      {
        file: core('conversation/project-profile'),
        find: '(await deps.table.get<ProfileItem>(key, { consistent: true })) ?? changed',
        replace: 'key && changed',
      },
    ],
  },
  one(
    'a read mark may be set back by an older one',
    core('conversation/mark-read'),
    '...(markUnread ? {} : { ifBelow: { read_seq: readSeq } }),',
    '',
    53,
  ),
  one(
    'a read mark beyond the log is taken',
    core('conversation/mark-read'),
    'await requireSeq(deps, member, readSeq);',
    'readSeq += 1;',
  ),
  one(
    'a connection resumes from the events of another node',
    core('bus/hub'),
    'if (epoch === channel.epoch && after >= oldest && after <= channel.count) {',
    'if (after >= 0) {',
  ),
  one(
    'nobody is told that the bus has lost events',
    core('bus/hub'),
    'for (const listener of channel.listeners) listener(resync);',
    '',
  ),
  one(
    'a retry is another message',
    client('messenger/unsent'),
    'const { message_uuid, message, after_seq = 0 } = entry;',
    'const { message, after_seq = 0 } = entry;\n  const message_uuid = messenger.outbox.newMessageUuid();',
  ),
  one(
    'after_seq is taken anew at every try',
    client('outbox/drain'),
    'entry.after_seq ?? deps.tailOf(entry)',
    'deps.tailOf(entry)',
  ),
  one(
    'a message shows as being sent before it is on the disk',
    client('outbox/outbox'),
    'await outbox.storage.add({ ...draft, owner, message_uuid, ...start });',
    'timers.after(300, () => void outbox.storage.add({ ...draft, owner, message_uuid, ...start }).then(outbox.reload).then(outbox.onChanged));',
  ),
  one(
    'a message leaves the disk when it is sent, before it is answered',
    client('outbox/drain'),
    "const message = await (entry.state === 'unknown' ? deps.find(entry) : deps.post(entry));",
    "await settleEntry(deps.outbox, entry.message_uuid);\n  const message = await (entry.state === 'unknown' ? deps.find(entry) : deps.post(entry));",
  ),
  one(
    'a message does not wait for those that were written before it',
    client('outbox/outbox-entry'),
    'return waiting.filter((one, i) => !waiting.slice(0, i).some((other) => mayMeet(one, other)));',
    'return waiting.filter((one) => mayMeet(one, one));',
  ),
  {
    name: 'every tab sends, and each tries with a uuid of its own',
    patches: [
      {
        file: client('messenger/create-messenger'),
        find: 'leads: () => messenger.stepDown !== undefined,',
        replace: 'leads: () => messenger.running,',
      },
      {
        file: client('messenger/unsent'),
        find: 'const body = { message_uuid, message, after_seq };',
        replace:
          'const body = { message_uuid: entry.attempts > 1 ? messenger.outbox.newMessageUuid() : message_uuid, message, after_seq };',
      },
    ],
  },
  one(
    'what this device has kept passes for one piece with a newer page',
    client('conversation-state'),
    'if (held.length === 0 || page.length === 0 || from > last + 1 || to < first - 1) return false;',
    'if (held.length === 0 || page.length === 0 || first > last || to < from) return false;',
    60,
  ),
  one(
    'what this device has kept is not compared with the log',
    client('messenger/conversation-sync'),
    'if (conversation.behind) {\n    void conversation.openKept();\n    void conversation.sync();',
    'if (conversation.behind) {\n    void conversation.openKept().then(() => lastSeq(conversation.view.get().log) || conversation.sync());',
  ),
  one(
    'the tab that leads keeps the events for itself',
    client('messenger/lead'),
    "messenger.channel?.post({ type: 'event', event, id });",
    '',
  ),
  one(
    'only a page that has heard nothing yet fetches when events were lost',
    client('messenger/take-event'),
    "case 'resync':\n      resync();",
    "case 'resync':\n      if (messenger.lastEventId === undefined) resync();",
  ),
  one(
    'a gap is not noticed',
    client('conversation-state'),
    'return !state.detached && hasNewer(state);',
    'return state.detached && hasNewer(state);',
  ),
  one(
    'messages beyond a gap are shown',
    client('run'),
    'if (message.seq === seq + run.length + 1) run.push(message);',
    'if (message.seq > seq) run.push(message);',
  ),
  {
    name: 'a push into an unknown conversation passes for its whole log',
    seed: 115,
    patches: [
      {
        file: client('conversation-state'),
        find: 'if (state.messages.length > 0 || message.seq === 1) return applyMessages(state, [message]);',
        replace: 'if (message.seq > 0) return applyMessages(state, [message]);',
      },
      {
        file: client('messenger/conversation-sync'),
        find: 'const fromEnd = !log.detached && (!conversation.fetched || isFar);',
        replace: 'const fromEnd = !log.detached && (log.messages.length === 0 || isFar);',
      },
    ],
  },
  one(
    'a row that does not know of its first message yet is shown',
    client('messenger/inbox'),
    'arrived.filter(({ last_seq }) => last_seq > 0);',
    'arrived;',
  ),
  one(
    'an older row replaces a newer one',
    client('inbox-state'),
    'if (arrived.version < held.version) return held;',
    '',
  ),
  one(
    'a row that comes does not tell that messages are missing',
    client('messenger/create-messenger'),
    'if (conversation !== undefined) noteTail(conversation, last_seq);',
    '',
    21,
  ),
  one(
    'a fetch after a reconnect is read from a replica that may lag',
    client('messenger/inbox'),
    'fetchPage(inbox, cursor, true);',
    'fetchPage(inbox, cursor, false);',
    237,
  ),
  one(
    'a connection that has gone silent is waited on for ever',
    client('event-stream'),
    'deps.timers.after(SILENCE_MS, () => silence.abort());',
    'deps.timers.after(SILENCE_MS * 1e6, () => silence.abort());',
  ),
  one(
    'the newest page never gets old',
    core('conversation/log-ends'),
    'end?.doubts === doubts && end.confirmedAt > now() - ttlMs;',
    'end !== undefined;',
    281,
  ),
  one(
    'an inbox is not changed by what is told of it',
    core('conversation/inboxes'),
    'keep(user, { rows, bytes: bytes + take(rows, row), expiresAt });',
    'keep(user, { rows, bytes, expiresAt: now() + ttlMs });',
  ),
  one(
    'a fetch after a reconnect is answered from the cached inbox',
    core('conversation/inbox'),
    '(consistent ? inboxes.renew : inboxes.get)',
    'inboxes.get',
    23,
  ),
  one(
    'who is in a conversation is remembered before all are in it',
    core('conversation/project'),
    'if (members.length < 2) {',
    'if (members.length < 1) {',
    159,
  ),
];

/** Which histories look for a mutation, the likely one first. */
export function seedsFor({ seed }: Mutation): { first?: number; from: number; to: number } {
  return { from: 1, to: MUTATION_HISTORIES, ...(seed !== undefined && { first: seed }) };
}

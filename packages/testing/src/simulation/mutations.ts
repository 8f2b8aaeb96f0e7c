/** A defect put into the product's source, to see that the simulation finds it. */
export interface Mutation {
  readonly name: string;
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
const one = (name: string, file: string, find: string, replace: string): Mutation => ({
  name,
  patches: [{ file, find, replace }],
});

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
    '??\n    (await find(true));',
    ';',
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
    client('messenger/send-queue'),
    'const { message_uuid, message, after_seq = 0 } = pending;',
    'const { message, after_seq = 0 } = pending;\n  const message_uuid = conversation.deps.newMessageUuid();',
  ),
  one(
    'after_seq is taken anew at every try',
    client('conversation-state'),
    'one.message_uuid === messageUuid && one.after_seq === undefined;',
    'one.message_uuid === messageUuid;',
  ),
  one(
    'a gap is not noticed',
    client('conversation-state'),
    'return state.knownSeq > lastSeq(state);',
    'return false;',
  ),
  one(
    'messages beyond a gap are shown',
    client('conversation-state'),
    'if (message.seq === seq + run.length + 1) run.push(message);',
    'if (message.seq > seq) run.push(message);',
  ),
  one(
    'a push into an unknown conversation passes for its whole log',
    client('conversation-state'),
    'if (state.messages.length > 0 || message.seq === 1) return applyMessages(state, [message]);',
    'if (message.seq > 0) return applyMessages(state, [message]);',
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
  ),
  one(
    'a fetch after a reconnect is read from a replica that may lag',
    client('messenger/inbox'),
    'limit: PAGE, consistent: true };',
    'limit: PAGE };',
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
  ),
  one(
    'an inbox is not changed by what is told of it',
    core('conversation/inboxes'),
    'if (held !== undefined) keep(user, { ...held, rows: withRow(held.rows, row) });',
    'if (held !== undefined) keep(user, { ...held, expiresAt: now() + ttlMs });',
  ),
  one(
    'a fetch after a reconnect is answered from the cached inbox',
    core('conversation/inbox'),
    '(consistent ? inboxes.renew : inboxes.get)',
    'inboxes.get',
  ),
  one(
    'who is in a conversation is remembered before all are in it',
    core('conversation/project'),
    'if (members.length < 2) {',
    'if (members.length < 1) {',
  ),
];

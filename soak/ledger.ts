import type { MessageGroupUuid } from '@cruddur/contract/ids';
import type { Message, SendBody } from '@cruddur/contract/schemas';
import type { Person } from './people.ts';
import type { Violation, ViolationKind } from './violation.ts';

/** A message that somebody wanted to send. */
export interface Sent {
  readonly author: Person;
  readonly other: Person;
  /** The same on every try. */
  readonly body: SendBody & { message_uuid: string; after_seq: number };
  /** The first answer. */
  acknowledged?: { readonly conversation: MessageGroupUuid; readonly seq: number };
}

/** A conversation as its members have been told of it. */
export interface KnownConversation {
  readonly uuid: MessageGroupUuid;
  readonly members: readonly [Person, Person];
  /** The highest acknowledged seq. */
  top: number;
  /** The message at each seq that anybody has been shown. */
  readonly shown: Map<number, string>;
}

/** How far somebody has marked a conversation as read. */
interface Mark {
  readonly person: Person;
  readonly conversation: MessageGroupUuid;
  readSeq: number;
}

/** All that the clients did and were told: what the table is compared with. */
export interface Ledger {
  readonly sends: readonly Sent[];
  readonly marks: Map<string, Mark>;
  readonly violations: Violation[];
  readonly counts: { acknowledged: number; retried: number };
  report(kind: ViolationKind, detail: string): void;
  /** Takes note of a message before its first try. */
  begin(sent: Sent): void;
  acknowledge(sent: Sent, message: Message): void;
  /** Takes note of a message that a page shows. */
  see(conversation: KnownConversation, message: Message): void;
  mark(person: Person, conversation: MessageGroupUuid, readSeq: number): void;
  findPair(a: Person, b: Person): KnownConversation | undefined;
  conversationsOf(person: Person): readonly KnownConversation[];
  conversations(): readonly KnownConversation[];
}

/** Opens an empty ledger. */
export function createLedger(): Ledger {
  const pairs = new Map<string, KnownConversation>();
  const sends: Sent[] = [];
  const byUuid = new Map<string, Sent>();
  const byPerson = new Map<Person, KnownConversation[]>();
  const ledger: Ledger = {
    sends,
    marks: new Map(),
    violations: [],
    counts: { acknowledged: 0, retried: 0 },
    report: (kind, detail) => ledger.violations.push({ kind, detail }),
    begin: (sent) => {
      sends.push(sent);
      byUuid.set(sent.body.message_uuid, sent);
    },
    acknowledge,
    see,
    mark,
    findPair: (a, b) => pairs.get(pairKey(a, b)),
    conversationsOf: (person) => byPerson.get(person) ?? [],
    conversations: () => [...pairs.values()],
  };
  return ledger;

  function acknowledge(sent: Sent, message: Message): void {
    const conversation = open(sent, message.message_group_uuid as MessageGroupUuid);
    const { seq } = message;
    if (sent.acknowledged === undefined) ledger.counts.acknowledged += 1;
    sent.acknowledged ??= { conversation: message.message_group_uuid as MessageGroupUuid, seq };
    if (sent.acknowledged.seq !== seq || message.message_uuid !== sent.body.message_uuid) {
      const told = `${message.message_uuid} at ${seq}`;
      ledger.report(
        'stored_twice',
        `${sent.body.message_uuid}, acknowledged at ${sent.acknowledged.seq}, is then ${told}`,
      );
    }
    see(conversation, message);
    conversation.top = Math.max(conversation.top, seq);
  }

  function open({ author, other }: Sent, uuid: MessageGroupUuid): KnownConversation {
    const key = pairKey(author, other);
    const known = pairs.get(key);
    if (known !== undefined) {
      if (known.uuid === uuid) return known;
      ledger.report(
        'second_conversation',
        `${author.handle} and ${other.handle} have ${known.uuid} and ${uuid}`,
      );
      return known;
    }
    const opened = { uuid, members: [author, other] as const, top: 0, shown: new Map() };
    pairs.set(key, opened);
    for (const one of [author, other]) byPerson.set(one, [...(byPerson.get(one) ?? []), opened]);
    return opened;
  }

  function see(conversation: KnownConversation, message: Message): void {
    const { seq, message_uuid: uuid } = message;
    const before = conversation.shown.get(seq);
    const where = `${conversation.uuid} at ${seq}`;
    conversation.shown.set(seq, uuid);
    if (before !== undefined && before !== uuid) {
      ledger.report('acknowledged_lost', `${where}: first ${before}, then ${uuid}`);
    }
    const sent = byUuid.get(uuid);
    if (sent?.body.message !== message.message || sent.author.uuid !== message.user_uuid) {
      ledger.report('never_sent', `${where}: ${uuid} by ${message.handle}`);
    }
  }

  function mark(person: Person, conversation: MessageGroupUuid, readSeq: number): void {
    const key = `${person.uuid} ${conversation}`;
    const marked = ledger.marks.get(key) ?? { person, conversation, readSeq: 0 };
    marked.readSeq = Math.max(marked.readSeq, readSeq);
    ledger.marks.set(key, marked);
  }
}

function pairKey(a: Person, b: Person): string {
  return [a.uuid, b.uuid].sort().join(' ');
}

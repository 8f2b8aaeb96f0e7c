/** How much a deployment is used. All shares are from 0 to 1. */
export interface Workload {
  readonly messagesPerDay: number;
  readonly people: number;
  /** Bytes of a message's text. */
  readonly textBytes: number;
  /** Messages of one conversation that come in one batch of the stream. */
  readonly burst: number;
  readonly conversationsPerPerson: number;
  readonly newConversationsPerMonth: number;
  /** How often a person opens the app in a day; each time reads their whole inbox. */
  readonly inboxOpensPerDay: number;
  /** How many pages of messages a person asks for in a day. */
  readonly pagesPerDay: number;
  /** The share of pages, memberships and members that a process finds in memory. */
  readonly warm: number;
  /** Lost races for a position, a message: two write at once through different processes. */
  readonly lostRaces: number;
  /** The share of people who are there when most are. */
  readonly online: number;
  /** How much busier the busiest moment is than the average. */
  readonly peak: number;
  readonly monthsKept: number;
  /** The share of all messages that go to the one person who gets most, such as a support desk. */
  readonly busiestPerson: number;
  /** The share of all messages that go into the one busiest conversation. */
  readonly busiestConversation: number;
  /**
   * Sends a second that a container with a whole core serves: measured at 0.7 ms of a core each, of which
   * most is to be left to reads and peaks.
   */
  readonly sendsPerContainer: number;
  /** Event streams that a container with 2 GB holds. */
  readonly streamsPerContainer: number;
}

/** What a person writes in a day where nobody says otherwise. */
const MESSAGES_A_PERSON = 40;

/** What is assumed where nothing is said. None of it is measured on people; each can be set. */
export const DEFAULTS = {
  textBytes: 60,
  burst: 1.5,
  conversationsPerPerson: 20,
  newConversationsPerMonth: 1,
  inboxOpensPerDay: 4,
  pagesPerDay: 10,
  warm: 0.7,
  lostRaces: 0.01,
  online: 0.1,
  peak: 3,
  monthsKept: 12,
  busiestPerson: 0.01,
  busiestConversation: 0.001,
  sendsPerContainer: 200,
  streamsPerContainer: 10_000,
} as const;

/** A workload with what is assumed for all that is not said. */
export function workloadOf(said: Partial<Workload> & Pick<Workload, 'messagesPerDay'>): Workload {
  const people = Math.max(2, Math.ceil(said.messagesPerDay / MESSAGES_A_PERSON));
  return { people, ...DEFAULTS, ...said };
}

/** The same people in the same habits, only more or fewer of them. */
export function growthOf(load: Workload): (messagesPerDay: number) => Workload {
  return (messagesPerDay) => ({
    ...load,
    messagesPerDay,
    people: Math.max(2, Math.round((load.people * messagesPerDay) / load.messagesPerDay)),
  });
}

import type { AccessPattern } from '@cruddur/contract/table-operations';

/** What an access pattern is called, and which part of the key design makes it one cheap call. */
interface PatternWords {
  readonly name: string;
  readonly why: string;
}

const patterns: Readonly<Record<AccessPattern, PatternWords>> = {
  newest_page: {
    name: 'Newest page of a conversation',
    why: 'A conversation is one partition, MSG#…, and the sort key is a message’s position. Its newest page is that range, read from the end.',
  },
  older_page: {
    name: 'Older page of a conversation',
    why: 'The same range, ended below a position. There is no offset to skip over, so page 1,000 costs as much as page 1.',
  },
  newer_page: {
    name: 'What is newer than a position',
    why: 'The range above a position. Positions have no gaps, so it is known when nothing is missing.',
  },
  one_message: {
    name: 'One message, by its position',
    why: 'Conversation and position are the whole key: the cheapest read there is.',
  },
  append_message: {
    name: 'Send: append at the end',
    why: 'The put succeeds only if nobody has that position yet. This condition is the order and the lock, for one write.',
  },
  inbox: {
    name: 'Inbox',
    why: 'All rows of a person are one partition, GRP#…, sorted by their last message after they are read. So a row never moves, and a new message is one update of it.',
  },
  members: {
    name: 'Who is in a conversation',
    why: 'The index holds the rows again, by conversation. It has their keys only, so that changes of a row cost it nothing.',
  },
  own_row: {
    name: 'Membership: one’s own row',
    why: 'Whoever has a row of a conversation is in it. No row, no access.',
  },
  make_row: {
    name: 'A new row in an inbox',
    why: 'Each member gets a row, unless it is there. It costs twice: the table and the index.',
  },
  mark_read: {
    name: 'Read mark',
    why: 'Unread is never counted: it is the last position less the one that was read. The condition lets the mark only grow.',
  },
  mute: { name: 'Mute', why: 'An attribute of one’s own row, which nobody else reads.' },
  raise_row: {
    name: 'Inbox row brought up to the log',
    why: 'The row stays where it is and its numbers only grow, so records that come late or twice change nothing.',
  },
  rename_row: {
    name: 'A changed name, brought to a row',
    why: 'Rows show the other person’s name, so that an inbox is one query without a join.',
  },
  profile: {
    name: 'Changed profile',
    why: 'It is written so that the stream carries it to the rows that show the name.',
  },
  other: { name: 'Something else', why: 'Not one of the ways that the keys were made for.' },
};

/** The developer's corner and the help, in English. */
export const enCorner = {
  patterns,
  close: 'Close',
  shortcuts: 'Keyboard shortcuts',
  or: 'or',
  shortcutJump: 'Jump to a conversation, a person or a page',
  shortcutHelp: 'Open this help',
  shortcutSend: 'Send the message',
  shortcutLine: 'Start a new line',
  shortcutClose: 'Close what is open',
  developers: 'For developers',
  corner: 'Developer’s corner',
  cornerHint:
    'Shows which DynamoDB queries each screen makes: keys, items and consumed units. Kept on for this browser.',
  cornerAbsent: 'The developer’s corner is there only where Cruddur runs on one’s own machine.',
  whatIsIt: 'What is it?',
  whatItIs: [
    'All of Cruddur’s conversations are in one DynamoDB table. Its keys are made so that each screen needs one or two cheap calls and never a scan. The corner shows these calls as they happen, so that you can learn the design from the running product, or find out what a slow screen does.',
    'You see what your own requests asked, and what the stream processor did to conversations of yours. Of another person’s inbox row you see the keys alone. It is kept in memory, and only for as long as the corner is open.',
    'A read unit is 4 KB read consistently, or 8 KB read as most reads are; a write unit is 1 KB written.',
  ],
  thisScreen: 'This screen',
  sinceOpened: 'Since opened',
  readUnits: (text: string, one: boolean) => `${text} read ${one ? 'unit' : 'units'}`,
  writeUnits: (text: string, one: boolean) => `${text} write ${one ? 'unit' : 'units'}`,
  items: (count: number) => (count === 1 ? '1 item' : `${count} items`),
  clear: 'Clear',
  nothingYet: 'Nothing yet. Open a conversation or send a message, and its queries show here.',
  streamProcessor: 'Stream processor',
  streamHint: 'after the answer, for all members',
  between: 'between',
  and: 'and',
  newestFirst: 'newest first',
  atMost: (count: number) => `at most ${count}`,
  consistent: 'consistent',
  onlyIf: 'only if',
  ifNew: 'no item has this key',
  refused: 'refused: the condition did not hold',
  failed: 'no answer in time',
  change: 'sets',
  itemsOf: (pattern: string) => `Items of: ${pattern}`,
  firstItems: (shown: number, count: number) => `The first ${shown} of ${count} items.`,
  noItems: 'No items.',
  otherRow: 'Another person’s row: only its keys are shown.',
  none: {
    page: 'No table read: the page was kept in the process.',
    inbox: 'No table read: the inbox was kept in the process.',
    send: 'No table write: an earlier try had stored it already.',
    refused: 'No table read: it was refused before.',
    elsewhere: 'No table read: what it needed was in memory or in Postgres.',
  },
};

export type CornerStrings = typeof enCorner;

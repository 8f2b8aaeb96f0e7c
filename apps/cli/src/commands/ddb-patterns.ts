import { ERRORS } from '@cruddur/contract/errors';
import type { MessageGroupUuid } from '@cruddur/contract/ids';
import { isUuid } from '@cruddur/contract/ids';
import type { Message } from '@cruddur/contract/schemas';
import { parseTime } from '@cruddur/core/conversation/clock';
import { findSeqAt } from '@cruddur/core/conversation/find-seq-at';
import { pageInbox } from '@cruddur/core/conversation/inbox';
import { requireMember } from '@cruddur/core/conversation/member';
import { page, toMessage } from '@cruddur/core/conversation/page';
import { toMessageGroup } from '@cruddur/core/conversation/rows';
import type { Meter } from '@cruddur/core/table/meter';
import { type Command, InvalidArgumentError } from 'commander';
import { findViewer } from '../find-viewer.ts';
import { wholeNumber } from '../number-option.ts';
import { withTarget } from '../target.ts';
import { UsageError } from '../usage-error.ts';

interface PatternOptions {
  readonly prod?: boolean;
  readonly json?: boolean;
  readonly limit: number;
  readonly from?: string;
  readonly to?: string;
}

/** `cruddur ddb get-conversation` and `list-conversations`, with what they consumed. */
export function addPatternCommands(ddb: Command): void {
  const conversation = ddb
    .command('get-conversation <handle> <message_group_uuid>')
    .description('messages of a conversation as a person sees it: the newest, or from a date on')
    .action((handle: string, uuid: string, options: PatternOptions) =>
      getConversation(handle, uuid, options),
    );
  const list = ddb
    .command('list-conversations <handle>')
    .description("a person's conversations, newest first")
    .action((handle: string, options: PatternOptions) => listConversations(handle, options));
  for (const command of [conversation, list]) {
    withTarget(command)
      .option('--limit <n>', 'how many at most', wholeNumber(1), 20)
      .option('--from <date>', 'not older than this (ISO 8601)', parseDate)
      .option('--to <date>', 'older than this (ISO 8601)', parseDate)
      .option('--json', 'print JSON');
  }
}

async function getConversation(
  handle: string,
  uuid: string,
  options: PatternOptions,
): Promise<void> {
  if (!isUuid(uuid)) throw new UsageError('the conversation id is not a UUID');
  const { viewer, deps } = await findViewer(options, handle);
  const member = await requireMember(deps, viewer, uuid.toLowerCase() as MessageGroupUuid);
  const to = options.to && (await findSeqAt(deps.table, member, options.to));
  const from = options.from && (await findSeqAt(deps.table, member, options.from));
  const cursor = from ? { after: from - 1 } : to ? { before: to } : undefined;
  const found = await page(deps, member, cursor, options.limit);
  const messages = found.items.map(toMessage).filter((message) => !to || message.seq < to);
  if (options.json) return printJson({ messages }, deps.meter);
  for (const message of messages) {
    console.log(`${message.created_at}  #${message.seq}  @${message.handle}: ${textOf(message)}`);
  }
  printUnits(deps.meter);
}

async function listConversations(handle: string, options: PatternOptions): Promise<void> {
  const { viewer, deps } = await findViewer(options, handle);
  const { rows } = await pageInbox(deps, viewer, undefined, Number.MAX_SAFE_INTEGER);
  const groups = rows
    .map(toMessageGroup)
    .filter(
      (group) =>
        (!options.from || group.created_at >= options.from) &&
        (!options.to || group.created_at < options.to),
    )
    .slice(0, options.limit);
  if (options.json) return printJson({ message_groups: groups }, deps.meter);
  for (const group of groups) {
    console.log(
      `${group.created_at}  ${group.uuid}  @${group.handle} (${group.unread} unread): ${textOf(group)}`,
    );
  }
  printUnits(deps.meter);
}

function textOf({ message, message_error: code }: Pick<Message, 'message' | 'message_error'>) {
  return code === undefined ? message : `(${ERRORS[code].title} ${code})`;
}

function printJson(data: object, meter: Meter): void {
  console.log(JSON.stringify({ ...data, consumed: meter }));
}

function printUnits(meter: Meter): void {
  console.log(`consumed ${meter.readUnits} read and ${meter.writeUnits} write units`);
}

function parseDate(text: string): string {
  const time = parseTime(text);
  if (time === undefined) throw new InvalidArgumentError('use an ISO 8601 date or time.');
  return time;
}

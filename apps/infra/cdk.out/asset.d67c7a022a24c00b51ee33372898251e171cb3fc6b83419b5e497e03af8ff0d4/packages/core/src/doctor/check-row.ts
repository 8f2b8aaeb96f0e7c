import type { MessageGroupUuid, UserUuid } from '@cruddur/contract/ids';
import type { Finding, FindingCode } from '../conversation/finding.ts';
import { startLog } from '../conversation/inspect-log.ts';
import { faultsOfRow } from '../conversation/item-faults.ts';
import { pairConversation } from '../conversation/pair-identity.ts';
import type { MessageItem, RowItem } from '../table/items.ts';
import { logPartition, MAX_SEQ, messageKey, parseRowKey, seqKey } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { readOn } from './look.ts';
import { type SettleDeps, settle, type Verdict } from './settle.ts';

/**
 * What a row tells by itself. All else is found when its log is checked, so that nothing is
 * reported twice.
 */
const OF_ROW_ALONE: ReadonlySet<FindingCode> = new Set(['row_malformed', 'row_not_in_index']);

/** Whether a finding is for the check of a log to report. */
export function isOfLog({ code }: Finding): boolean {
  return !OF_ROW_ALONE.has(code);
}

/**
 * Checks what the check of its log would not see: a row that is damaged by itself, and one without
 * a log. Costs 0.5 read units for a row that has its message; a damaged one costs its whole log.
 */
export async function checkRow(deps: SettleDeps, row: RowItem): Promise<Verdict[]> {
  const key = parseRowKey(row);
  if (key === undefined) return [];
  const { user, conversation } = key;
  if (faultsOfRow(row).length > 0 || row.message_group_uuid !== conversation) {
    return checkDamagedRow(deps, conversation, row);
  }
  if (await mayHaveLog(deps.table, user, conversation, row)) return [];
  const { summary } = startLog(conversation);
  return settle(deps, summary, (finding) => isOfLog(finding) && isAt(finding, row));
}

async function checkDamagedRow(
  deps: SettleDeps,
  conversation: MessageGroupUuid,
  row: RowItem,
): Promise<Verdict[]> {
  const log = startLog(conversation);
  await readOn(deps.table, log);
  // The check of the log does not see a stranger's row that is not in the index.
  const isHidden = row.message_group_uuid !== conversation;
  const isOurs = (finding: Finding): boolean =>
    isAt(finding, row) && (!isOfLog(finding) || (isHidden && finding.code === 'rows_not_two'));
  return settle(withRow(deps, row), log.summary, isOurs);
}

async function mayHaveLog(
  table: Table,
  user: UserUuid,
  conversation: MessageGroupUuid,
  row: RowItem,
): Promise<boolean> {
  if (row.last_seq > 0) {
    const claimed = await table.get<MessageItem>(messageKey(conversation, row.last_seq));
    if (claimed !== undefined) return true;
  } else if (pairConversation(user, row.user_uuid) === conversation) {
    return true;
  }
  const some = await table.query<MessageItem>({
    pk: logPartition(conversation),
    from: seqKey(1),
    to: seqKey(MAX_SEQ),
    limit: 1,
    consistent: true,
  });
  return some.length > 0;
}

/** The index names everyone in a conversation but the very row that it misses. */
function withRow(deps: SettleDeps, { pk, sk }: RowItem): SettleDeps {
  const { table } = deps;
  return {
    ...deps,
    table: {
      ...table,
      queryMembers: async (uuid) => {
        const keys = await table.queryMembers(uuid);
        return keys.some((key) => key.pk === pk && key.sk === sk) ? keys : [...keys, { pk, sk }];
      },
    },
  };
}

function isAt({ key }: Finding, row: RowItem): boolean {
  return key.pk === row.pk && key.sk === row.sk;
}

import type { MessageGroupUuid } from '@cruddur/contract/ids';
import { type Finding, type FindingCode, finding } from '../conversation/finding.ts';
import { type OpenLog, startLog, takeMessage } from '../conversation/inspect-log.ts';
import { faultsOfProfile } from '../conversation/item-faults.ts';
import type { DumpPage } from '../table/dump.ts';
import type { MessageItem, RowItem } from '../table/items.ts';
import {
  isDataKeyKey,
  isSeqKey,
  type Key,
  parseMessageKey,
  parseProfileKey,
  parseRowKey,
} from '../table/keys.ts';
import { checkRow, isOfLog } from './check-row.ts';
import { createGate } from './gate.ts';
import { type Ledger, openLedger, type WalkState } from './ledger.ts';
import { readOn } from './look.ts';
import { type SettleDeps, settle, type Verdict } from './settle.ts';
import { addTally, newTally, type Tally } from './tally.ts';

/** What a walk needs. */
export interface WalkDeps extends SettleDeps {
  readonly readPage: (after: Key | undefined) => Promise<DumpPage>;
  /** Hears each finding once; one that is not mended and lies in an unfinished stretch comes again. */
  readonly onVerdict: (verdict: Verdict) => void;
  /** Hears where a later walk may go on. */
  readonly onState: (state: WalkState) => void;
  readonly onItems: (count: number) => void;
  readonly onUnknown: (key: Key) => void;
}

interface Walk {
  readonly deps: WalkDeps;
  readonly ledger: Ledger;
  readonly inLine: ReturnType<typeof createGate>;
  /** The log that is being read, with the last key before it, where a later walk has to start. */
  log: (OpenLog & { readonly before: Key | undefined; readonly tally: Tally }) | undefined;
  last: Key | undefined;
}

/** A check that waits for a lagging row is cheap; with this many under way the scan waits too. */
const CHECKS_AT_ONCE = 256;

/**
 * Checks every item of the table against the invariants, while it is written to. Memory does not
 * grow with the table. Costs 0.5 read units a 4 KB for the scan, and 2.5 a conversation and 0.5 a
 * row for the comparison.
 */
export async function walkTable(deps: WalkDeps, from: WalkState): Promise<Tally> {
  const ledger = openLedger(from, deps.onState);
  const inLine = createGate(CHECKS_AT_ONCE);
  const walk: Walk = { deps, ledger, inLine, log: undefined, last: from.after };
  let after = from.after;
  do {
    const page = await deps.readPage(after);
    for (const item of page.items) await takeItem(walk, item);
    deps.onItems(page.items.length);
    after = page.last;
    if (after === undefined) closeLog(walk);
    ledger.requireHealth();
    ledger.close(walk.log === undefined ? walk.last : walk.log.before);
    // The gate holds checks back, not their number: the scan must not run away from them.
    await inLine(async () => {});
  } while (after !== undefined);
  await ledger.settled();
  return ledger.state.tally;
}

async function takeItem(walk: Walk, item: Key): Promise<void> {
  if (walk.log !== undefined && item.pk !== walk.last?.pk) closeLog(walk);
  const { ledger } = walk;
  const message = parseMessageKey(item);
  if (message !== undefined) {
    await takeLogItem(walk, message.conversation, item as MessageItem);
  } else if (parseRowKey(item) !== undefined) {
    ledger.open.rows += 1;
    check(walk, (deps) => checkRow(deps, item as RowItem));
  } else if (parseProfileKey(item) !== undefined) {
    ledger.open.profiles += 1;
    const faults = faultsOfProfile(item);
    if (faults.length > 0) {
      const reason = `unreadable: ${faults.join(', ')}`;
      tell(walk, ledger.open, [finding('profile_malformed', item, reason)]);
    }
  } else if (!isDataKeyKey(item)) {
    ledger.open.unknown += 1;
    walk.deps.onUnknown(item);
  }
  walk.last = { pk: item.pk, sk: item.sk };
}

async function takeLogItem(
  walk: Walk,
  conversation: MessageGroupUuid,
  item: MessageItem,
): Promise<void> {
  walk.log ??= { ...startLog(conversation), before: walk.last, tally: newTally() };
  const { log } = walk;
  log.tally.messages += 1;
  if (isSeqKey(item.sk) && Number(item.sk) > log.summary.end + 1) {
    // The scan may have read an older state of the log: only a consistent read proves a gap.
    tell(walk, log.tally, await readOn(walk.deps.table, log, Number(item.sk) - 1));
  }
  tell(walk, log.tally, takeMessage(log, item));
}

function closeLog(walk: Walk): void {
  const { log, ledger } = walk;
  if (log === undefined) return;
  walk.log = undefined;
  log.tally.conversations += 1;
  addTally(ledger.open, log.tally);
  const { summary } = log;
  if (summary.messages > 0) check(walk, (deps) => settle(deps, summary, isOfLog));
}

function check(walk: Walk, run: (deps: SettleDeps) => Promise<Verdict[]>): void {
  const { deps, ledger, inLine } = walk;
  const tally = ledger.open;
  ledger.add(
    inLine(() => run(deps)).then((verdicts) => {
      for (const verdict of verdicts) count(deps, tally, verdict);
    }),
  );
}

function tell({ deps }: Walk, tally: Tally, findings: readonly Finding[]): void {
  for (const one of findings) count(deps, tally, { finding: one, isMended: false });
}

function count(deps: WalkDeps, tally: Tally, verdict: Verdict): void {
  const code: FindingCode = verdict.finding.code;
  tally.found[code] = (tally.found[code] ?? 0) + 1;
  if (verdict.isMended) tally.mended += 1;
  deps.onVerdict(verdict);
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onNpmGone } from '@cruddur/local/starters';
import { costOf } from './check-cost.ts';
import { createLedger } from './ledger.ts';
import { readOptions } from './options.ts';
import { finalReport, startLiveReport } from './report.ts';
import { soak } from './soak.ts';
import { openStand, type Stand } from './stand.ts';

/**
 * The product's promises, proven on processes that are killed at random. Ends with 1 on any
 * violation, and then keeps the data folder. See README.md beside this file.
 */
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
const STOP_LIMIT_MS = 10_000;

const options = readOptions(process.argv.slice(2));
const ledger = createLedger();
const kills = { engine: 0, api: 0, processor: 0 };
const start = Date.now();
const dir = await mkdtemp(join(tmpdir(), 'cruddur-soak-'));
console.log(`${options.command}\n${dir}`);
const live = startLiveReport({ options, ledger, kills }, process.stdout);
let stand: Stand | undefined;
let ending = false;

process.on('SIGINT', () => end(130));
process.on('SIGTERM', () => end(143));
process.on('SIGHUP', () => end(129));
process.on('uncaughtException', (error) => end(1, error));
onNpmGone(() => end(1));

stand = await openStand(dir, {
  clients: options.clients,
  meters: options.seed % 2 === 0,
  onDeath: (name, how) => ledger.report('died', `${name}: ${how}`),
});
await soak({ stand, ledger, kills, onPhase: live.phase }, options);
await end(0);

/**
 * Reports, stops everything and exits. What cannot be stopped here ends with this process: see
 * process-plan.ts and the engine's keeper.
 */
async function end(code: number, error?: unknown): Promise<void> {
  // npm passes on a signal of the terminal, which has reached us already.
  if (ending) return;
  ending = true;
  setTimeout(() => process.exit(code || 1), STOP_LIMIT_MS).unref();
  live.stop();
  if (error !== undefined) console.error(error);
  const seconds = Math.round((Date.now() - start) / 1_000);
  const cost = await stand?.meter?.count().then(costOf);
  console.log(finalReport({ options, ledger, kills }, seconds, cost));
  const failed = error !== undefined || ledger.violations.length > 0;
  if (failed) console.error(`again: ${options.command}\nkept:  ${dir}`);
  await stand?.close();
  if (!failed) await rm(dir, { recursive: true, force: true });
  process.exit(failed ? 1 : code);
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
const STARTER_CHECK_MS = 500;

const options = readOptions(process.argv.slice(2));
const ledger = createLedger();
const kills = { engine: 0, api: 0, processor: 0 };
const dir = await mkdtemp(join(tmpdir(), 'cruddur-soak-'));
let stand: Stand | undefined;
endOnSignals();
console.log(`${options.command}\n${dir}`);

const report = { options, ledger, kills };
const live = startLiveReport(report, process.stdout);
const start = Date.now();
try {
  stand = await openStand(dir, {
    clients: options.clients,
    onDeath: (name, how) => ledger.report('died', `${name}: ${how}`),
  });
  await soak({ stand, ledger, kills, onPhase: live.phase }, options);
} catch (error) {
  live.stop();
  console.error(error);
  await fail();
}
live.stop();
console.log(finalReport(report, Math.round((Date.now() - start) / 1_000)));
if (ledger.violations.length > 0) await fail();
await stand?.close();
await rm(dir, { recursive: true, force: true });
process.exit(0);

async function fail(): Promise<never> {
  console.error(`again: ${options.command}\nkept:  ${dir}`);
  await stand?.close();
  process.exit(1);
}

/** Children end with this process, also after a crash: see process-plan.ts and the engine's keeper. */
function endOnSignals(): void {
  const end = (code: number) => async (): Promise<void> => {
    live.stop();
    await stand?.close();
    await rm(dir, { recursive: true, force: true });
    process.exit(code);
  };
  process.once('SIGINT', end(130));
  process.once('SIGTERM', end(143));
  process.once('SIGHUP', end(129));
  const starter = process.ppid;
  setInterval(() => process.ppid !== starter && process.exit(1), STARTER_CHECK_MS).unref();
}

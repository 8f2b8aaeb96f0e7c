import { once } from 'node:events';
import { createRandom, deriveSeed } from '@cruddur/testing/random';
import type { ClientDeps } from './call.ts';
import { check } from './check.ts';
import { checkCost, costOf } from './check-cost.ts';
import { useDevice } from './device.ts';
import { collectEvidence, tryAgainInPeace } from './evidence.ts';
import { type Kills, killAtRandom } from './killer.ts';
import type { Ledger } from './ledger.ts';
import type { SoakOptions } from './options.ts';
import type { Stand } from './stand.ts';

/** Of each person, so that what one person does overlaps. */
const DEVICES = 2;
/** How long everything may take to settle after the killing: far more than it needs. */
const PEACE_LIMIT_MS = 300_000;

/** What a run works with. */
export interface SoakDeps {
  readonly stand: Stand;
  readonly ledger: Ledger;
  readonly kills: Kills;
  readonly onPhase: (phase: string) => void;
}

/**
 * Lets people write and read while processes are killed, then lets everything settle and checks
 * it. All that is found goes to the ledger.
 */
export async function soak(deps: SoakDeps, { seed, seconds }: SoakOptions): Promise<void> {
  const { stand, ledger, kills, onPhase } = deps;
  const { people, apiUrls, victims } = stand;
  const milliseconds = seconds * 1_000;
  const start = Date.now();
  const over = AbortSignal.timeout(milliseconds);
  const hopeless = AbortSignal.timeout(milliseconds + PEACE_LIMIT_MS);
  const random = (name: string) => createRandom(deriveSeed(seed, name));
  const clients = { people, apiUrls, ledger, hopeless };
  const progress = (): number => Math.min(1, (Date.now() - start) / milliseconds);

  onPhase('load');
  const using = Array.from({ length: people.length * DEVICES }, (_, i) => {
    const device = { ...clients, random: random(`device ${i}`) };
    return useDevice(device, i % people.length, progress, over);
  });
  await Promise.all([...using, killAtRandom(victims, random('killer'), kills, over)]);

  if (ledger.counts.acknowledged === 0 || Object.values(kills).includes(0)) {
    ledger.report('nothing_proven', `${JSON.stringify(ledger.counts)} ${JSON.stringify(kills)}`);
  }
  const last: ClientDeps = { ...clients, random: random('end') };
  onPhase('settle');
  await tryAgainInPeace(last);
  onPhase('check');
  const given = once(hopeless, 'abort').then(() => undefined);
  const evidence = await Promise.race([collectEvidence(stand, last), given]);
  if (evidence === undefined) ledger.report('unsettled', 'the stream was not drained in time');
  else {
    const cost = stand.meter ? checkCost(costOf(await stand.meter.count()), evidence.items) : [];
    for (const { kind, detail } of [...check(evidence), ...cost]) ledger.report(kind, detail);
  }
}

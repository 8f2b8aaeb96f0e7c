import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '@cruddur/testing/random';
import type { Victim, VictimKind } from './victim.ts';

/** How often each kind was killed. */
export type Kills = Record<VictimKind, number>;

const SHORTEST_PEACE_MS = 500;
const LONGEST_PEACE_MS = 3_000;
const LONGEST_ABSENCE_MS = 1_500;

/**
 * Kills one of the victims every 0.5 to 3 s until the signal, and starts each again up to 1.5 s
 * later, so that several may be away at once. Everyone's turn comes before anyone's second.
 * Resolves when all are back.
 */
export async function killAtRandom(
  victims: readonly Victim[],
  random: Random,
  kills: Kills,
  signal: AbortSignal,
): Promise<void> {
  const absences = new Set<Promise<void>>();
  let turn: Victim[] = [];
  for (;;) {
    const peace = random.int(SHORTEST_PEACE_MS, LONGEST_PEACE_MS);
    await sleep(peace, undefined, { signal }).catch(() => {});
    if (signal.aborted) break;
    if (turn.length === 0) turn = random.shuffled(victims);
    const victim = turn.find((one) => one.life() !== undefined);
    if (victim === undefined) continue;
    turn.splice(turn.indexOf(victim), 1);
    kills[victim.kind] += 1;
    const absence = killAndRevive(victim, random.int(0, LONGEST_ABSENCE_MS)).finally(() =>
      absences.delete(absence),
    );
    absences.add(absence);
  }
  await Promise.all(absences);
}

async function killAndRevive(victim: Victim, absenceMs: number): Promise<void> {
  await victim.kill();
  await sleep(absenceMs);
  await victim.start();
}

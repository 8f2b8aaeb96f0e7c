import { execFileSync } from 'node:child_process';

/** Resident memory of a process in KB. */
export function residentKb(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }));
}

/** Resident memory in KB of a process and all below it, by the name of their program. */
export function residentKbBelow(pid: number): Record<string, number> {
  const list = execFileSync('ps', ['-e', '-o', 'pid=,ppid=,rss=,comm='], { encoding: 'utf8' });
  const all = list
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  const below = new Set([String(pid)]);
  const sums: Record<string, number> = {};
  // A parent is older than its children, but its pid need not be lower.
  for (let known = 0; known < below.size; ) {
    known = below.size;
    for (const [one, parent] of all) if (below.has(parent as string)) below.add(one as string);
  }
  for (const [one, , rss, name] of all) {
    if (below.has(one as string)) sums[name as string] = (sums[name as string] ?? 0) + Number(rss);
  }
  return sums;
}

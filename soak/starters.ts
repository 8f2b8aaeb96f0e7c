import { readFileSync } from 'node:fs';
import { identifyProcess, isRunning, type ProcessIdentity } from '@cruddur/local/process-identity';

const CHECK_MS = 500;

/**
 * Tells when the process that started this one, or the npm above it, is gone: no signal does when
 * they are killed. Whoever started that npm may go. Without /proc only our parent is watched.
 */
export function onStarterGone(tell: () => void): void {
  const starters = findStarters();
  const timer = setInterval(() => {
    if (starters.every(isRunning)) return;
    clearInterval(timer);
    tell();
  }, CHECK_MS);
  timer.unref();
}

function findStarters(): ProcessIdentity[] {
  const found: ProcessIdentity[] = [];
  for (let pid = process.ppid; pid > 1; pid = parentOf(pid)) {
    const identity = identifyProcess(pid);
    if (identity === undefined) break;
    found.push(identity);
    if (read(pid, 'cmdline').startsWith('npm')) return found;
  }
  // Nobody above is npm: then what is further up is somebody's shell.
  return found.slice(0, 1);
}

/** Field 4 of proc(5), counted from behind the command's name, which may hold anything. */
function parentOf(pid: number): number {
  const stat = read(pid, 'stat');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0);
}

function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

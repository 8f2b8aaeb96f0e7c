import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A pid alone is given to another process later; together with its start it names one process. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Opaque: only to be compared with another answer of this machine. */
  readonly start: string;
}

/** Undefined when there is no such process. A zombie counts as gone: it holds nothing any more. */
export function identifyProcess(pid: number): ProcessIdentity | undefined {
  const start = startOf(pid);
  return start === undefined ? undefined : { pid, start };
}

/** The identity of the calling process. */
export function ownIdentity(): ProcessIdentity {
  const own = identifyProcess(process.pid);
  if (own === undefined) throw new Error(`The start time of process ${process.pid} cannot be read`);
  return own;
}

/** False too when the pid now belongs to another process. */
export function isRunning({ pid, start }: ProcessIdentity): boolean {
  return startOf(pid) === start;
}

function startOf(pid: number): string | undefined {
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
  if (process.platform === 'linux') return startOnLinux(pid);
  return process.platform === 'win32' ? startOnWindows(pid) : startByPs(pid);
}

// The command name, field 2, may hold spaces and parentheses: count from behind its last one.
// There stands field 3, the state; field 22 is the start in clock ticks since boot. See proc(5).
function startOnLinux(pid: number): string | undefined {
  const stat = readStat(pid);
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
  return 'ZX'.includes(fields[0] ?? 'X') ? undefined : fields[19];
}

function readStat(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
}

function startByPs(pid: number): string | undefined {
  const [state = 'Z', ...start] = ask('ps', ['-o', 'stat=', '-o', 'lstart=', '-p', `${pid}`]).split(
    /\s+/,
  );
  return state === '' || state.startsWith('Z') ? undefined : start.join(' ');
}

function startOnWindows(pid: number): string | undefined {
  const question = `(Get-Process -Id ${pid}).StartTime.ToFileTimeUtc()`;
  return (
    ask('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', question]) || undefined
  );
}

// A program that ran and failed says "no such process". One that could not run at all says nothing
// about the process, and to take it for dead would break its lock.
function ask(program: string, args: readonly string[]): string {
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
  try {
    return execFileSync(program, args, {
      encoding: 'utf8',
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch (error) {
    if (typeof (error as { status?: unknown }).status === 'number') return '';
    throw error;
  }
}

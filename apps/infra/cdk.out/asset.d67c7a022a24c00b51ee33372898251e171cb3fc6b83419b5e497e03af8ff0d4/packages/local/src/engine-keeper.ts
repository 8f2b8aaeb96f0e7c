import { type ChildProcess, spawn } from 'node:child_process';

/**
 * Starts a program that cannot outlive this process, however this process ends. Between the two
 * stands a keeper, in a session of its own so that Ctrl-C at the terminal does not reach either.
 * The contract with the keeper: its stdin is a pipe that we never write to; when it closes, which
 * the kernel does even after kill -9, the program is ended. Its stdout says the program's pid, its
 * stderr is the program's output, and it exits when and as the program does.
 */
export function spawnKept(
  binary: string,
  args: readonly string[],
  platform = process.platform,
): ChildProcess {
  const [program, ...keeperArgs] = platform === 'win32' ? NODE_KEEPER : SHELL_KEEPER;
  return spawn(program, [...keeperArgs, binary, ...args], {
    detached: true,
    windowsHide: true,
    stdio: 'pipe',
  });
}

// The watcher is a process apart from the shell that waits, so that it still does its work when
// that shell is killed. A background job reads from /dev/null unless told otherwise: hence fd 3.
const SHELL_KEEPER = [
  '/bin/sh',
  '-c',
  `exec 3<&0 </dev/null
"$@" 3<&- >&2 &
kept=$!
(
  while read -r _; do :; done <&3
  kill -TERM "$kept" 2>/dev/null || exit 0
  for _ in 1 2 3; do
    sleep 1
    kill -0 "$kept" 2>/dev/null || exit 0
  done
  kill -KILL "$kept"
) >/dev/null 2>&1 &
watcher=$!
exec 3<&-
echo "$kept"
wait "$kept"
status=$?
kill "$watcher" 2>/dev/null
exit "$status"`,
  'keeper',
] as const;

// Windows has no /bin/sh. Here the one that waits and the one that watches are the same process.
const NODE_KEEPER = [
  process.execPath,
  '-e',
  `const [binary, ...args] = process.argv.slice(1);
const kept = require('node:child_process').spawn(binary, args, { stdio: ['ignore', 2, 2], windowsHide: true });
kept.on('spawn', () => process.stdout.write(kept.pid + '\\n'));
kept.on('error', (error) => { console.error(error.message); process.exit(127); });
kept.on('exit', (code) => process.exit(code ?? 1));
process.stdin.resume().on('close', () => {
  kept.kill('SIGTERM');
  setTimeout(() => kept.kill('SIGKILL'), 3000);
});`,
  '--',
] as const;

import { confirm, isCancel } from '@clack/prompts';
import { UsageError } from './usage-error.ts';

/** Asks before something is destroyed. Without a terminal only `--yes` says yes. */
export async function requireConfirmation(
  question: string,
  yes: boolean | undefined,
): Promise<void> {
  if (yes) return;
  if (!process.stdin.isTTY) throw new UsageError(`${question} Add --yes to do it.`);
  const answer = await confirm({ message: question, initialValue: false });
  if (isCancel(answer) || !answer) throw new UsageError('nothing was changed');
}

import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What Cognito would have sent by email. */
export interface Letter {
  /** ISO 8601, UTC. */
  readonly sent_at: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The code or temporary password alone. */
  readonly code: string;
}

/** The letters of a local pool: they stay in its folder and never reach a network. */
export interface Mailbox {
  deliver(letter: Letter): Promise<void>;
}

const KEPT = 200;

/** Opens the mailbox of a data folder. Only the newest 200 letters are kept. */
export async function openMailbox(dataDir: string): Promise<Mailbox> {
  let letters = await readLetters(dataDir);
  let last: Promise<void> = Promise.resolve();
  return {
    deliver(letter) {
      letters = [...letters, letter].slice(-KEPT);
      const text = JSON.stringify(letters);
      last = last.catch(() => {}).then(() => replaceFile(pathOf(dataDir), text));
      return last;
    },
  };
}

/** The letters of a data folder, oldest first, of one address or of all. */
export async function readLetters(dataDir: string, to?: string): Promise<Letter[]> {
  const text = await readFile(pathOf(dataDir), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '[]';
    throw error;
  });
  const letters = JSON.parse(text) as Letter[];
  return letters.filter((one) => to === undefined || one.to.toLowerCase() === to.toLowerCase());
}

async function replaceFile(path: string, text: string): Promise<void> {
  await writeFile(`${path}.new`, text, { mode: 0o600 });
  await rename(`${path}.new`, path);
}

function pathOf(dataDir: string): string {
  return join(dataDir, 'user-pool', 'mailbox.json');
}

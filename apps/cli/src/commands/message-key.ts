import { createKeyFile, KeyFileError, rotateKeyFile } from '@cruddur/core/seal/key-file';
import type { Command } from 'commander';
import { UsageError } from '../usage-error.ts';

/** `cruddur message-key …`: the file that `MESSAGE_KEY_FILE` names. */
export function addMessageKeyCommands(program: Command): void {
  const group = program
    .command('message-key')
    .description('the key file that the texts of messages are encrypted by');
  group
    .command('create <file>')
    .description('make a file with a new key, which only you may read')
    .action((file: string) => {
      const id = changing(() => createKeyFile(file));
      console.log(`${file} holds the key ${id}; keep a copy: without it its texts are lost`);
    });
  group
    .command('rotate <file>')
    .description('put a new key first; the older ones go on opening what they sealed')
    .action((file: string) => {
      const id = changing(() => rotateKeyFile(file));
      console.log(`the key ${id} seals from the next start on; keep a copy of ${file}`);
    });
}

function changing(change: () => string): string {
  try {
    return change();
  } catch (error) {
    if (error instanceof KeyFileError) throw new UsageError(error.message);
    throw error;
  }
}

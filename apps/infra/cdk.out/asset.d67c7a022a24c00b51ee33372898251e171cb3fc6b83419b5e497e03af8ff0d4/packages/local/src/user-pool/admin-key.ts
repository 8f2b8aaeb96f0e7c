import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readKeyFile, readOrMakeKeyFile } from './key-file.ts';

/** The credentials that sign admin calls to this pool, in the form that the AWS SDK takes. */
export interface AdminKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** The admin key of a data folder; made the first time, readable by its owner only. */
export function openAdminKey(dataDir: string): Promise<AdminKey> {
  return readOrMakeKeyFile(pathOf(dataDir), async () => ({
    accessKeyId: `LOCAL${randomBytes(8).toString('hex').toUpperCase()}`,
    secretAccessKey: randomBytes(30).toString('base64url'),
  }));
}

/** The same for somebody who must not make one; undefined when there is none. */
export function readAdminKey(dataDir: string): Promise<AdminKey | undefined> {
  return readKeyFile(pathOf(dataDir));
}

function pathOf(dataDir: string): string {
  return join(dataDir, 'user-pool', 'admin-key.json');
}

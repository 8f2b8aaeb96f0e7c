import { access, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createDynamoDbClient } from '@cruddur/core/table/dynamodb-client';
import { newMeter } from '@cruddur/core/table/meter';
import { createTable } from '@cruddur/core/table/schema';
import { type Database, openDatabase } from '@cruddur/core/user/database';
import { migrate } from '@cruddur/core/user/migrate';
import { insertUsers, listPeople } from '@cruddur/core/user/users';
import { addDemoAccounts } from '@cruddur/local/demo-accounts';
import { seedConversations } from '@cruddur/local/demo-conversations';
import { demoPeople } from '@cruddur/local/demo-people';
import type { Parts } from './parts.ts';

const PEOPLE = 15;
const CONVERSATIONS = 45;
const MESSAGES = 24;

/** A start may take its time, where a request must not. */
const PATIENCE_MS = 60_000;

interface LoadOptions {
  readonly demo: boolean;
  readonly onStep: (step: string) => void;
}

/**
 * Makes table and schema where they are missing, and on the first run of a data folder the demo
 * people with accounts and conversations. A first run that was cut off is taken up again.
 */
export async function prepareStack(parts: Parts, options: LoadOptions): Promise<void> {
  if (parts.stack === undefined) return;
  await createTable(createDynamoDbClient(parts.target), parts.tableName);
  const db = openDatabase(parts.stack.connectionUrl, { timeoutMs: PATIENCE_MS, max: 1 });
  try {
    await migrate(db);
    if (!options.demo) return;
    await loadDemo(db, parts, options);
    await addDemoAccounts(db, parts.stack.userPool?.pool);
  } finally {
    await db.destroy();
  }
}

async function loadDemo(db: Database, parts: Parts, options: LoadOptions): Promise<void> {
  const marker = join(parts.dataDir, 'demo-loaded');
  if (await exists(marker)) return;
  await insertUsers(db, demoPeople(PEOPLE));
  const people = await listPeople(db, PEOPLE);
  const messages = await seedConversations(
    {
      ...parts.services,
      table: parts.services.openTable({ meter: newMeter() }),
      pause: (ms) => new Promise((resolve) => setTimeout(resolve, Math.random() * ms)),
    },
    { people, conversations: CONVERSATIONS, messages: MESSAGES, seed: 1, now: Date.now() },
  );
  await writeFile(marker, '');
  options.onStep(`demo data: ${people.length} people, ${messages} messages`);
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

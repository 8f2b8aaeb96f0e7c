import { access, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createDynamoDbClient } from '@cruddur/core/table/dynamodb-client';
import { newMeter } from '@cruddur/core/table/meter';
import { createTable } from '@cruddur/core/table/schema';
import { migrate } from '@cruddur/core/user/migrate';
import { insertUsers, listPeople } from '@cruddur/core/user/users';
import { seedConversations } from '@cruddur/local/demo-conversations';
import { demoPeople } from '@cruddur/local/demo-people';
import type { Parts } from './parts.ts';

const PEOPLE = 15;
const CONVERSATIONS = 45;
const MESSAGES = 24;

/**
 * Makes table and schema where they are missing, and on the first run of a data folder the demo
 * people and conversations. A first run that was cut off is taken up again.
 */
export async function loadDemo(
  parts: Parts,
  options: { demo: boolean; onStep: (step: string) => void },
): Promise<void> {
  if (parts.stack === undefined) return;
  await createTable(createDynamoDbClient(parts.target), parts.tableName);
  await migrate(parts.services.database);
  const marker = join(parts.dataDir, 'demo-loaded');
  if (!options.demo || (await exists(marker))) return;
  await insertUsers(parts.services.database, demoPeople(PEOPLE));
  const people = await listPeople(parts.services.database, PEOPLE);
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

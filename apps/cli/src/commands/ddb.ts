import { isSealed } from '@cruddur/core/seal/sealed-text';
import { dump } from '@cruddur/core/table/dump';
import type { MessageItem } from '@cruddur/core/table/items';
import { createTable, dropTable, listTables } from '@cruddur/core/table/schema';
import { listPeople } from '@cruddur/core/user/users';
import { maxPairs, seedConversations } from '@cruddur/local/demo-conversations';
import type { Command } from 'commander';
import { requireConfirmation } from '../confirm.ts';
import { wholeNumber } from '../number-option.ts';
import { startProgress } from '../progress.ts';
import { conversationDeps, findTarget, withDatabase, withTarget } from '../target.ts';
import { UsageError } from '../usage-error.ts';
import { addPatternCommands } from './ddb-patterns.ts';

interface DdbOptions {
  readonly prod?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
  readonly provisioned?: boolean;
  readonly limit: number;
  readonly conversations: number;
  readonly messages: number;
  readonly seed: number;
}

/** `cruddur ddb …`. */
export function addDdbCommands(program: Command): void {
  const ddb = program.command('ddb').description('the DynamoDB table of conversations');
  withTarget(ddb.command('schema-load').description('make the table, its index and its stream'))
    .option('--provisioned', '5 read and 5 write units instead of on-demand')
    .action(runSchemaLoad);
  withTarget(ddb.command('list-tables').description('list all tables'))
    .option('--json', 'print JSON')
    .action(runListTables);
  withTarget(ddb.command('drop <table>').description('delete a table with everything in it'))
    .option('--yes', 'do not ask')
    .action(runDrop);
  withTarget(
    ddb
      .command('scan')
      .description('print the items of the table as they are stored, one JSON a line'),
  )
    .option('--limit <n>', 'how many at most', wholeNumber(1), Number.MAX_SAFE_INTEGER)
    .action(runScan);
  withTarget(
    ddb.command('seed').description('make up conversations between the people of Postgres'),
  )
    .option('--conversations <n>', 'how many', wholeNumber(1), 20)
    .option('--messages <n>', 'how many in each', wholeNumber(1), 40)
    .option('--seed <n>', 'the same number makes the same data', wholeNumber(0), 1)
    .option('--yes', 'do not ask')
    .option('--json', 'print JSON')
    .action(runSeed);
  addPatternCommands(ddb);
}

async function runSchemaLoad(options: DdbOptions): Promise<void> {
  const target = findTarget(options);
  const made = await createTable(target.dynamoDb, target.tableName, {
    provisioned: options.provisioned ?? false,
    deletionProtection: target.name === 'aws',
  });
  console.log(`${target.tableName} ${made ? 'was made' : 'exists already'}`);
}

async function runListTables(options: DdbOptions): Promise<void> {
  const names = await listTables(findTarget(options).dynamoDb);
  console.log(options.json ? JSON.stringify(names) : names.join('\n'));
}

async function runDrop(table: string, options: DdbOptions): Promise<void> {
  const target = findTarget(options);
  await requireConfirmation(`Delete the table ${table} (${target.name}) for ever?`, options.yes);
  const dropped = await dropTable(target.dynamoDb, table);
  if (!dropped) throw new UsageError(`there is no table ${table}`);
  console.log(`${table} was dropped`);
}

async function runScan(options: DdbOptions): Promise<void> {
  const target = findTarget(options);
  let units = 0;
  let [count, sealed] = [0, 0];
  for await (const page of dump(target.dynamoDb, target.tableName, options.limit)) {
    units += page.readUnits;
    count += page.items.length;
    for (const item of page.items) {
      console.log(JSON.stringify(item));
      if (isSealed((item as Partial<MessageItem>).message)) sealed += 1;
    }
  }
  console.error(`${count} items, ${units} read units`);
  if (sealed > 0) {
    console.error(
      `${sealed} texts are encrypted; get-conversation and list-conversations open them`,
    );
  }
}

async function runSeed(options: DdbOptions): Promise<void> {
  const target = findTarget(options);
  if (target.name === 'aws') {
    await requireConfirmation('Write made-up conversations into AWS?', options.yes);
  }
  const people = await withDatabase(target, (db) => listPeople(db, 2_000));
  if (people.length < 2) throw new UsageError('there are no people yet: cruddur db seed');
  if (options.conversations > maxPairs(people.length)) {
    throw new UsageError(
      `${people.length} people have at most ${maxPairs(people.length)} conversations: cruddur db seed --people N`,
    );
  }
  const deps = conversationDeps(target);
  const bar = startProgress('seeding');
  const appended = await seedConversations(deps, {
    people,
    conversations: options.conversations,
    messages: options.messages,
    seed: options.seed,
    now: Date.now(),
    onProgress: bar.update,
  });
  bar.end(`${appended} messages were added`);
  const { readUnits, writeUnits } = deps.meter;
  console.log(
    options.json
      ? JSON.stringify({ appended, readUnits, writeUnits })
      : `added ${appended} messages: ${writeUnits} write and ${readUnits} read units`,
  );
}

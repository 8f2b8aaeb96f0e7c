import { randomUUID } from 'node:crypto';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { memberOfPair } from '@cruddur/core/conversation/member';
import { page } from '@cruddur/core/conversation/page';
import { createDynamoDbClient } from '@cruddur/core/table/dynamodb-client';
import { createTable } from '@cruddur/core/table/schema';
import { startTestEngine } from '@cruddur/testing/engines';
import { openLogStand, person, sends } from '@cruddur/testing/log-stand';
import { report } from './report.ts';

/**
 * How many sends and page reads a second the core makes, each against the raw engine called by the
 * same SDK in the same run; and then what event streams cost. Prints JSON lines; `--quick` is for seeing that it runs.
 */
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
const count = process.argv.includes('--quick') ? 300 : 5_000;
const CONCURRENT = 32;

const engine = await startTestEngine();
const client = createDynamoDbClient({ endpoint: engine.endpoint, region: 'us-east-1' });
const table = `raw-${randomUUID()}`;
await createTable(client, table);
const stand = await openLogStand(engine);
const node = stand.node();
const people = Array.from({ length: CONCURRENT }, (_, i) => person(`p${i}`));
const partner = person('partner');
for (const one of people) await sends(node, one, partner, 'a first message');

const putRaw = (lane: number, i: number) =>
  client.send(
    new PutItemCommand({
      TableName: table,
      Item: {
        pk: { S: `lane-${lane}` },
        sk: { S: String(i).padStart(12, '0') },
        message: { S: 'a message of a usual length, as people write them' },
        user: { S: partner.uuid },
      },
      ConditionExpression: 'attribute_not_exists(pk)',
    }),
  );
const text = 'a message of a usual length, as people write them';
const sendOne = (lane: number) => sends(node, people[lane] as typeof partner, partner, text);
const readOne = async (lane: number) =>
  page(node, await memberOfPair(node, people[lane] as typeof partner, partner), undefined, 20);

await perSecond(sendOne);
const raw = await perSecond(putRaw);
report('send', await perSecond(sendOne), 'raw conditional put, same SDK', raw);
report('newest page', await perSecond(readOne), 'raw conditional put, same SDK', raw);
await stand.close();
await engine.stop();
await import('./event-streams.ts');

async function perSecond(step: (lane: number, i: number) => Promise<unknown>): Promise<number> {
  const start = performance.now();
  const lanes = Array.from({ length: CONCURRENT }, async (_, lane) => {
    for (let i = 0; i < count / CONCURRENT; i += 1) await step(lane, i);
  });
  await Promise.all(lanes);
  return count / ((performance.now() - start) / 1000);
}

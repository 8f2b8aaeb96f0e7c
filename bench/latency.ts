import { createDynamoDbClient } from '@cruddur/core/table/dynamodb-client';
import { readStackFile } from '@cruddur/local/stack-file';
import type { Person } from '../soak/people.ts';
import { endStreams, openStream, openStreams } from './held-streams.ts';
import { tellBrowser } from './latency-browser.ts';
import { beginChats, chat, type Latencies } from './latency-chats.ts';
import { openEars } from './latency-ears.ts';
import { type Floor, measureFloor } from './latency-floor.ts';
import { startWithPeople } from './latency-people.ts';
import { isQuick, quantile, report } from './report.ts';

/**
 * How long a message takes to the other one's event stream, and from the log to their inbox row, at
 * several rates and with several numbers of people connected, a stream each, to what `npm start`
 * starts. A message counts from when it was due, so that waiting counts too. Then what people see of
 * it in a browser.
 */
const CONNECTED = isQuick ? [10] : [10, 1_000, 5_000];
const LOADS = isQuick
  ? [{ rate: 50, ms: 1_000 }]
  : [
      { rate: 1, ms: 10_000 },
      { rate: 50, ms: 6_000 },
      { rate: 200, ms: 8_000 },
    ];
const WARM_UP = { rate: 50, ms: 500 };
const MOST_CHATS = 100;
/** Each of a tail needs so many messages. */
const QUANTILES = [
  { part: 0.5, label: 'p50', least: 1 },
  { part: 0.99, label: 'p99', least: 100 },
  { part: 0.999, label: 'p99.9', least: 1_000 },
];

const { stack, people } = await startWithPeople(CONNECTED.at(-1) as number, {
  args: isQuick ? ['--no-demo'] : [],
  env: { RATE_LIMIT_READ: 'off', RATE_LIMIT_SEND: 'off', RATE_LIMIT_PUBLIC: 'off' },
});
try {
  await measureStreams();
  endStreams();
  if (!isQuick) await tellBrowser(stack, people.at(-1) as Person);
} finally {
  endStreams();
  await stack.close();
}

async function measureStreams(): Promise<void> {
  const { url, dataDir } = stack;
  const file = readStackFile(dataDir);
  if (file === undefined) throw new Error('the stack does not run');
  const dynamoDb = createDynamoDbClient({
    endpoint: file.dynamodb_endpoint,
    region: file.dynamodb_region,
  });
  const chats = await beginChats(url, people.slice(0, 2 * MOST_CHATS));
  const floor = await measureFloor(dynamoDb);
  dynamoDb.destroy();
  const ears = openEars();
  let connected = 0;
  for (const count of CONNECTED) {
    const joining = people.slice(connected, count);
    await openStreams(joining, async (one) => ears.listen(one, await openStream(url, one)));
    connected = count;
    const talking = chats.slice(0, count / 2);
    await chat(url, talking, ears, WARM_UP);
    for (const load of LOADS) {
      const latencies = await chat(url, talking, ears, load);
      tell(`${load.rate} a second, ${count} connected`, latencies, floor);
    }
  }
}

function tell(name: string, latencies: Latencies, floor: Floor): void {
  const { answers, arrivals, rows, refused } = latencies;
  if (refused > 0) console.log(JSON.stringify({ name, refused, stored: answers.length }));
  const bare = { limit_name: 'bare round trip and raw put', limit: floor.sends };
  const answer = { limit_name: 'answer to its send', limit: answers };
  const update = { limit_name: 'raw update', limit: floor.updates };
  tellQuantiles(`send to answer, ${name}`, answers, bare);
  tellQuantiles(`send to the other's stream, ${name}`, arrivals, answer);
  tellQuantiles(`put to the other's row, ${name}`, rows, update);
}

function tellQuantiles(
  name: string,
  values: readonly number[],
  { limit_name, limit }: { readonly limit_name: string; readonly limit: readonly number[] },
): void {
  for (const { part, label, least } of QUANTILES) {
    if (values.length < least) continue;
    report({
      name: `${name}, ${label}`,
      value: quantile(values, part),
      unit: 'ms',
      limit_name: `${limit_name}, ${label}`,
      limit_value: quantile(limit, part),
    });
  }
}

/** The stream's processor in a process of its own. Asked to `drain`, it answers `drained`. */
import { openShared } from '@cruddur/core/bus/shared';
import { callDynamoDb, createDynamoDbClient } from '@cruddur/core/table/dynamodb-client';
import { openDynamoDbTable } from '@cruddur/core/table/dynamodb-table';
import { engineDatabasePath } from '@cruddur/local/engine';
import { openEngineUpkeep } from '@cruddur/local/engine-upkeep';
import { followTableStream } from '@cruddur/local/table-stream';
import { pino } from 'pino';
import { takePlan } from './process-plan.ts';

const { dataDir, target, tableName, busUrl } = await takePlan();
const logger = pino({ level: 'warn' });
const onError = (error: unknown): void => logger.error({ err: error }, 'stream');
const dynamoDb = createDynamoDbClient(target);
const { bus } = await openShared({ url: busUrl, namespace: tableName, onError });
const poller = followTableStream({
  dataDir,
  target,
  dynamoDb,
  tableName,
  openTable: openDynamoDbTable(callDynamoDb(dynamoDb), tableName),
  bus,
  upkeep: openEngineUpkeep(engineDatabasePath(dataDir)),
  onNewStream: () => logger.error('another stream stands where one was'),
  onError,
});
process.on('message', async (question) => {
  if (question !== 'drain') return;
  await poller.drained();
  process.send?.('drained');
});
process.send?.('ready');

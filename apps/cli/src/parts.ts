import type { VerifyToken } from '@cruddur/api/auth';
import type { QueryLog } from '@cruddur/api/query-log';
import type { Services } from '@cruddur/api/services';
import type { UserPoolAddress } from '@cruddur/api/user-pool-address';
import type { DynamoDbTarget } from '@cruddur/core/table/dynamodb-client';
import type { PoolClient } from '@cruddur/core/user/pool-client';
import type { LocalStack } from '@cruddur/local/stack';
import type { StreamPoller } from '@cruddur/local/stream-poller';

/** What runs, and where the table is. */
export interface Parts {
  readonly services: Services;
  readonly target: DynamoDbTarget;
  readonly tableName: string;
  readonly dataDir: string;
  readonly verifyToken: VerifyToken;
  readonly userPool: UserPoolAddress;
  readonly poolClient: PoolClient;
  readonly stack: LocalStack | undefined;
  /** Only where no Lambda reads the stream. */
  readonly poller: StreamPoller | undefined;
  /** Only where one can also be a demo person. */
  readonly queryLog: QueryLog | undefined;
}

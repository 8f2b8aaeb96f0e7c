import { Duration, type Stack } from 'aws-cdk-lib';
import { Platform } from 'aws-cdk-lib/aws-ecr-assets';
import {
  ContainerImage,
  CpuArchitecture,
  FargateTaskDefinition,
  LogDriver,
  OperatingSystemFamily,
} from 'aws-cdk-lib/aws-ecs';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Data } from '../data/data.ts';
import { readSecrets } from '../data/functions.ts';
import { useKeyThroughTable, useMessageKey } from '../data/messages-table.ts';
import { accept } from '../reasons.ts';
import type { Settings } from '../settings.ts';

/** Where a container listens. */
export const PORT = 3000;

/** What each profile has of the API: units of CPU (1024 is one), megabytes, tasks. */
export const SIZES = {
  small: { cpu: 256, memoryLimitMiB: 512, least: 1, most: 1 },
  standard: { cpu: 1024, memoryLimitMiB: 2048, least: 2, most: 10 },
} as const;

/** One container of the API: its files, its rights and its log. */
export function addTask(
  stack: Stack,
  settings: Settings,
  { data, environment }: { readonly data: Data; readonly environment: Record<string, string> },
): FargateTaskDefinition {
  const { cpu, memoryLimitMiB } = SIZES[settings.profile];
  const task = new FargateTaskDefinition(stack, 'ApiTask', {
    cpu,
    memoryLimitMiB,
    runtimePlatform: {
      cpuArchitecture: CpuArchitecture.ARM64,
      operatingSystemFamily: OperatingSystemFamily.LINUX,
    },
  });
  for (const statement of apiPolicy(data)) task.addToTaskRolePolicy(statement);
  const logGroup = new LogGroup(stack, 'ApiLog', { retention: RetentionDays.ONE_MONTH });
  task.addContainer('api', {
    image: ContainerImage.fromAsset(settings.folders.image, { platform: Platform.LINUX_ARM64 }),
    portMappings: [{ containerPort: PORT }],
    environment,
    readonlyRootFilesystem: true,
    stopTimeout: Duration.seconds(30),
    logging: LogDriver.awsLogs({ logGroup, streamPrefix: 'api' }),
  });
  accept(task, {
    'AwsSolutions-ECS2': 'What stands there is no secret: the password’s place, not the password.',
  });
  accept(task.obtainExecutionRole(), {
    'AwsSolutions-IAM5[Resource::*]': 'A token for the image registry is given for all of it.',
  });
  return task;
}

/** What the API does to the table and its texts, and the login that it has at Postgres. */
function apiPolicy({ table, key, messageKey, database }: Data): PolicyStatement[] {
  return [
    new PolicyStatement({
      actions: [
        'dynamodb:DescribeTable',
        'dynamodb:GetItem',
        'dynamodb:PutItem',
        'dynamodb:Query',
        'dynamodb:UpdateItem',
      ],
      resources: [table.tableArn],
    }),
    useKeyThroughTable(key),
    ...(messageKey ? [useMessageKey(messageKey)] : []),
    readSecrets(database.appSecret.secretArn),
  ];
}

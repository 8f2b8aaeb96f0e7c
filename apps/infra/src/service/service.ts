import { CfnOutput, CfnParameter, type Stack } from 'aws-cdk-lib';
import { Peer, Port } from 'aws-cdk-lib/aws-ec2';
import type { Data } from '../data/data.ts';
import type { Settings } from '../settings.ts';
import { type Api, addApi } from './api.ts';
import { addFront, type Front } from './front.ts';
import { addPage, type Page } from './page.ts';
import { addPageFiles } from './page-files.ts';
import { addStreamProcessor, type StreamProcessor } from './stream-processor.ts';
import { addValkey, VALKEY_PORT } from './valkey.ts';

/** What runs, for the stack that watches it. */
export interface Service {
  readonly api: Api;
  readonly front: Front;
  readonly page: Page;
  readonly stream: StreamProcessor;
}

/** Adds everything that runs and can be made anew at any time. */
export function addService(stack: Stack, settings: Settings, data: Data): Service {
  const front = addFront(stack, data);
  letCloudFrontIn(stack, front);
  const page = addPage(stack, settings, front);
  const valkey = settings.valkey ? addValkey(stack, data) : undefined;
  const api = addApi(stack, settings, {
    data,
    front,
    environment: {
      ...apiEnvironment(stack, settings, data, page),
      ...(valkey && { CACHE_URL: valkey.url }),
    },
  });
  if (valkey) api.service.connections.allowTo(valkey.group, VALKEY_PORT);
  const stream = addStreamProcessor(stack, settings, data, valkey);
  addPageFiles(stack, settings, page);
  new CfnOutput(stack, 'FrontendUrl', { value: page.url });
  return { api, front, page, stream };
}

/** The environment of a production server, as on a machine of one's own. */
function apiEnvironment(
  stack: Stack,
  settings: Settings,
  { database, people, messageKey }: Data,
  page: Page,
): Record<string, string> {
  return {
    AWS_DEFAULT_REGION: stack.region,
    AWS_COGNITO_USER_POOL_ID: people.pool.userPoolId,
    AWS_COGNITO_USER_POOL_CLIENT_ID: people.client.userPoolClientId,
    CONNECTION_URL: database.connectionUrl('/app/rds-ca.pem'),
    DATABASE_SECRET_ARN: database.appSecret.secretArn,
    CRUDDUR_TABLE: settings.tableName,
    FRONTEND_URL: page.url,
    BACKEND_URL: page.url,
    ...(messageKey && { MESSAGE_KMS_KEY: messageKey.keyArn }),
    LOG_LEVEL: 'info',
    METRICS_LOG: 'on',
  };
}

/** Only requests that CloudFront brings; `deploy` looks the list of its addresses up by its name. */
function letCloudFrontIn(stack: Stack, { group }: Front): void {
  const list = new CfnParameter(stack, 'CloudFrontPrefixList', {
    description: 'com.amazonaws.global.cloudfront.origin-facing of this region',
    allowedPattern: 'pl-[0-9a-f]+',
  });
  group.addIngressRule(Peer.prefixList(list.valueAsString), Port.HTTP, 'CloudFront');
}

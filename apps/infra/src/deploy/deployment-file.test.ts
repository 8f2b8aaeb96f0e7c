import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readArguments } from './arguments.ts';
import { findDeployment, keepDeployment, readOutputs } from './deployment-file.ts';

const OUTPUTS = {
  'cruddur-data': {
    AwsDefaultRegion: 'eu-west-1',
    CruddurTable: 'cruddur-messages',
    AwsCognitoUserPoolId: 'eu-west-1_abc',
    AwsCognitoUserPoolClientId: 'client',
    OperatorRoleArn: 'arn:aws:iam::123456789012:role/operator',
    MessageKmsKey: 'arn:aws:kms:eu-west-1:123456789012:key/0',
    Guarded: 'true',
  },
  'cruddur-service': { FrontendUrl: 'https://d1.cloudfront.net' },
};
const REACHABLE = {
  ConnectionUrl: 'postgres://host:5432/cruddur?sslmode=verify-full&sslrootcert=',
  DatabaseSecretArn: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:owner',
};

test('a deployment is kept for the admin command, the next deployment and its end', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cruddur-deployment-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  expect(findDeployment(folder)).toBeUndefined();
  const deployment = readOutputs(OUTPUTS, { profile: 'standard' }, '/certificates');
  keepDeployment(folder, deployment);
  expect(findDeployment(folder)).toEqual({
    settings: { profile: 'standard' },
    guarded: true,
    page: 'https://d1.cloudfront.net',
    operatorRole: 'arn:aws:iam::123456789012:role/operator',
    environment: {
      AWS_DEFAULT_REGION: 'eu-west-1',
      CRUDDUR_TABLE: 'cruddur-messages',
      AWS_COGNITO_USER_POOL_ID: 'eu-west-1_abc',
      AWS_COGNITO_USER_POOL_CLIENT_ID: 'client',
      MESSAGE_KMS_KEY: 'arn:aws:kms:eu-west-1:123456789012:key/0',
    },
  });
  keepDeployment(folder, undefined);
  expect(findDeployment(folder)).toBeUndefined();
});

test('a Postgres that can be reached is known by its certificate here', () => {
  const { environment } = readOutputs({ ...OUTPUTS, more: REACHABLE }, {}, '/my files/ca.pem');
  expect(environment.CONNECTION_URL).toBe(`${REACHABLE.ConnectionUrl}/my%20files/ca.pem`);
  expect(environment.DATABASE_SECRET_ARN).toBe(REACHABLE.DatabaseSecretArn);
});

test('what was chosen stays until it is chosen otherwise', () => {
  const before = { profile: 'standard', valkey: 'true' };
  expect(readArguments(['deploy'], before).settings).toEqual(before);
  const call = ['deploy', '-c', 'valkey=false', '--profile', 'small', '--dry-run'];
  expect(readArguments(call, before)).toEqual({
    command: 'deploy',
    yes: false,
    dryRun: true,
    settings: { profile: 'small', valkey: 'false' },
  });
});

test.each([
  ['an unknown command', ['launch']],
  ['an unknown option', ['deploy', '--force']],
  ['an unknown profile', ['deploy', '--profile', 'huge']],
  ['a flag that is neither true nor false', ['deploy', '-c', 'valkey=yes']],
  ['no pair', ['deploy', '-c', 'valkey']],
  ['a domain without its certificate', ['deploy', '-c', 'domainName=chat.example.com']],
  ['a budget that is no amount', ['deploy', '-c', 'monthlyBudgetUsd=-1']],
])('%s is refused', (_, argv) => {
  expect(() => readArguments(argv)).toThrow();
});

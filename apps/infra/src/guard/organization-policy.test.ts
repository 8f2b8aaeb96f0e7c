import { expect, test } from 'vitest';
import { organizationPolicy } from './organization-policy.ts';

const POLICY = organizationPolicy({ region: 'us-east-1', tableName: 'cruddur-messages' });

interface Call {
  readonly action: string;
  readonly principal: string;
  readonly region: string;
  readonly resource: string;
}

const TABLE = 'arn:aws:dynamodb:us-east-1:123456789012:table/cruddur-messages';
const ADMIN = 'arn:aws:iam::123456789012:role/Admin';
const DEPLOYER =
  'arn:aws:iam::123456789012:role/cdk-hnb659fds-cfn-exec-role-123456789012-us-east-1';
const CALL: Call = {
  action: 'dynamodb:Query',
  principal: ADMIN,
  region: 'us-east-1',
  resource: TABLE,
};

/** As AWS matches: `*` stands for any text. */
function like(pattern: string, value: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(value);
}

interface Statement {
  readonly Action: string[];
  readonly Resource: string[];
  readonly Condition?: {
    readonly StringNotEquals?: { readonly 'aws:RequestedRegion': string };
    readonly ArnNotLike?: { readonly 'aws:PrincipalArn': string };
  };
}

/** As AWS decides: a statement denies when action, resource and every condition fit. */
function denies(call: Call): boolean {
  const statements: readonly Statement[] = POLICY.Statement;
  return statements.some(({ Action, Resource, Condition = {} }) => {
    const { StringNotEquals: region, ArnNotLike: principal } = Condition;
    return (
      Action.some((one) => like(one, call.action)) &&
      Resource.some((one) => like(one, call.resource)) &&
      region?.['aws:RequestedRegion'] !== call.region &&
      !(principal && like(principal['aws:PrincipalArn'], call.principal))
    );
  });
}

test.each([
  ['reading in the region', {}, false],
  ['reading in another region', { region: 'eu-west-1' }, true],
  [
    'making it in another region',
    { action: 'dynamodb:CreateTable', principal: DEPLOYER, region: 'eu-west-1' },
    true,
  ],
  ['making it by hand', { action: 'dynamodb:CreateTable' }, true],
  ['making it by a deployment', { action: 'dynamodb:CreateTable', principal: DEPLOYER }, false],
  ['deleting it by hand', { action: 'dynamodb:DeleteTable' }, true],
  ['deleting it by a deployment', { action: 'dynamodb:DeleteTable', principal: DEPLOYER }, true],
  ['lifting its protection by hand', { action: 'dynamodb:UpdateTable' }, true],
  [
    'deleting a backup of it',
    { action: 'dynamodb:DeleteBackup', resource: `${TABLE}/backup/1` },
    true,
  ],
  ['opening it to others by hand', { action: 'dynamodb:PutResourcePolicy' }, true],
  [
    'stopping the trail',
    { action: 'cloudtrail:StopLogging', resource: 'arn:aws:cloudtrail:x' },
    true,
  ],
  [
    'another table',
    { action: 'dynamodb:DeleteTable', resource: TABLE.replace('cruddur', 'other') },
    false,
  ],
] as const)('%s: denied %o is %s', (_, call, denied) => {
  expect(denies({ ...CALL, ...call })).toBe(denied);
});

test('it fits into what an organisation takes', () => {
  expect(JSON.stringify(POLICY).length).toBeLessThan(5_120);
});

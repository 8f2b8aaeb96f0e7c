import { readFileSync } from 'node:fs';
import { Match, type Template } from 'aws-cdk-lib/assertions';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATA_ACTIONS } from './data/network.ts';
import { actionsOf, readStatements, type Statement, statementsOf } from './fixtures/statements.ts';
import { type Synthesised, synthesise } from './fixtures/synthesise.ts';

let stacks: Synthesised;
beforeAll(async () => {
  stacks = await synthesise({ sealMessages: 'true' });
}, 600_000);
afterAll(async () => stacks?.remove());

const the = (template: Template, type: string) => {
  const all = Object.values(template.findResources(type));
  expect(all).toHaveLength(1);
  return all[0]?.Properties;
};
const text = (value: unknown): string => JSON.stringify(value);
const API_COMMANDS = 'packages/core/src/table/dynamodb-table.ts';

describe('the table is reached through the endpoint alone', () => {
  test('whoever comes another way is denied every item, but for the operator', () => {
    const [deny] = readStatements(
      the(stacks.data, 'AWS::DynamoDB::Table').ResourcePolicy.PolicyDocument,
    );
    expect(deny).toMatchObject({
      Effect: 'Deny',
      Principal: { AWS: '*' },
      Action: [...DATA_ACTIONS],
    });
    expect(Object.keys(deny?.Condition ?? {}).sort()).toEqual(['ArnNotEquals', 'StringNotEquals']);
    expect(text(deny?.Condition?.StringNotEquals)).toMatch(/SourceVpce.*TableEndpoint/);
    expect(text(deny?.Condition?.ArnNotEquals)).toMatch(/PrincipalArn.*Operator/);
  });

  test('and through the endpoint goes no other table, and no other account', () => {
    const endpoint = Object.values(stacks.data.findResources('AWS::EC2::VPCEndpoint')).find(
      ({ Properties }) => Properties.VpcEndpointType === 'Gateway',
    );
    const [allow, ...more] = readStatements(endpoint?.Properties.PolicyDocument);
    expect(more).toEqual([]);
    expect(text(allow?.Resource)).toMatch(/table\/cruddur-messages"/);
    expect(allow?.Condition).toEqual({
      StringEquals: { 'aws:PrincipalAccount': { Ref: 'AWS::AccountId' } },
    });
    expect(text(endpoint?.Properties.RouteTableIds).match(/Ref/g)).toHaveLength(4);
  });

  test('without a road out: no NAT, functions and Postgres in closed subnets', () => {
    stacks.data.resourceCountIs('AWS::EC2::NatGateway', 0);
    for (const template of [stacks.data, stacks.service]) {
      for (const { Properties } of Object.values(template.findResources('AWS::Lambda::Function'))) {
        if (!String(Properties.Handler).startsWith('handler.')) continue;
        expect(text(Properties.VpcConfig.SubnetIds)).toMatch(/closed/);
        expect(text(Properties.VpcConfig.SubnetIds)).not.toMatch(/open/);
      }
    }
    const { Scheme } = the(stacks.service, 'AWS::ElasticLoadBalancingV2::LoadBalancer');
    expect(Scheme).toBe('internal');
  });

  test('nobody outside can open a connection to anything but CloudFront', () => {
    for (const template of [stacks.data, stacks.service]) {
      expect(text(template.toJSON())).not.toMatch(
        /"CidrIp":"0\.0\.0\.0\/0"[^}]*"FromPort":(?!443)/,
      );
      for (const { Properties } of Object.values(
        template.findResources('AWS::EC2::SecurityGroup'),
      )) {
        for (const rule of Properties.SecurityGroupIngress ?? []) {
          expect(rule).toMatchObject({ SourcePrefixListId: { Ref: 'CloudFrontPrefixList' } });
        }
      }
    }
  });
});

describe('roles, no users, and exact rights', () => {
  test('there is no user and no key of one', () => {
    for (const template of [stacks.data, stacks.service, stacks.guard]) {
      template.resourceCountIs('AWS::IAM::User', 0);
      template.resourceCountIs('AWS::IAM::AccessKey', 0);
    }
  });

  test('no action has a wildcard, but for what CDK grants its own copier', () => {
    const wide = [stacks.data, stacks.service, stacks.guard].flatMap((template) =>
      Object.entries(template.findResources('AWS::IAM::Policy')).filter(([, { Properties }]) =>
        actionsOf(readStatements(Properties.PolicyDocument)).some((one) => one.includes('*')),
      ),
    );
    expect(wide.map(([id]) => id.slice(0, 25))).toEqual(['CustomCDKBucketDeployment']);
  });

  test('the API may do what its code does, on the table alone', () => {
    const commands = [...readFileSync(API_COMMANDS, 'utf8').matchAll(/guarded\(deps, '(\w+)'/g)];
    const used = new Set(commands.map(([, name]) => `dynamodb:${name}`));
    const statements = statementsOf(stacks.service, 'ApiTaskTaskRole');
    expect(actionsOf(statements, 'dynamodb:')).toEqual([...used, 'dynamodb:DescribeTable'].sort());
    expect(actionsOf(statements, 'secretsmanager:')).toEqual(['secretsmanager:GetSecretValue']);
    expect(statements.flatMap(({ Resource }) => Resource)).not.toContain('*');
  });

  test('the API alone uses the key of message texts, and to seal and open them alone', () => {
    const isMessageKey = ({ Resource }: Statement): boolean => /MessageKey/.test(text(Resource));
    expect(statementsOf(stacks.service, 'ApiTaskTaskRole').filter(isMessageKey)).toEqual([
      {
        Effect: 'Allow',
        Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
        Resource: [expect.anything()],
        Condition: { StringEquals: { 'kms:EncryptionContext:purpose': 'cruddur message text' } },
      },
    ]);
    for (const template of [stacks.data, stacks.service, stacks.guard]) {
      for (const [id, { Properties }] of Object.entries(
        template.findResources('AWS::IAM::Policy'),
      )) {
        if (id.startsWith('ApiTaskTaskRole')) continue;
        expect(readStatements(Properties.PolicyDocument).filter(isMessageKey)).toEqual([]);
      }
      for (const { Properties } of Object.values(template.findResources('AWS::Lambda::Function'))) {
        expect(text(Properties.Environment ?? {})).not.toMatch(/MESSAGE_K/);
      }
    }
    const [container] = the(stacks.service, 'AWS::ECS::TaskDefinition').ContainerDefinitions;
    expect(text(container.Environment)).toMatch(
      /"MESSAGE_KMS_KEY","Value":\{"Fn::ImportValue":"[^"]*MessageKey/,
    );
    stacks.data.hasResource('AWS::KMS::Key', {
      DeletionPolicy: 'Retain',
      Properties: { Description: 'Cruddur: the texts of messages', EnableKeyRotation: true },
    });
  });

  test.each([
    [
      'service',
      'StreamRole',
      [
        'dynamodb:DescribeStream',
        'dynamodb:GetItem',
        'dynamodb:GetRecords',
        'dynamodb:GetShardIterator',
        'dynamodb:ListStreams',
        'dynamodb:Query',
        'dynamodb:UpdateItem',
      ],
    ],
    ['data', 'PostConfirmationRole', []],
    ['data', 'MigrationRole', []],
    [
      'data',
      'Reader',
      [
        'dynamodb:BatchGetItem',
        'dynamodb:DescribeTable',
        'dynamodb:GetItem',
        'dynamodb:Query',
        'dynamodb:Scan',
      ],
    ],
    [
      'data',
      'Operator',
      [
        'dynamodb:DescribeTable',
        'dynamodb:GetItem',
        'dynamodb:PutItem',
        'dynamodb:Query',
        'dynamodb:Scan',
        'dynamodb:UpdateItem',
      ],
    ],
  ] as const)('%s: %s may do this to the table', (stack, role, actions) => {
    expect(actionsOf(statementsOf(stacks[stack], role), 'dynamodb:')).toEqual(actions);
  });

  test('people take roles with a second factor, and DAX only for this account', () => {
    const roles = stacks.data.findResources('AWS::IAM::Role');
    const trust = (id: string): string =>
      text(Object.entries(roles).find(([name]) => name.startsWith(id))?.[1].Properties);
    expect(trust('Operator')).toMatch(/MultiFactorAuthPresent":"true/);
    expect(trust('Reader')).toMatch(/MultiFactorAuthPresent":"true/);
    expect(trust('Reader')).toMatch(/dax\.amazonaws\.com/);
    expect(trust('Reader')).toMatch(/aws:SourceAccount/);
  });
});

test('everything that holds data is encrypted, copied and hard to delete', () => {
  stacks.data.hasResource('AWS::DynamoDB::Table', {
    DeletionPolicy: 'Retain',
    Properties: {
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      TimeToLiveSpecification: { AttributeName: 'expires_at', Enabled: true },
    },
  });
  stacks.data.hasResourceProperties('AWS::KMS::Key', { EnableKeyRotation: true });
  stacks.data.hasResourceProperties('AWS::RDS::DBCluster', {
    StorageEncrypted: true,
    DeletionProtection: true,
    ServerlessV2ScalingConfiguration: { MinCapacity: 0, SecondsUntilAutoPause: 300 },
  });
  stacks.data.hasResourceProperties('AWS::Cognito::UserPool', { DeletionProtection: 'ACTIVE' });
  const selection = the(stacks.data, 'AWS::Backup::BackupSelection').BackupSelection.Resources;
  expect(text(selection)).toMatch(/Messages/);
  expect(text(selection)).toMatch(/cluster/);
  expect(text(the(stacks.data, 'AWS::Backup::BackupVault').AccessPolicy)).toMatch(
    /backup:DeleteRecoveryPoint.*"Effect":"Deny"/,
  );
});

test('no secret is in a template: Secrets Manager makes them, and environments name their place', () => {
  for (const template of [stacks.data, stacks.service, stacks.guard]) {
    expect(text(template.toJSON())).not.toMatch(/"(\w*password|PGPASSWORD)":"(?!password")[^"{]/i);
  }
  const task = text(the(stacks.service, 'AWS::ECS::TaskDefinition').ContainerDefinitions);
  expect(task).toMatch(/DATABASE_SECRET_ARN/);
  expect(task).not.toMatch(/resolve:secretsmanager/);
});

test('CloudTrail writes down every call to an item that is not of the product itself', () => {
  const { AdvancedEventSelectors, EventSelectors, EnableLogFileValidation } = the(
    stacks.guard,
    'AWS::CloudTrail::Trail',
  );
  expect(EventSelectors).toBeUndefined();
  expect(EnableLogFileValidation).toBe(true);
  const fields = AdvancedEventSelectors[1].FieldSelectors;
  expect(fields).toContainEqual({ Field: 'resources.type', Equals: ['AWS::DynamoDB::Table'] });
  const left = fields.find(({ Field }: { Field: string }) => Field === 'userIdentity.arn');
  expect(left.NotStartsWith).toHaveLength(2);
  expect(text(left.NotStartsWith)).toMatch(/ApiTaskTaskRole.*StreamRole/);
});

test('AWS Config goes on checking, and every alarm has somebody to tell', () => {
  stacks.guard.resourceCountIs('AWS::Config::ConfigurationRecorder', 1);
  for (const SourceIdentifier of [
    'DYNAMODB_PITR_ENABLED',
    'DYNAMODB_TABLE_DELETION_PROTECTION_ENABLED',
    'DYNAMODB_TABLE_ENCRYPTED_KMS',
  ]) {
    stacks.guard.hasResourceProperties('AWS::Config::ConfigRule', { Source: { SourceIdentifier } });
  }
  const runbook = readFileSync('docs/runbook.md', 'utf8');
  const alarms = stacks.guard.findResources('AWS::CloudWatch::Alarm');
  expect(Object.keys(alarms)).toHaveLength(10);
  for (const { Properties } of Object.values(alarms)) {
    expect(Properties.AlarmActions).toHaveLength(1);
    const [, heading] = /"(\w+)"\.$/.exec(Properties.AlarmDescription) ?? [];
    expect(runbook).toContain(`**${heading}**`);
  }
  stacks.guard.hasResourceProperties('AWS::Budgets::Budget', {
    Budget: Match.objectLike({ BudgetLimit: { Amount: 100, Unit: 'USD' } }),
  });
});

test('a small deployment has one container, one trigger at a time, and nothing that was not asked for', () => {
  expect(the(stacks.service, 'AWS::ECS::Service').DesiredCount).toBe(1);
  stacks.service.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
    MaximumBatchingWindowInSeconds: 1,
    ParallelizationFactor: 1,
  });
  stacks.service.resourceCountIs('AWS::ElastiCache::ServerlessCache', 0);
  expect(text(stacks.service.toJSON())).not.toMatch(/BUS_URL|CACHE_URL/);
  stacks.guard.resourceCountIs('AWS::Organizations::Policy', 0);
  expect(Object.keys(stacks.data.findOutputs('*'))).not.toContain('DbSgRuleId');
});

import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { HSTS_SECONDS, securityHeaders } from '@cruddur/contract/security-headers';
import { createDynamoDbClient } from '@cruddur/core/table/dynamodb-client';
import { createTable, DEFAULT_TABLE_NAME, describeTable } from '@cruddur/core/table/schema';
import { requireGoodPassword } from '@cruddur/local/user-pool/password-policy';
import { EVENT_FILTERS } from '@cruddur/stream/event-filter';
import { startTestEngine } from '@cruddur/testing/engines';
import { Match } from 'aws-cdk-lib/assertions';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type Synthesised, synthesise } from './fixtures/synthesise.ts';

/** Everything that can be switched on, so that each option is synthesised and checked by cdk-nag. */
const ALL = {
  profile: 'standard',
  database: 'instance',
  databaseReachable: 'true',
  valkey: 'true',
  contributorInsights: 'true',
  auditEverything: 'true',
  guarded: 'false',
  alarmEmail: 'ops@example.com',
  organizationTarget: 'ou-abcd-12345678',
  domainName: 'chat.example.com',
  certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/0',
};

let stacks: Synthesised;
beforeAll(async () => {
  stacks = await synthesise(ALL);
}, 600_000);
afterAll(async () => stacks?.remove());

const first = (template: Synthesised['data'], type: string) =>
  Object.values(template.findResources(type))[0]?.Properties;

describe('what is deployed is what the product was tested with', () => {
  test('the table has the keys, the index and the stream of the one that the product makes', async () => {
    const engine = await startTestEngine();
    onTestFinished(() => engine.stop());
    const client = createDynamoDbClient({ region: 'us-east-1', endpoint: engine.endpoint });
    onTestFinished(() => client.destroy());
    await createTable(client, DEFAULT_TABLE_NAME);
    const made = await describeTable(client, DEFAULT_TABLE_NAME);
    const deployed = first(stacks.data, 'AWS::DynamoDB::Table');
    const byName = (one: { AttributeName?: string }, other: { AttributeName?: string }): number =>
      String(one.AttributeName).localeCompare(String(other.AttributeName));
    expect(deployed.TableName).toBe(DEFAULT_TABLE_NAME);
    expect(deployed.KeySchema).toEqual(made?.KeySchema);
    expect(deployed.AttributeDefinitions.sort(byName)).toEqual(
      made?.AttributeDefinitions?.sort(byName),
    );
    expect(deployed.BillingMode).toBe('PAY_PER_REQUEST');
    const [index] = made?.GlobalSecondaryIndexes ?? [];
    expect(deployed.GlobalSecondaryIndexes).toEqual([
      {
        IndexName: index?.IndexName,
        KeySchema: index?.KeySchema,
        Projection: index?.Projection,
        ContributorInsightsSpecification: { Enabled: true },
      },
    ]);
    expect(deployed.StreamSpecification).toEqual({
      StreamViewType: made?.StreamSpecification?.StreamViewType,
    });
  });

  test('the trigger filters, tries again and gives up as the handler expects', () => {
    const trigger = first(stacks.service, 'AWS::Lambda::EventSourceMapping');
    const patterns = trigger.FilterCriteria.Filters.map(({ Pattern }: { Pattern: string }) =>
      JSON.parse(Pattern),
    );
    expect(patterns).toEqual(EVENT_FILTERS);
    expect(trigger).toMatchObject({
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: 10,
      MaximumRecordAgeInSeconds: 3_600,
      ParallelizationFactor: 4,
    });
    expect(JSON.stringify(trigger.DestinationConfig)).toMatch(/DeadLetters/);
  });

  test.each(['Abcdef1!', 'abcdef1!', 'ABCDEF1!', 'Abcdefg!', 'Abcdefg1', 'Abcde1!'])(
    'the user pool takes the password %s if the embedded one does',
    (password) => {
      const { PasswordPolicy: policy } = first(stacks.data, 'AWS::Cognito::UserPool').Policies;
      const deployed =
        password.length >= policy.MinimumLength &&
        (!policy.RequireLowercase || /[a-z]/.test(password)) &&
        (!policy.RequireUppercase || /[A-Z]/.test(password)) &&
        (!policy.RequireNumbers || /\d/.test(password)) &&
        (!policy.RequireSymbols || /[^\w]/.test(password));
      const embedded = (): void => requireGoodPassword(password);
      if (deployed) expect(embedded).not.toThrow();
      else expect(embedded).toThrow();
    },
  );

  test('one signs in by SRP alone, refresh tokens rotate, and nobody learns who has an account', () => {
    stacks.data.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'],
      GenerateSecret: false,
      PreventUserExistenceErrors: 'ENABLED',
      EnableTokenRevocation: true,
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 60 },
    });
    stacks.data.hasResourceProperties('AWS::Cognito::UserPool', {
      UsernameAttributes: ['email'],
      LambdaConfig: { PostConfirmation: Match.anyValue() },
      MfaConfiguration: 'OPTIONAL',
    });
  });
});

describe('the page and the API have one origin', () => {
  test('the API is never cached or compressed, so that event streams flow', () => {
    const { DistributionConfig: config } = first(stacks.service, 'AWS::CloudFront::Distribution');
    const [api] = config.CacheBehaviors;
    expect(api).toMatchObject({ PathPattern: '/api/*', Compress: false });
    // The ids of CloudFront's own policies: no caching, and everything that the viewer sent.
    expect(api.CachePolicyId).toBe('4135ea2d-6df8-44a3-9df3-4b5a84be39ad');
    expect(api.OriginRequestPolicyId).toBe('216adef6-5c7f-47e4-b989-5492eafa07d3');
    const origin = config.Origins.find(({ Id }: { Id: string }) => Id === api.TargetOriginId);
    expect(origin.VpcOriginConfig.OriginReadTimeout).toBe(60);
  });

  test('addresses of the page lead to the page, files to files', () => {
    const code = readFileSync('apps/infra/src/service/page-router.js', 'utf8');
    const route = (uri: string): string =>
      runInNewContext(`${code}; handler({ request: { uri } }).uri`, { uri });
    for (const own of ['/', '/messages', '/messages/6b894a70', '/@andrew', '/@a.b', '/sign-in']) {
      expect(route(own)).toBe('/index.html');
    }
    for (const file of ['/index.html', '/assets/main-abc.js', '/favicon.svg']) {
      expect(route(file)).toBe(file);
    }
  });

  test('files of the page have the headers that the API has, and both come by TLS alone', () => {
    const policies = stacks.service.findResources('AWS::CloudFront::ResponseHeadersPolicy');
    const configOf = (id: string) =>
      Object.entries(policies).find(([name]) => name.startsWith(id))?.[1].Properties
        .ResponseHeadersPolicyConfig;
    const page = configOf('PageHeaders');
    const { ContentSecurityPolicy, ContentTypeOptions, FrameOptions, ReferrerPolicy } =
      page.SecurityHeadersConfig;
    const [, parts] = ContentSecurityPolicy.ContentSecurityPolicy['Fn::Join'];
    const custom = page.CustomHeadersConfig.Items.map(
      ({ Header, Value }: { Header: string; Value: string }) => [Header, Value],
    );
    expect({
      ...Object.fromEntries(custom),
      'content-security-policy': parts
        .map((part: string | object) => (typeof part === 'string' ? part : 'REGION'))
        .join(''),
      'x-content-type-options': ContentTypeOptions && 'nosniff',
      'x-frame-options': FrameOptions.FrameOption,
      'referrer-policy': ReferrerPolicy.ReferrerPolicy,
    }).toEqual(securityHeaders('https://cognito-idp.REGION.amazonaws.com'));
    for (const config of [page, configOf('ApiHeaders')]) {
      expect(config.SecurityHeadersConfig.StrictTransportSecurity).toEqual({
        AccessControlMaxAgeSec: HSTS_SECONDS,
        IncludeSubdomains: true,
        Override: true,
      });
    }
    const { DistributionConfig: config } = first(stacks.service, 'AWS::CloudFront::Distribution');
    for (const { ResponseHeadersPolicyId: id } of [
      config.DefaultCacheBehavior,
      ...config.CacheBehaviors,
    ]) {
      expect(id.Ref).toMatch(/^(Page|Api)Headers/);
    }
  });
});

test('a container is never ended for what it waits for, and ends in order', () => {
  const target = first(stacks.service, 'AWS::ElasticLoadBalancingV2::TargetGroup');
  expect(target.HealthCheckPath).toBe('/api/health/live');
  expect(target.TargetGroupAttributes).toContainEqual({
    Key: 'deregistration_delay.timeout_seconds',
    Value: '20',
  });
  const [container] = first(stacks.service, 'AWS::ECS::TaskDefinition').ContainerDefinitions;
  expect(container).toMatchObject({ StopTimeout: 30, ReadonlyRootFilesystem: true });
  const names = container.Environment.map(({ Name }: { Name: string }) => Name);
  expect(names).toEqual(
    expect.arrayContaining([
      'AWS_COGNITO_USER_POOL_CLIENT_ID',
      'AWS_COGNITO_USER_POOL_ID',
      'AWS_DEFAULT_REGION',
      'BACKEND_URL',
      'CONNECTION_URL',
      'FRONTEND_URL',
    ]),
  );
  expect(names).not.toContain('AWS_ENDPOINT_URL');
  // Nobody has asked for it here.
  expect(names).not.toContain('MESSAGE_KMS_KEY');
});

describe('what was asked for is there', () => {
  test('standard is two containers that become more, and a database with a standby', () => {
    expect(first(stacks.service, 'AWS::ECS::Service').DesiredCount).toBe(2);
    stacks.service.hasResourceProperties('AWS::ApplicationAutoScaling::ScalableTarget', {
      MinCapacity: 2,
      MaxCapacity: 10,
    });
    stacks.data.hasResourceProperties('AWS::RDS::DBInstance', {
      MultiAZ: true,
      StorageEncrypted: true,
    });
  });

  test('an address is let in to Postgres by one rule, which names nobody at first', () => {
    const rules = Object.values(stacks.data.findResources('AWS::EC2::SecurityGroupIngress'));
    const open = rules.filter(({ Properties }) => Properties.CidrIp);
    expect(open.map(({ Properties }) => Properties.CidrIp)).toEqual(['127.0.0.1/32']);
    expect(Object.keys(stacks.data.findOutputs('*'))).toEqual(
      expect.arrayContaining(['DbSgId', 'DbSgRuleId', 'ConnectionUrl', 'DatabaseSecretArn']),
    );
  });

  test('the stream’s function publishes where the containers listen, and nobody else gets there', () => {
    const functions = stacks.service.findResources('AWS::Lambda::Function');
    const stream = Object.entries(functions).find(([id]) => id.startsWith('Stream'))?.[1];
    const [container] = first(stacks.service, 'AWS::ECS::TaskDefinition').ContainerDefinitions;
    const { Value: url } = container.Environment.find(
      ({ Name }: { Name: string }) => Name === 'CACHE_URL',
    );
    expect(stream?.Properties.Environment.Variables.BUS_URL).toEqual(url);
    const of = (kind: 'Ingress' | 'Egress') =>
      Object.values(stacks.service.findResources(`AWS::EC2::SecurityGroup${kind}`)).filter(
        ({ Properties }) => Properties.FromPort === 6379,
      );
    const callers = of('Ingress')
      .map(({ Properties }) => JSON.stringify(Properties))
      .sort();
    expect(callers).toEqual([
      expect.stringMatching(/SourceSecurityGroupId.*ApiGroup/),
      expect.stringMatching(/SourceSecurityGroupId.*StreamGroup/),
    ]);
    expect(JSON.stringify(of('Egress'))).toMatch(/StreamGroup/);
  });

  test('what alarms and dashboard read of the product is what it logs', () => {
    const read = JSON.stringify(stacks.guard.toJSON());
    const named = [
      ...read.matchAll(/\\"Cruddur\\",\\"(\w+)\\"/g),
      ...read.matchAll(/"MetricName":"(\w+)","Namespace":"Cruddur"/g),
    ].map(([, name = '']) => name);
    const logged = ['apps/api/src/metrics/metric-lines.ts', 'apps/stream/src/handle-batch.ts']
      .map((file) => readFileSync(file, 'utf8'))
      .join();
    expect(new Set(named).size).toBe(12);
    for (const name of named) expect(logged).toMatch(new RegExp(`\\b${name}:`));
    expect(JSON.stringify(first(stacks.service, 'AWS::ECS::TaskDefinition'))).toMatch(
      /"METRICS_LOG","Value":"on"/,
    );
  });

  test('Valkey, all of the audit, the organisation’s policy, and no guard', () => {
    stacks.service.resourceCountIs('AWS::ElastiCache::ServerlessCache', 1);
    expect(JSON.stringify(stacks.guard.toJSON())).not.toMatch(/userIdentity.arn/);
    stacks.guard.resourceCountIs('AWS::Organizations::Policy', 1);
    stacks.data.hasResource('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Delete',
      Properties: { DeletionProtectionEnabled: false },
    });
  });
});

import type { Stack } from 'aws-cdk-lib';
import { Port, SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import { CfnServerlessCache } from 'aws-cdk-lib/aws-elasticache';
import type { Data } from '../data/data.ts';

/** A shared cache and bus that bills by what it holds and does. */
export interface Valkey {
  readonly url: string;
  readonly group: SecurityGroup;
}

/** Where it listens. */
export const VALKEY_PORT = Port.tcp(6379);

/** ElastiCache Serverless for Valkey, in the closed subnets, encrypted on the way. */
export function addValkey(stack: Stack, { network }: Data): Valkey {
  const group = new SecurityGroup(stack, 'ValkeyGroup', {
    vpc: network.vpc,
    description: 'Cruddur: who may use the cache',
    allowAllOutbound: false,
  });
  const cache = new CfnServerlessCache(stack, 'Valkey', {
    engine: 'valkey',
    majorEngineVersion: '8',
    serverlessCacheName: 'cruddur',
    subnetIds: network.vpc.isolatedSubnets.map(({ subnetId }) => subnetId),
    securityGroupIds: [group.securityGroupId],
    // A cache that forgets is a cache; what it must not do is cost without end.
    cacheUsageLimits: {
      dataStorage: { maximum: 1, unit: 'GB' },
      ecpuPerSecond: { maximum: 5_000 },
    },
  });
  return { url: `rediss://${cache.attrEndpointAddress}:${cache.attrEndpointPort}`, group };
}

import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  InstanceClass,
  InstanceSize,
  InstanceType,
  SecurityGroup,
  SubnetType,
} from 'aws-cdk-lib/aws-ec2';
import {
  AuroraPostgresEngineVersion,
  ClusterInstance,
  Credentials,
  DatabaseCluster,
  DatabaseClusterEngine,
  type DatabaseClusterProps,
  DatabaseInstance,
  DatabaseInstanceEngine,
  type DatabaseInstanceProps,
  PostgresEngineVersion,
  StorageType,
} from 'aws-cdk-lib/aws-rds';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { DATABASE_NAME } from '../names.ts';
import { accept } from '../reasons.ts';
import type { Settings } from '../settings.ts';
import { addLogin, addRule, POSTGRES_PORT } from './database-access.ts';
import type { Network } from './network.ts';

/** The Postgres of people and activities. */
export interface PeopleDatabase {
  /**
   * Without a login: those are in the two secrets. `certificates` is the file of RDS's roots, by
   * which whoever connects knows the server.
   */
  readonly connectionUrl: (certificates: string) => string;
  readonly group: SecurityGroup;
  readonly ownerSecret: ISecret;
  readonly appSecret: ISecret;
  readonly arn: string;
  readonly metricDimensions: Record<string, string>;
  /** The rule that `cruddur rds update-sg-rule` changes. */
  readonly ruleId: string | undefined;
  readonly construct: Construct;
}

/** Postgres, encrypted, with logins that only Secrets Manager knows. */
export function addDatabase(
  scope: Construct,
  settings: Settings,
  network: Network,
): PeopleDatabase {
  const group = new SecurityGroup(scope, 'DatabaseGroup', {
    vpc: network.vpc,
    description: 'Cruddur: who may open a connection to Postgres',
    allowAllOutbound: false,
  });
  const ownerSecret = addLogin(scope, 'OwnerLogin', 'cruddur_owner', 'owns the tables');
  const appSecret = addLogin(scope, 'AppLogin', 'cruddur_app', 'reads and writes rows');
  const common = {
    vpc: network.vpc,
    vpcSubnets: {
      subnetType: settings.databaseReachable ? SubnetType.PUBLIC : SubnetType.PRIVATE_ISOLATED,
    },
    securityGroups: [group],
    credentials: Credentials.fromSecret(ownerSecret),
    storageEncrypted: true,
    deletionProtection: settings.guarded,
    cloudwatchLogsExports: ['postgresql'],
    removalPolicy: settings.guarded ? RemovalPolicy.SNAPSHOT : RemovalPolicy.DESTROY,
  };
  const made =
    settings.database === 'aurora'
      ? addAurora(scope, settings, common)
      : addInstance(scope, settings, common);
  accept(made.construct, {
    ...(!settings.guarded && {
      'AwsSolutions-RDS10': 'The guard was lifted, so that the deployment can be deleted.',
    }),
    ...(settings.databaseReachable && {
      'CloudFormation-Validate::W9011': 'It was asked for; one rule lets one address in.',
    }),
  });
  const { host, ...rest } = made;
  return {
    ...rest,
    connectionUrl: (certificates) =>
      `postgres://${host}:${POSTGRES_PORT}/${DATABASE_NAME}?sslmode=verify-full&sslrootcert=${certificates}`,
    group,
    ownerSecret,
    appSecret,
    ruleId: settings.databaseReachable ? addRule(scope, group) : undefined,
  };
}

/** What a cluster and a single server are both made with. */
type Common = Pick<
  DatabaseInstanceProps & DatabaseClusterProps,
  | 'vpc'
  | 'vpcSubnets'
  | 'securityGroups'
  | 'credentials'
  | 'storageEncrypted'
  | 'deletionProtection'
  | 'cloudwatchLogsExports'
  | 'removalPolicy'
>;

function addAurora(scope: Construct, settings: Settings, common: Common) {
  const small = settings.profile === 'small';
  const instance = { publiclyAccessible: settings.databaseReachable };
  const cluster = new DatabaseCluster(scope, 'Database', {
    ...common,
    engine: DatabaseClusterEngine.auroraPostgres({ version: AuroraPostgresEngineVersion.VER_17_5 }),
    writer: ClusterInstance.serverlessV2('Writer', instance),
    ...(!small && {
      readers: [ClusterInstance.serverlessV2('Standby', { ...instance, scaleWithWriter: true })],
    }),
    defaultDatabaseName: DATABASE_NAME,
    serverlessV2MinCapacity: small ? 0 : 0.5,
    serverlessV2MaxCapacity: small ? 2 : 16,
    ...(small && { serverlessV2AutoPauseDuration: Duration.minutes(5) }),
    backup: { retention: Duration.days(14) },
    // Logins are passwords of Secrets Manager; to check tokens instead takes memory that half a unit lacks.
    iamAuthentication: false,
  });
  accept(cluster, {
    'AwsSolutions-RDS6':
      'Logins are rotated secrets; the check of IAM tokens needs more memory than the smallest size has.',
    'AwsSolutions-RDS11':
      'Nobody outside the network can open a connection, on this port or another.',
  });
  return {
    host: cluster.clusterEndpoint.hostname,
    arn: cluster.clusterArn,
    metricDimensions: { DBClusterIdentifier: cluster.clusterIdentifier },
    construct: cluster,
  };
}

function addInstance(scope: Construct, settings: Settings, common: Common) {
  const instance = new DatabaseInstance(scope, 'Database', {
    ...common,
    engine: DatabaseInstanceEngine.postgres({ version: PostgresEngineVersion.VER_17 }),
    instanceType: InstanceType.of(InstanceClass.T4G, InstanceSize.MICRO),
    databaseName: DATABASE_NAME,
    allocatedStorage: 20,
    maxAllocatedStorage: 100,
    storageType: StorageType.GP3,
    multiAz: settings.profile === 'standard',
    publiclyAccessible: settings.databaseReachable,
    backupRetention: Duration.days(14),
    autoMinorVersionUpgrade: true,
  });
  accept(instance, {
    'AwsSolutions-RDS3': 'One server in one zone is what this profile is for; `standard` has two.',
    'AwsSolutions-RDS11':
      'Nobody outside the network can open a connection, on this port or another.',
  });
  return {
    host: instance.dbInstanceEndpointAddress,
    arn: instance.instanceArn,
    metricDimensions: { DBInstanceIdentifier: instance.instanceIdentifier },
    construct: instance,
  };
}

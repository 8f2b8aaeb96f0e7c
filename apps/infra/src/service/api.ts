import { Duration, type Stack } from 'aws-cdk-lib';
import { Port, SecurityGroup, SubnetType } from 'aws-cdk-lib/aws-ec2';
import { Platform } from 'aws-cdk-lib/aws-ecr-assets';
import {
  type ApplicationTargetGroup,
  ApplicationLoadBalancer,
  ApplicationProtocol,
  type ApplicationListener,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import {
  Cluster,
  ContainerImage,
  ContainerInsights,
  CpuArchitecture,
  FargateService,
  FargateTaskDefinition,
  LogDriver,
  OperatingSystemFamily,
} from 'aws-cdk-lib/aws-ecs';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Data } from '../data/data.ts';
import { readSecrets } from '../data/functions.ts';
import { useKeyThroughTable } from '../data/messages-table.ts';
import { accept } from '../reasons.ts';
import type { Settings } from '../settings.ts';

/** The load balancer that the page's distribution calls; it has no address on the internet. */
export interface Front {
  readonly balancer: ApplicationLoadBalancer;
  readonly listener: ApplicationListener;
  readonly group: SecurityGroup;
}

/** What runs the API. */
export interface Api {
  readonly service: FargateService;
  readonly targets: ApplicationTargetGroup;
}

const PORT = 3000;

/** What each profile has of the API: units of CPU (1024 is one), megabytes, tasks. */
const SIZES = {
  small: { cpu: 256, memoryLimitMiB: 512, least: 1, most: 1 },
  standard: { cpu: 1024, memoryLimitMiB: 2048, least: 2, most: 10 },
} as const;

/** The load balancer, in the closed subnets. */
export function addFront(stack: Stack, data: Data): Front {
  const { vpc } = data.network;
  const group = new SecurityGroup(stack, 'FrontGroup', {
    vpc,
    description: 'Cruddur: CloudFront may call the load balancer',
    allowAllOutbound: false,
  });
  const balancer = new ApplicationLoadBalancer(stack, 'Front', {
    vpc,
    vpcSubnets: { subnetType: SubnetType.PRIVATE_ISOLATED },
    internetFacing: false,
    securityGroup: group,
    dropInvalidHeaderFields: true,
    // An event stream says something every 15 seconds.
    idleTimeout: Duration.seconds(60),
  });
  accept(balancer, {
    'AwsSolutions-ELB2': 'It is reached from CloudFront alone, whose log has every request.',
  });
  const listener = balancer.addListener('Http', {
    port: 80,
    protocol: ApplicationProtocol.HTTP,
    open: false,
  });
  return { balancer, listener, group };
}

/** The API's containers behind the load balancer. */
export function addApi(
  stack: Stack,
  settings: Settings,
  deps: {
    readonly data: Data;
    readonly front: Front;
    readonly environment: Record<string, string>;
  },
): Api {
  const { data, front } = deps;
  const { least, most } = SIZES[settings.profile];
  const cluster = new Cluster(stack, 'Cluster', {
    vpc: data.network.vpc,
    containerInsightsV2:
      settings.profile === 'small' ? ContainerInsights.DISABLED : ContainerInsights.ENABLED,
  });
  if (settings.profile === 'small') {
    accept(cluster, {
      'AwsSolutions-ECS4':
        'One task has the service’s own metrics; insights would cost as much as it does.',
    });
  }
  const service = new FargateService(stack, 'Api', {
    cluster,
    taskDefinition: addTask(stack, settings, deps),
    desiredCount: least,
    minHealthyPercent: 100,
    maxHealthyPercent: 200,
    circuitBreaker: { rollback: true },
    healthCheckGracePeriod: Duration.seconds(30),
    vpcSubnets: { subnetType: SubnetType.PUBLIC },
    assignPublicIp: true,
    securityGroups: [apiGroup(stack, data)],
  });
  const targets = addTargets(front, service);
  const scaling = service.autoScaleTaskCount({ minCapacity: least, maxCapacity: most });
  if (most > least) {
    scaling.scaleOnCpuUtilization('Cpu', {
      targetUtilizationPercent: 55,
      scaleInCooldown: Duration.minutes(5),
    });
  }
  return { service, targets };
}

function addTargets(front: Front, service: FargateService): ApplicationTargetGroup {
  return front.listener.addTargets('Api', {
    port: PORT,
    protocol: ApplicationProtocol.HTTP,
    targets: [service.loadBalancerTarget({ containerName: 'api', containerPort: PORT })],
    // Requests end within two seconds; a stream's client connects again elsewhere and catches up.
    deregistrationDelay: Duration.seconds(20),
    healthCheck: {
      path: '/api/health/live',
      interval: Duration.seconds(15),
      timeout: Duration.seconds(5),
      healthyThresholdCount: 2,
      unhealthyThresholdCount: 3,
    },
  });
}

function addTask(
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

/** What the API does to the table, and the login that it has at Postgres. */
function apiPolicy({ table, key, database }: Data): PolicyStatement[] {
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
    readSecrets(database.appSecret.secretArn),
  ];
}

/** Calls out by HTTPS and to Postgres; is called by the load balancer alone. */
function apiGroup(stack: Stack, { network, database }: Data): SecurityGroup {
  const group = new SecurityGroup(stack, 'ApiGroup', {
    vpc: network.vpc,
    description: 'Cruddur: the API',
    allowAllOutbound: true,
  });
  // Taken by their ids, so that the rules stand in this stack and not in the one that it builds on.
  const targets = [
    ['Postgres', database.group, Port.tcp(5432)],
    ['Secrets', network.secretsGroup, Port.HTTPS],
  ] as const;
  for (const [id, { securityGroupId }, port] of targets) {
    const target = SecurityGroup.fromSecurityGroupId(stack, id, securityGroupId, {
      allowAllOutbound: false,
    });
    target.connections.allowFrom(group, port);
  }
  return group;
}

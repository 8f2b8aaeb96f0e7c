import { Duration, type Stack } from 'aws-cdk-lib';
import { Port, SecurityGroup, SubnetType } from 'aws-cdk-lib/aws-ec2';
import { Cluster, ContainerInsights, FargateService } from 'aws-cdk-lib/aws-ecs';
import {
  ApplicationProtocol,
  type ApplicationTargetGroup,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import type { Data } from '../data/data.ts';
import { accept } from '../reasons.ts';
import type { Settings } from '../settings.ts';
import { addTask, PORT, SIZES } from './api-task.ts';
import type { Front } from './front.ts';

/** What runs the API. */
export interface Api {
  readonly service: FargateService;
  readonly targets: ApplicationTargetGroup;
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

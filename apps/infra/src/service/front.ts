import { Duration, type Stack } from 'aws-cdk-lib';
import { SecurityGroup, SubnetType } from 'aws-cdk-lib/aws-ec2';
import {
  type ApplicationListener,
  ApplicationLoadBalancer,
  ApplicationProtocol,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import type { Data } from '../data/data.ts';
import { accept } from '../reasons.ts';

/** The load balancer that the page's distribution calls; it has no address on the internet. */
export interface Front {
  readonly balancer: ApplicationLoadBalancer;
  readonly listener: ApplicationListener;
  readonly group: SecurityGroup;
}

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

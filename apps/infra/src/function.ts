import type { Duration } from 'aws-cdk-lib';
import { type ISecurityGroup, SubnetType, type Vpc } from 'aws-cdk-lib/aws-ec2';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { accept } from './reasons.ts';

/** What a Lambda function of ours is made from. */
export interface FunctionOptions {
  /** The folder of its bundle, `handler.mjs`. */
  readonly code: string;
  readonly vpc: Vpc;
  readonly group: ISecurityGroup;
  readonly timeout: Duration;
  readonly memorySize: number;
  readonly environment: Record<string, string>;
  readonly policy: readonly PolicyStatement[];
}

/** A function in the closed subnets with a role of its own: its log, its network card, `policy`. */
export function addFunction(
  scope: Construct,
  id: string,
  options: FunctionOptions,
): LambdaFunction {
  const logGroup = new LogGroup(scope, `${id}Log`, { retention: RetentionDays.ONE_MONTH });
  const role = new Role(scope, `${id}Role`, {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
  });
  const cards = new PolicyStatement({
    actions: [
      'ec2:AssignPrivateIpAddresses',
      'ec2:CreateNetworkInterface',
      'ec2:DeleteNetworkInterface',
      'ec2:DescribeNetworkInterfaces',
      'ec2:DescribeSubnets',
      'ec2:UnassignPrivateIpAddresses',
    ],
    resources: ['*'],
  });
  role.addToPolicy(cards);
  role.addToPolicy(
    new PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [logGroup.logGroupArn],
    }),
  );
  for (const statement of options.policy) role.addToPolicy(statement);
  accept(role, {
    'AwsSolutions-IAM5[Resource::*]':
      'Lambda makes its network cards in our name and takes no narrower resource; the code itself has no way to EC2.',
  });
  return new LambdaFunction(scope, id, {
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    handler: 'handler.handler',
    code: Code.fromAsset(options.code),
    vpc: options.vpc,
    vpcSubnets: { subnetType: SubnetType.PRIVATE_ISOLATED },
    securityGroups: [options.group],
    timeout: options.timeout,
    memorySize: options.memorySize,
    environment: options.environment,
    role,
    logGroup,
  });
}

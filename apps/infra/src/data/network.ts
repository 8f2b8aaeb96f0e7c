import { Aws } from 'aws-cdk-lib';
import {
  FlowLogTrafficType,
  type GatewayVpcEndpoint,
  GatewayVpcEndpointAwsService,
  type InterfaceVpcEndpoint,
  InterfaceVpcEndpointAwsService,
  SecurityGroup,
  SubnetType,
  Vpc,
} from 'aws-cdk-lib/aws-ec2';
import { AnyPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { tableArn } from '../names.ts';
import type { Settings } from '../settings.ts';

/** Where everything runs, and the one way from there to the table. */
export interface Network {
  readonly vpc: Vpc;
  readonly tableEndpoint: GatewayVpcEndpoint;
  readonly secretsEndpoint: InterfaceVpcEndpoint;
  readonly secretsGroup: SecurityGroup;
}

/** What may be done with the items of a table, by whatever road. */
export const DATA_ACTIONS = [
  'dynamodb:BatchGetItem',
  'dynamodb:BatchWriteItem',
  'dynamodb:ConditionCheckItem',
  'dynamodb:DeleteItem',
  'dynamodb:GetItem',
  'dynamodb:PartiQLDelete',
  'dynamodb:PartiQLInsert',
  'dynamodb:PartiQLSelect',
  'dynamodb:PartiQLUpdate',
  'dynamodb:PutItem',
  'dynamodb:Query',
  'dynamodb:Scan',
  'dynamodb:UpdateItem',
] as const;

/**
 * Two zones without a NAT gateway. Containers are in public subnets, because they fetch images and
 * the user pool's keys, and nothing but the load balancer may open a connection to them; the rest is
 * in subnets without a way out.
 */
export function addNetwork(scope: Construct, settings: Settings): Network {
  const vpc = new Vpc(scope, 'Vpc', {
    maxAzs: 2,
    natGateways: 0,
    restrictDefaultSecurityGroup: false,
    subnetConfiguration: [
      { name: 'open', subnetType: SubnetType.PUBLIC, cidrMask: 24 },
      { name: 'closed', subnetType: SubnetType.PRIVATE_ISOLATED, cidrMask: 24 },
    ],
    flowLogs: { refused: { trafficType: FlowLogTrafficType.REJECT } },
  });
  const tableEndpoint = vpc.addGatewayEndpoint('TableEndpoint', {
    service: GatewayVpcEndpointAwsService.DYNAMODB,
  });
  tableEndpoint.addToPolicy(ownTableOnly(settings.tableName));
  const secretsGroup = new SecurityGroup(scope, 'SecretsGroup', {
    vpc,
    description: 'Cruddur: who may ask Secrets Manager',
    allowAllOutbound: false,
  });
  const secretsEndpoint = vpc.addInterfaceEndpoint('SecretsEndpoint', {
    service: InterfaceVpcEndpointAwsService.SECRETS_MANAGER,
    securityGroups: [secretsGroup],
    open: false,
    subnets: {
      subnetType: SubnetType.PRIVATE_ISOLATED,
      ...(settings.profile === 'small' && { availabilityZones: vpc.availabilityZones.slice(0, 1) }),
    },
  });
  return { vpc, tableEndpoint, secretsEndpoint, secretsGroup };
}

/** Also a process that was taken over reaches no other table from here, nor another account's. */
function ownTableOnly(tableName: string): PolicyStatement {
  return new PolicyStatement({
    principals: [new AnyPrincipal()],
    actions: [...DATA_ACTIONS, 'dynamodb:DescribeTable'],
    resources: [tableArn(tableName), `${tableArn(tableName)}/index/*`],
    conditions: { StringEquals: { 'aws:PrincipalAccount': Aws.ACCOUNT_ID } },
  });
}

import type { Stack } from 'aws-cdk-lib';
import { CfnPolicy } from 'aws-cdk-lib/aws-organizations';
import type { Settings } from '../settings.ts';

/** What an organisation forbids every account, whatever rights somebody has in it. */
export interface OrganizationPolicyInput {
  readonly region: string;
  readonly tableName: string;
}

/** The roles that CDK deploys with; they are the only ones that make, change or delete the table. */
const DEPLOYER = 'arn:*:iam::*:role/cdk-*-cfn-exec-role-*';

/**
 * The organisation's policy (SCP): the table lives in one region; it is made and changed by
 * deployments alone; nobody deletes it, its backups, its key or the trail that watches it.
 */
export function organizationPolicy({ region, tableName }: OrganizationPolicyInput) {
  const anywhere = `arn:*:dynamodb:*:*:table/${tableName}`;
  const butDeployments = { ArnNotLike: { 'aws:PrincipalArn': DEPLOYER } };
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'OneRegion',
        Effect: 'Deny',
        Action: ['dynamodb:*'],
        Resource: [anywhere, `${anywhere}/*`],
        Condition: { StringNotEquals: { 'aws:RequestedRegion': region } },
      },
      {
        Sid: 'OnlyDeploymentsMakeAndChange',
        Effect: 'Deny',
        Action: [
          'dynamodb:CreateTable',
          'dynamodb:DeleteResourcePolicy',
          'dynamodb:PutResourcePolicy',
          'dynamodb:UpdateContinuousBackups',
          'dynamodb:UpdateTable',
        ],
        Resource: [anywhere],
        Condition: butDeployments,
      },
      {
        Sid: 'NobodyDeletes',
        Effect: 'Deny',
        Action: ['dynamodb:DeleteBackup', 'dynamodb:DeleteTable'],
        Resource: [anywhere, `${anywhere}/*`],
      },
      {
        Sid: 'NobodyBlinds',
        Effect: 'Deny',
        Action: [
          'backup:DeleteRecoveryPoint',
          'cloudtrail:DeleteTrail',
          'cloudtrail:StopLogging',
          'config:StopConfigurationRecorder',
          'kms:DisableKey',
          'kms:ScheduleKeyDeletion',
        ],
        Resource: ['*'],
        Condition: butDeployments,
      },
    ],
  };
}

/** Attaches the policy; works only from the organisation's management account. */
export function addOrganizationPolicy(stack: Stack, settings: Settings, target: string): void {
  new CfnPolicy(stack, 'OrganizationPolicy', {
    name: 'cruddur',
    description: 'Where the table of Cruddur lives, and that nobody deletes it',
    type: 'SERVICE_CONTROL_POLICY',
    content: organizationPolicy({ region: stack.region, tableName: settings.tableName }),
    targetIds: [target],
  });
}

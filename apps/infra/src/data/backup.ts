import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  BackupPlan,
  BackupPlanRule,
  BackupResource,
  BackupSelection,
  BackupVault,
} from 'aws-cdk-lib/aws-backup';
import { Schedule } from 'aws-cdk-lib/aws-events';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { accept } from '../reasons.ts';
import type { Settings } from '../settings.ts';

/**
 * Copies of table and Postgres that outlive both: weekly for five weeks, monthly for three
 * months. Each is a whole one and is paid for as such. Point in time recovery, which goes back as far as
 * the weekly ones and loses seconds instead of a week, is the first thing to reach for.
 */
export function addBackups(
  scope: Construct,
  settings: Settings,
  deps: { readonly key: Key; readonly arns: readonly string[] },
): BackupVault {
  const vault = new BackupVault(scope, 'Vault', {
    encryptionKey: deps.key,
    blockRecoveryPointDeletion: settings.guarded,
    removalPolicy: settings.guarded ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  const rule = (ruleName: string, on: { day?: string; weekDay?: string }, deleteAfter: Duration) =>
    new BackupPlanRule({
      ruleName,
      scheduleExpression: Schedule.cron({ minute: '15', hour: '3', ...on }),
      startWindow: Duration.hours(1),
      completionWindow: Duration.hours(6),
      deleteAfter,
    });
  const plan = new BackupPlan(scope, 'Backups', {
    backupVault: vault,
    backupPlanRules: [
      rule('weekly', { weekDay: 'SUN' }, Duration.days(35)),
      rule('monthly', { day: '1' }, Duration.days(95)),
    ],
  });
  const selection = new BackupSelection(scope, 'BackedUp', {
    backupPlan: plan,
    resources: deps.arns.map((arn) => BackupResource.fromArn(arn)),
  });
  accept(selection, {
    'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup]':
      'AWS Backup asks for its own policy, which AWS keeps in step with the service.',
  });
  return vault;
}

import type { Stack } from 'aws-cdk-lib';
import { CfnConfigurationRecorder, CfnDeliveryChannel, ManagedRule } from 'aws-cdk-lib/aws-config';
import { ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { closedBucket } from '../bucket.ts';
import { accept } from '../reasons.ts';
import type { Settings } from '../settings.ts';

/** What AWS Config goes on checking after a deployment, by the names of its own rules. */
const CONFIG_RULES = [
  'DYNAMODB_PITR_ENABLED',
  'DYNAMODB_TABLE_DELETION_PROTECTION_ENABLED',
  'DYNAMODB_TABLE_ENCRYPTED_KMS',
  'DYNAMODB_RESOURCES_PROTECTED_BY_BACKUP_PLAN',
  'RDS_STORAGE_ENCRYPTED',
  'CLOUD_TRAIL_ENABLED',
  'CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED',
  'S3_BUCKET_PUBLIC_READ_PROHIBITED',
  'VPC_FLOW_LOGS_ENABLED',
] as const;

/** The kinds of resources that the rules are about; each change of one costs $0.003. */
const RECORDED = [
  'AWS::CloudTrail::Trail',
  'AWS::DynamoDB::Table',
  'AWS::EC2::VPC',
  'AWS::RDS::DBCluster',
  'AWS::RDS::DBInstance',
  'AWS::S3::Bucket',
];

/** AWS Config's rules, with a recorder unless the account has one. */
export function addConfigRules(stack: Stack, settings: Settings): void {
  const recorder = settings.configRecorder ? addRecorder(stack, settings) : undefined;
  for (const identifier of CONFIG_RULES) {
    const rule = new ManagedRule(stack, identifier, { identifier });
    if (recorder) rule.node.addDependency(recorder);
  }
}

function addRecorder(stack: Stack, settings: Settings): Construct {
  const bucket = new Bucket(stack, 'ConfigFiles', {
    ...closedBucket(settings),
  });
  accept(bucket, { 'AwsSolutions-S1': 'It holds a log; the trail tells who reads it.' });
  const service = new ServicePrincipal('config.amazonaws.com');
  const conditions = { StringEquals: { 'aws:SourceAccount': stack.account } };
  const allow = (actions: string[], ...resources: string[]): void => {
    bucket.addToResourcePolicy(
      new PolicyStatement({ principals: [service], actions, resources, conditions }),
    );
  };
  allow(['s3:GetBucketAcl', 's3:ListBucket'], bucket.bucketArn);
  allow(['s3:PutObject'], bucket.arnForObjects(`AWSLogs/${stack.account}/Config/*`));
  const role = new Role(stack, 'Recorder', {
    assumedBy: service,
    managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName('service-role/AWS_ConfigRole')],
  });
  accept(role, {
    'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWS_ConfigRole]':
      'AWS Config asks for its own policy, which AWS keeps in step with the service.',
  });
  const recorder = new CfnConfigurationRecorder(stack, 'ConfigRecorder', {
    roleArn: role.roleArn,
    recordingGroup: { resourceTypes: RECORDED },
  });
  new CfnDeliveryChannel(stack, 'ConfigChannel', { s3BucketName: bucket.bucketName });
  return recorder;
}

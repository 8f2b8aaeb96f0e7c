import { Duration, type Stack } from 'aws-cdk-lib';
import type { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';

import { accept } from '../reasons.ts';
import type { Settings } from '../settings.ts';
import type { Page } from './page.ts';

/**
 * Puts the built page into its bucket: first what has a hash in its name and may be kept for ever,
 * then what names it, so that nobody gets a page whose files are not there yet. Older files stay for
 * pages that are open.
 */
export function addPageFiles(stack: Stack, settings: Settings, page: Page): void {
  const common = { destinationBucket: page.bucket, prune: false, memoryLimit: 512 };
  const assets = new BucketDeployment(stack, 'PageAssets', {
    ...common,
    sources: [Source.asset(settings.folders.page, { exclude: ['**', '!assets/**'] })],
    cacheControl: [CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()],
  });
  const rest = new BucketDeployment(stack, 'PageIndex', {
    ...common,
    sources: [Source.asset(settings.folders.page, { exclude: ['assets/**', '.vite/**'] })],
    cacheControl: [CacheControl.noCache()],
    distribution: page.distribution,
    distributionPaths: ['/index.html', '/service-worker.js'],
  });
  rest.node.addDependency(assets);
  acceptCopier(stack, page);
}

/** The function that copies is CDK's own, and so are its runtime and its rights: this bucket alone. */
function acceptCopier(stack: Stack, { bucket }: Page): void {
  const rights =
    'CDK grants its own function what copying takes, on the page’s bucket and its own.';
  const [own, staged] = [
    `<${stack.getLogicalId(bucket.node.defaultChild as CfnBucket)}.Arn>/*`,
    `arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-<AWS::Region>/*`,
  ];
  const actions = ['s3:Abort*', 's3:DeleteObject*', 's3:GetBucket*', 's3:GetObject*', 's3:List*'];
  const wide = [
    ...actions.map((action) => `Action::${action}`),
    ...[own, staged, '*'].map((resource) => `Resource::${resource}`),
  ];
  for (const child of stack.node.children) {
    if (!child.node.id.startsWith('Custom::CDKBucketDeployment')) continue;
    accept(child, {
      ...Object.fromEntries(wide.map((what) => [`AwsSolutions-IAM5[${what}]`, rights])),
      'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]':
        'CDK gives its own function the right to its log this way.',
      'AwsSolutions-L1': 'CDK chooses and tests the runtime of its own function.',
    });
  }
}

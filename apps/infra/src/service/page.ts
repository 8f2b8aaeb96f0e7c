import { readFileSync } from 'node:fs';
import { HSTS_SECONDS, securityHeaders } from '@cruddur/contract/security-headers';
import { Aws, Duration, type Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  type HeadersFrameOption,
  type HeadersReferrerPolicy,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin, VpcOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Bucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { closedBucket } from '../bucket.ts';
import { accept } from '../reasons.ts';
import type { Settings } from '../settings.ts';
import type { Front } from './front.ts';

/** The page's files, and the one origin that page and API share. */
export interface Page {
  readonly bucket: Bucket;
  readonly distribution: Distribution;
  readonly url: string;
}

const HSTS_ALWAYS = {
  accessControlMaxAge: Duration.seconds(HSTS_SECONDS),
  includeSubdomains: true,
  override: true,
};
const ROUTER = readFileSync(new URL('./page-router.js', import.meta.url), 'utf8');

/** The page from S3 and `/api` from the load balancer, under one name. */
export function addPage(stack: Stack, settings: Settings, front: Front): Page {
  const logs = addLogBucket(stack, settings);
  const bucket = addPageBucket(stack, settings, logs);
  const distribution = new Distribution(stack, 'Page', {
    comment: 'Cruddur',
    defaultRootObject: 'index.html',
    httpVersion: HttpVersion.HTTP2_AND_3,
    enableLogging: true,
    logBucket: logs,
    logFilePrefix: 'cloudfront/',
    ...ownDomain(stack, settings),
    defaultBehavior: {
      origin: S3BucketOrigin.withOriginAccessControl(bucket),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      responseHeadersPolicy: addPageHeaders(stack),
      functionAssociations: [
        { function: addRouter(stack), eventType: FunctionEventType.VIEWER_REQUEST },
      ],
    },
    additionalBehaviors: { '/api/*': apiBehavior(front, addApiHeaders(stack)) },
  });
  accept(distribution, {
    'AwsSolutions-CFR1': 'People everywhere may chat.',
    'AwsSolutions-CFR2':
      'The API limits what one person may do; the runbook says how to add a firewall.',
    'AwsSolutions-CFR4':
      'CloudFront’s own name has CloudFront’s own settings; a domain of one’s own has TLS 1.2.',
  });
  const url = `https://${settings.domainName ?? distribution.distributionDomainName}`;
  return { bucket, distribution, url };
}

/** Never cached, never compressed and handed on as it comes, so that an event stream works. */
function apiBehavior({ balancer }: Front, responseHeadersPolicy: ResponseHeadersPolicy) {
  return {
    origin: VpcOrigin.withApplicationLoadBalancer(balancer, {
      vpcOriginName: `cruddur-${Aws.REGION}`,
      protocolPolicy: OriginProtocolPolicy.HTTP_ONLY,
      httpPort: 80,
      readTimeout: Duration.seconds(60),
      keepaliveTimeout: Duration.seconds(50),
    }),
    allowedMethods: AllowedMethods.ALLOW_ALL,
    viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    cachePolicy: CachePolicy.CACHING_DISABLED,
    originRequestPolicy: OriginRequestPolicy.ALL_VIEWER,
    responseHeadersPolicy,
    compress: false,
  };
}

function ownDomain(stack: Stack, { domainName, certificateArn }: Settings) {
  if (domainName === undefined || certificateArn === undefined) return {};
  const certificate = Certificate.fromCertificateArn(stack, 'Certificate', certificateArn);
  return {
    domainNames: [domainName],
    certificate,
    minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
  };
}

function addRouter(stack: Stack): EdgeFunction {
  return new EdgeFunction(stack, 'Router', {
    runtime: FunctionRuntime.JS_2_0,
    code: FunctionCode.fromInline(ROUTER),
  });
}

/** Those of the API, which says for itself what it can: it does not see that CloudFront has TLS. */
function addApiHeaders(stack: Stack): ResponseHeadersPolicy {
  return new ResponseHeadersPolicy(stack, 'ApiHeaders', {
    securityHeadersBehavior: { strictTransportSecurity: HSTS_ALWAYS },
  });
}

/** What the API says of its own answers, said of the page's files. */
function addPageHeaders(stack: Stack): ResponseHeadersPolicy {
  const headers = securityHeaders(`https://cognito-idp.${Aws.REGION}.amazonaws.com`);
  const custom = [
    'cross-origin-opener-policy',
    'cross-origin-resource-policy',
    'permissions-policy',
  ] as const;
  return new ResponseHeadersPolicy(stack, 'PageHeaders', {
    customHeadersBehavior: {
      customHeaders: custom.map((header) => ({ header, value: headers[header], override: true })),
    },
    securityHeadersBehavior: {
      contentSecurityPolicy: {
        contentSecurityPolicy: headers['content-security-policy'],
        override: true,
      },
      contentTypeOptions: { override: true },
      frameOptions: {
        frameOption: headers['x-frame-options'] as HeadersFrameOption,
        override: true,
      },
      referrerPolicy: {
        referrerPolicy: headers['referrer-policy'] as HeadersReferrerPolicy,
        override: true,
      },
      strictTransportSecurity: HSTS_ALWAYS,
    },
  });
}

function addPageBucket(stack: Stack, settings: Settings, logs: Bucket): Bucket {
  return new Bucket(stack, 'PageFiles', {
    ...closedBucket(settings),
    versioned: true,
    lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30) }],
    serverAccessLogsBucket: logs,
    serverAccessLogsPrefix: 'page/',
  });
}

function addLogBucket(stack: Stack, settings: Settings): Bucket {
  const logs = new Bucket(stack, 'AccessLogs', {
    ...closedBucket(settings),
    // CloudFront writes its log with an access list.
    objectOwnership: ObjectOwnership.OBJECT_WRITER,
    lifecycleRules: [{ expiration: Duration.days(90) }],
  });
  accept(logs, { 'AwsSolutions-S1': 'It is where such logs go to.' });
  return logs;
}

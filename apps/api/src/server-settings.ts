import { isKeyArn, type KmsTarget } from '@cruddur/core/seal/kms-keys';
import type { AppOptions } from './app.ts';
import { type Limits, readLimits } from './rate-limits.ts';
import { SettingError } from './setting-error.ts';

/** What is under way takes 2 s at most; whoever reads an answer more slowly than this is cut off. */
export const DRAIN_LIMIT_MS = 5_000;

const LONGEST_GRACE_SECONDS = 15;

/** The Valkey or Redis server that several processes share; undefined when this is the only one. */
export function busUrlOf(env: NodeJS.ProcessEnv): string | undefined {
  const url = env.BUS_URL || env.CACHE_URL;
  if (!url || /^(valkey|redis)s?:\/\//.test(url)) return url || undefined;
  if (!env.BUS_URL) return undefined;
  throw new SettingError('BUS_URL is not like valkey://host:port');
}

/** How long it still serves after it was asked to stop, until a load balancer has noticed. */
export function graceMsOf(env: NodeJS.ProcessEnv): number {
  const seconds = Number(env.SHUTDOWN_GRACE_SECONDS || 0);
  if (seconds >= 0 && seconds <= LONGEST_GRACE_SECONDS) return seconds * 1_000;
  throw new SettingError('SHUTDOWN_GRACE_SECONDS is not a number from 0 to 15');
}

/** Where the keys of message texts are. */
export type MessageKeysTarget =
  | { readonly kind: 'file'; readonly path: string }
  | ({ readonly kind: 'kms' } & KmsTarget);

/**
 * What seals the texts of messages, if anything: `MESSAGE_KEY_FILE`, or the ARNs of `MESSAGE_KMS_KEY`,
 * of which the first one seals and all open.
 */
export function messageKeysOf(env: NodeJS.ProcessEnv): MessageKeysTarget | undefined {
  const { MESSAGE_KEY_FILE: path, MESSAGE_KMS_KEY: arns } = env;
  if (path && arns) throw new SettingError('set MESSAGE_KEY_FILE or MESSAGE_KMS_KEY, not both');
  if (path) return { kind: 'file', path };
  if (!arns) return undefined;
  const [first = '', ...rest] = arns.split(',').map((arn) => arn.trim());
  if (![first, ...rest].every(isKeyArn)) {
    throw new SettingError('MESSAGE_KMS_KEY is not the ARN of a key, or some with commas between');
  }
  const endpoint = env.AWS_ENDPOINT_URL_KMS || undefined;
  return { kind: 'kms', keyArns: [first, ...rest], endpoint };
}

/** Whether `/metrics` answers to other machines, and whether CloudWatch's metric lines are logged. */
export function metricsOf(
  env: NodeJS.ProcessEnv,
): Pick<AppOptions, 'openMetrics' | 'onMetricLine'> {
  return {
    openMetrics: isOn(env, 'METRICS_OPEN'),
    ...(isOn(env, 'METRICS_LOG') && {
      onMetricLine: (line: string) => void process.stderr.write(`${line}\n`),
    }),
  };
}

function isOn(env: NodeJS.ProcessEnv, name: string): boolean {
  const text = env[name] || 'off';
  if (text === 'on' || text === 'off') return text === 'on';
  throw new SettingError(`${name} is neither on nor off: ${text}`);
}

/** @throws {SettingError} when traces are to be sent to what is no address */
export function requireTracingSettings(env: NodeJS.ProcessEnv): void {
  for (const name of ['OTEL_EXPORTER_OTLP_ENDPOINT', 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT']) {
    const url = env[name];
    if (url && !/^https?:\/\/./.test(url))
      throw new SettingError(`${name} is not like http://host:4318`);
  }
}

/** What people and proxies may do, as the environment has it; what it leaves open the API chooses. */
export function protectionOf(
  env: NodeJS.ProcessEnv,
): Pick<AppOptions, 'limits' | 'streamsAPerson' | 'trustProxy'> {
  const streamsAPerson = streamsAPersonOf(env);
  const trustProxy = trustProxyOf(env);
  return {
    limits: limitsOf(env),
    ...(streamsAPerson !== undefined && { streamsAPerson }),
    ...(trustProxy !== undefined && { trustProxy }),
  };
}

function limitsOf(env: NodeJS.ProcessEnv): Limits {
  try {
    return readLimits(env);
  } catch (error) {
    throw new SettingError((error as Error).message);
  }
}

/** Which proxies to believe about a caller's address: how many there are, or their addresses. */
function trustProxyOf(env: NodeJS.ProcessEnv): number | string | undefined {
  const text = env.TRUST_PROXY;
  if (!text) return undefined;
  return /^\d+$/.test(text) ? Number(text) : text;
}

/** How many event streams a person may have open in this process. */
function streamsAPersonOf(env: NodeJS.ProcessEnv): number | undefined {
  const text = env.EVENT_STREAMS_A_PERSON;
  if (!text) return undefined;
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new SettingError(`EVENT_STREAMS_A_PERSON is not a whole number from 1: ${text}`);
}

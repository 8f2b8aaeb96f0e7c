import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createKeyFile } from '@cruddur/core/seal/key-file';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openMessageKeys } from './open-texts.ts';
import { messageKeysOf, metricsOf, requireTracingSettings } from './server-settings.ts';
import { SettingError } from './setting-error.ts';

const ARN = 'arn:aws:kms:eu-central-1:123456789012:key/1a2b3c4d-0000-4000-8000-000000000000';
const OLDER = 'arn:aws:kms:eu-central-1:123456789012:key/mrk-1a2b3c4d';

describe('what tells of the process', () => {
  test('is closed to other machines and silent unless it is asked for', () => {
    expect(metricsOf({})).toEqual({ openMetrics: false });
    expect(metricsOf({ METRICS_OPEN: 'on', METRICS_LOG: 'on' })).toEqual({
      openMetrics: true,
      onMetricLine: expect.any(Function),
    });
    expect(() => metricsOf({ METRICS_OPEN: 'yes' })).toThrow(
      new SettingError('METRICS_OPEN is neither on nor off: yes'),
    );
  });

  test('sends traces to an address alone', () => {
    expect(() => requireTracingSettings({})).not.toThrow();
    expect(() =>
      requireTracingSettings({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318' }),
    ).not.toThrow();
    expect(() => requireTracingSettings({ OTEL_EXPORTER_OTLP_ENDPOINT: 'localhost:4318' })).toThrow(
      new SettingError('OTEL_EXPORTER_OTLP_ENDPOINT is not like http://host:4318'),
    );
  });
});

describe('the keys of message texts', () => {
  test('are none, a file, or keys of KMS with the newest first', () => {
    expect(messageKeysOf({})).toBeUndefined();
    expect(messageKeysOf({ MESSAGE_KEY_FILE: '', MESSAGE_KMS_KEY: '' })).toBeUndefined();
    expect(messageKeysOf({ MESSAGE_KEY_FILE: 'keys' })).toEqual({ kind: 'file', path: 'keys' });
    const AWS_ENDPOINT_URL_KMS = 'http://127.0.0.1:1';
    const env = { MESSAGE_KMS_KEY: `${ARN}, ${OLDER}`, AWS_ENDPOINT_URL_KMS };
    expect(messageKeysOf(env)).toEqual({
      kind: 'kms',
      keyArns: [ARN, OLDER],
      endpoint: AWS_ENDPOINT_URL_KMS,
    });
  });

  test.each([
    [{ MESSAGE_KEY_FILE: 'keys', MESSAGE_KMS_KEY: ARN }, 'not both'],
    [{ MESSAGE_KMS_KEY: 'alias/messages' }, 'MESSAGE_KMS_KEY is not the ARN of a key'],
    [{ MESSAGE_KMS_KEY: `${ARN},` }, 'MESSAGE_KMS_KEY is not the ARN of a key'],
    [{ MESSAGE_KEY_FILE: '/nowhere/at/all' }, 'MESSAGE_KEY_FILE: /nowhere/at/all cannot be read'],
  ])('%j stops the start with one line', (env, reason) => {
    expect(() => openMessageKeys(env)).toThrow(SettingError);
    expect(() => openMessageKeys(env)).toThrow(reason);
  });

  test('a file is read at the start, and a bad one is told without what is in it', () => {
    const dir = mkdtempSync(join(tmpdir(), 'cruddur-keys-'));
    onTestFinished(() => rmSync(dir, { recursive: true }));
    const [good, bad] = [join(dir, 'good'), join(dir, 'bad')];
    createKeyFile(good);
    writeFileSync(bad, 'c2VjcmV0\n', { mode: 0o600 });
    expect(openMessageKeys({ MESSAGE_KEY_FILE: good })).toBeDefined();
    expect(() => openMessageKeys({ MESSAGE_KEY_FILE: bad })).toThrow(
      `MESSAGE_KEY_FILE: ${bad} holds a line that is no key`,
    );
  });
});

import { createHash, createHmac } from 'node:crypto';
import { SignatureV4 } from '@smithy/signature-v4';
import type { SourceData } from '@smithy/types';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSigner } from './signature.ts';

/** The hash that the SDK's signer asks for. */
class Sha256 {
  readonly #hash;
  constructor(secret?: SourceData) {
    this.#hash =
      secret === undefined ? createHash('sha256') : createHmac('sha256', secret as Uint8Array);
  }
  update(data: string | Uint8Array): void {
    this.#hash.update(data);
  }
  digest(): Promise<Uint8Array> {
    return Promise.resolve(this.#hash.digest());
  }
}

const word = fc.stringMatching(/^[A-Za-z0-9/+=]{1,40}$/);
const request = fc.record({
  host: fc.constantFrom('127.0.0.1:8000', 'dynamodb.eu-central-1.amazonaws.com'),
  target: fc.constantFrom('DynamoDB_20120810.PutItem', 'DynamoDB_20120810.Query'),
  body: fc.json(),
});
const credentials = fc.record(
  { accessKeyId: word, secretAccessKey: word, sessionToken: word },
  { requiredKeys: ['accessKeyId', 'secretAccessKey'] },
);
const time = fc.date({
  min: new Date('2020-01-01'),
  max: new Date('2090-01-01'),
  noInvalidDate: true,
});

test('requests are signed as the SDK signs them, whatever was signed before', async () => {
  const sign = createSigner('dynamodb', 'eu-central-1');
  await fc.assert(
    fc.asyncProperty(request, credentials, time, async (unsigned, secrets, at) => {
      const { authorization, ...headers } = sign(unsigned, secrets, at.getTime());
      const reference = new SignatureV4({
        service: 'dynamodb',
        region: 'eu-central-1',
        credentials: secrets,
        sha256: Sha256,
        applyChecksum: false,
      });
      const { 'x-amz-date': _, 'x-amz-security-token': __, ...given } = headers;
      const signed = await reference.sign(
        {
          method: 'POST',
          protocol: 'https:',
          hostname: unsigned.host,
          path: '/',
          query: {},
          headers: given,
          body: unsigned.body,
        },
        { signingDate: at },
      );
      expect({ ...headers, authorization }).toEqual(signed.headers);
    }),
    { numRuns: 300 },
  );
});

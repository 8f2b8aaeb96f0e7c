import { DecryptCommand, GenerateDataKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import type { KeyService } from './key-service.ts';

/** Which keys of KMS, by ARN: the first one seals, all open. */
export interface KmsTarget {
  readonly keyArns: readonly [string, ...string[]];
  /** Without one it is the KMS of each key's own region. */
  readonly endpoint?: string | undefined;
}

const KEY_ARN = /^arn:aws[a-z-]*:kms:([a-z0-9-]+):\d{12}:key\/[A-Za-z0-9-]+$/;

/** Whether a text is the ARN of a key: not an alias, which may be moved to another key. */
export function isKeyArn(text: string): boolean {
  return KEY_ARN.test(text);
}

/**
 * Data keys by AWS KMS. Each is bound to its id by the encryption context, which CloudTrail shows. A call
 * fails within about 2 s. Nothing connects before it is used.
 */
export function openKmsKeys({ keyArns, endpoint }: KmsTarget): KeyService {
  const clients = new Map(keyArns.map((arn) => [arn, createClient(arn, endpoint)]));
  const [newest] = keyArns;
  return {
    generate: async (dataKeyId) => {
      const answer = await clientOf(newest).send(
        new GenerateDataKeyCommand({
          KeyId: newest,
          KeySpec: 'AES_256',
          EncryptionContext: contextOf(dataKeyId),
        }),
      );
      return {
        key: bytesOf(answer.Plaintext),
        wrapped_key: bytesOf(answer.CiphertextBlob).toString('base64'),
        wrapping_key: newest,
      };
    },
    unwrap: async (dataKeyId, { wrapped_key, wrapping_key }) => {
      const answer = await clientOf(wrapping_key).send(
        new DecryptCommand({
          KeyId: wrapping_key,
          CiphertextBlob: Buffer.from(wrapped_key, 'base64'),
          EncryptionContext: contextOf(dataKeyId),
        }),
      );
      return bytesOf(answer.Plaintext);
    },
  };

  /** A key that somebody else has put into the table must not be asked for. */
  function clientOf(arn: string): KMSClient {
    const client = clients.get(arn);
    if (client === undefined) throw new Error(`${arn} is none of the keys of messages`);
    return client;
  }
}

function createClient(arn: string, endpoint: string | undefined): KMSClient {
  const region = KEY_ARN.exec(arn)?.[1] ?? '';
  return new KMSClient({
    region,
    // Said explicitly, because AWS_ENDPOINT_URL, which is for the table, would be taken here too.
    endpoint:
      endpoint ??
      `https://kms.${region}.${arn.startsWith('arn:aws-cn') ? 'amazonaws.com.cn' : 'amazonaws.com'}`,
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 500, requestTimeout: 900, throwOnRequestTimeout: true },
  });
}

function contextOf(dataKeyId: string): Record<string, string> {
  return { purpose: 'cruddur message text', data_key: dataKeyId };
}

function bytesOf(bytes: Uint8Array | undefined): Buffer {
  if (bytes === undefined) throw new Error('KMS answered without a key');
  return Buffer.from(bytes);
}

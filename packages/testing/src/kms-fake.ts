import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** One call, as it came. */
export interface KmsCall {
  readonly operation: 'GenerateDataKey' | 'Decrypt';
  readonly KeyId: string;
  readonly EncryptionContext: Readonly<Record<string, string>>;
}

/** AWS KMS in this process, over its own protocol: its data keys really are encrypted. */
export interface KmsFake {
  readonly endpoint: string;
  readonly calls: KmsCall[];
  /** Makes a key and answers its ARN. */
  addKey(): string;
  /** What KMS answers for a key that is not usable now. */
  disable(arn: string): void;
  enable(arn: string): void;
  /** What the next calls meet. */
  fault: 'throttles' | 'denies' | 'hangs' | undefined;
  close(): void;
}

type Input = KmsCall & { readonly CiphertextBlob?: string };
type Answer = readonly [status: number, body: object];

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Starts one on a free port of 127.0.0.1, with the calls that the product makes. */
export async function startKmsFake(): Promise<KmsFake> {
  const keys = new Map<string, { readonly material: Buffer; enabled: boolean }>();
  const server = createServer(async (request, response) => {
    const operation = String(request.headers['x-amz-target']).replace('TrentService.', '');
    const input = { ...JSON.parse(await text(request)), operation } as Input;
    const { KeyId, EncryptionContext } = input;
    fake.calls.push({ operation: input.operation, KeyId, EncryptionContext });
    if (fake.fault !== 'hangs') send(response, answer(input));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const setEnabled = (arn: string, enabled: boolean): void => {
    const key = keys.get(arn);
    if (key) key.enabled = enabled;
  };
  const fake: KmsFake = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls: [],
    addKey: () => {
      const arn = `arn:aws:kms:eu-central-1:123456789012:key/${randomUUID()}`;
      keys.set(arn, { material: randomBytes(32), enabled: true });
      return arn;
    },
    disable: (arn) => setEnabled(arn, false),
    enable: (arn) => setEnabled(arn, true),
    fault: undefined,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return fake;

  function answer(input: Input): Answer {
    if (fake.fault === 'throttles') return refuse('ThrottlingException', 'Rate exceeded');
    if (fake.fault === 'denies') return refuse('AccessDeniedException', 'not authorized');
    const key = keys.get(input.KeyId);
    if (key === undefined) return refuse('NotFoundException', `${input.KeyId} does not exist`);
    if (!key.enabled) return refuse('DisabledException', `${input.KeyId} is disabled.`);
    if (input.operation === 'Decrypt') return decrypt(key.material, input);
    const plain = randomBytes(32);
    const CiphertextBlob = encrypt(key.material, plain, input).toString('base64');
    return [200, { CiphertextBlob, Plaintext: plain.toString('base64'), KeyId: input.KeyId }];
  }
}

function encrypt(material: Buffer, plain: Buffer, { EncryptionContext }: Input): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', material, nonce).setAAD(bytesOf(EncryptionContext));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()]);
}

function decrypt(material: Buffer, { EncryptionContext, CiphertextBlob = '', KeyId }: Input) {
  const blob = Buffer.from(CiphertextBlob, 'base64');
  try {
    const decipher = createDecipheriv('aes-256-gcm', material, blob.subarray(0, NONCE_BYTES));
    decipher.setAAD(bytesOf(EncryptionContext)).setAuthTag(blob.subarray(-TAG_BYTES));
    const sealed = blob.subarray(NONCE_BYTES, -TAG_BYTES);
    const plain = Buffer.concat([decipher.update(sealed), decipher.final()]);
    return [200, { Plaintext: plain.toString('base64'), KeyId }] as const;
  } catch {
    return refuse('InvalidCiphertextException', '');
  }
}

function bytesOf(context: Readonly<Record<string, string>>): Buffer {
  return Buffer.from(JSON.stringify(Object.entries(context).sort()));
}

function refuse(__type: string, message: string): Answer {
  return [400, { __type, message }];
}

function send(response: ServerResponse, [status, body]: Answer): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
  response.end(JSON.stringify(body));
}

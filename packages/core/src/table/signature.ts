import { createHmac, hash } from 'node:crypto';

/** What requests are signed with. */
export interface SigningCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

/** A request to sign: a POST to `/` with a JSON body. */
export interface UnsignedRequest {
  readonly host: string;
  readonly target: string;
  readonly body: string;
}

const CONTENT_TYPE = 'application/x-amz-json-1.0';

/** Signs a request as of a time, in milliseconds since 1970; answers all headers that it needs. */
export type SignRequest = (
  request: UnsignedRequest,
  credentials: SigningCredentials,
  now: number,
) => Record<string, string>;

/**
 * Signs requests to one service in one region by AWS Signature Version 4. The key is derived once a
 * day and secret, so that a signature costs two hashes and one HMAC.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function createSigner(service: string, region: string): SignRequest {
  let key: { readonly of: string; readonly value: Buffer } | undefined;
  let second = { at: Number.NaN, text: '' };
  return (request, credentials, now) => {
    const time = timeOf(now);
    const day = time.slice(0, 8);
    const scope = `${day}/${region}/${service}/aws4_request`;
    const { sessionToken } = credentials;
    const token = sessionToken === undefined ? '' : `x-amz-security-token:${sessionToken}\n`;
    const names = `content-type;host;x-amz-date;${token && 'x-amz-security-token;'}x-amz-target`;
    const canonical = `POST\n/\n\ncontent-type:${CONTENT_TYPE}\nhost:${request.host}\nx-amz-date:${time}\n${token}x-amz-target:${request.target}\n\n${names}\n${hash('sha256', request.body)}`;
    const toSign = `AWS4-HMAC-SHA256\n${time}\n${scope}\n${hash('sha256', canonical)}`;
    const signature = createHmac('sha256', keyOf(credentials, day)).update(toSign).digest('hex');
    return {
      host: request.host,
      'content-type': CONTENT_TYPE,
      'x-amz-date': time,
      'x-amz-target': request.target,
      ...(sessionToken !== undefined && { 'x-amz-security-token': sessionToken }),
      authorization: `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
    };
  };

  function timeOf(now: number): string {
    const at = Math.floor(now / 1_000);
    if (at !== second.at) {
      const text = new Date(at * 1_000).toISOString().replace(/[-:]|\.\d+/g, '');
      second = { at, text };
    }
    return second.text;
  }

  function keyOf({ secretAccessKey }: SigningCredentials, day: string): Buffer {
    const of = `${day} ${secretAccessKey}`;
    if (key?.of === of) return key.value;
    const value = [day, region, service, 'aws4_request'].reduce<string | Buffer>(
      (previous, part) => createHmac('sha256', previous).update(part).digest(),
      `AWS4${secretAccessKey}`,
    ) as Buffer;
    key = { of, value };
    return value;
  }
}

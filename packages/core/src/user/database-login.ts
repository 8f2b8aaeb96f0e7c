import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/** A user of Postgres as Secrets Manager keeps them. */
export interface DatabaseLogin {
  readonly username: string;
  readonly password: string;
}

/**
 * The URL of the Postgres: `CONNECTION_URL`, with the login that `DATABASE_SECRET_ARN` names where
 * there is one. Then nothing that shows an environment shows a password. `''` without a URL.
 */
export async function resolveConnectionUrl(env: NodeJS.ProcessEnv): Promise<string> {
  const url = env.CONNECTION_URL ?? '';
  if (!env.DATABASE_SECRET_ARN) return url;
  return withLogin(url, await readDatabaseLogin(env.DATABASE_SECRET_ARN, env));
}

/**
 * Reads a login from Secrets Manager, from the fields `username` and `password` of the secret `arn`.
 * Fails within four seconds where the service cannot be reached.
 */
export async function readDatabaseLogin(
  arn: string,
  env: NodeJS.ProcessEnv,
): Promise<DatabaseLogin> {
  // The ARN of a secret names its region.
  const region = arn.split(':')[3] ?? '';
  const client = new SecretsManagerClient({
    region,
    // Said explicitly, because AWS_ENDPOINT_URL, which is for the table, would be taken here too.
    endpoint:
      env.AWS_ENDPOINT_URL_SECRETS_MANAGER || `https://secretsmanager.${region}.amazonaws.com`,
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 800, requestTimeout: 1_800, throwOnRequestTimeout: true },
  });
  try {
    const answer = await client.send(new GetSecretValueCommand({ SecretId: arn }));
    return readLogin(answer.SecretString);
  } finally {
    client.destroy();
  }
}

function readLogin(text: string | undefined): DatabaseLogin {
  const { username, password } = JSON.parse(text ?? '{}') as Partial<DatabaseLogin>;
  if (!username || !password) throw new Error('the secret has no username or no password');
  return { username, password };
}

/** The URL with a login in place of the one that it has. */
export function withLogin(connectionUrl: string, login: DatabaseLogin): string {
  const url = new URL(connectionUrl);
  url.username = encodeURIComponent(login.username);
  url.password = encodeURIComponent(login.password);
  return url.href;
}

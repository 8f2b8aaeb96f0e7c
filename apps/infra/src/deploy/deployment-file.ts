import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What this machine knows of the deployment on AWS; `cruddur … --prod` reads `environment`. */
export interface Deployment {
  /** What was chosen, so that the next deployment chooses the same. */
  readonly settings: Readonly<Record<string, string>>;
  readonly guarded: boolean;
  readonly page: string;
  readonly operatorRole: string;
  /** Under the names that the admin command takes from its environment. No secret is in it. */
  readonly environment: Readonly<Record<string, string>>;
}

/** CDK's file of outputs: by stack, by name. */
export type Outputs = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Which output is which variable of the admin command. */
const VARIABLES = {
  AwsDefaultRegion: 'AWS_DEFAULT_REGION',
  CruddurTable: 'CRUDDUR_TABLE',
  AwsCognitoUserPoolId: 'AWS_COGNITO_USER_POOL_ID',
  AwsCognitoUserPoolClientId: 'AWS_COGNITO_USER_POOL_CLIENT_ID',
  MessageKmsKey: 'MESSAGE_KMS_KEY',
  ConnectionUrl: 'CONNECTION_URL',
  DatabaseSecretArn: 'DATABASE_SECRET_ARN',
  DbSgId: 'DB_SG_ID',
  DbSgRuleId: 'DB_SG_RULE_ID',
} as const;

/** Makes the record of a deployment; `certificates` is where this machine has the roots of RDS. */
export function readOutputs(
  outputs: Outputs,
  settings: Readonly<Record<string, string>>,
  certificates: string,
): Deployment {
  const all = Object.assign({}, ...Object.values(outputs)) as Record<string, string>;
  const environment = Object.entries(VARIABLES).flatMap(([output, variable]) => {
    const value = all[output];
    if (value === undefined) return [];
    return [[variable, output === 'ConnectionUrl' ? value + encodeURI(certificates) : value]];
  });
  return {
    settings,
    guarded: all.Guarded !== 'false',
    page: all.FrontendUrl ?? '',
    operatorRole: all.OperatorRoleArn ?? '',
    environment: Object.fromEntries(environment),
  };
}

const fileOf = (dataFolder: string): string => join(dataFolder, 'aws.json');

/** The deployment that this machine made last, undefined without one. */
export function findDeployment(dataFolder: string): Deployment | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(dataFolder), 'utf8')) as Deployment;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Keeps a deployment for the next time, or forgets it. */
export function keepDeployment(dataFolder: string, deployment: Deployment | undefined): void {
  if (deployment === undefined) {
    rmSync(fileOf(dataFolder), { force: true });
    return;
  }
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(fileOf(dataFolder), `${JSON.stringify(deployment, null, 2)}\n`);
}

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `small` is one of each and sleeps; `standard` survives the loss of a zone. */
const PROFILES = ['small', 'standard'] as const;

/** Everything that can be chosen about a deployment. */
export interface Settings {
  readonly profile: (typeof PROFILES)[number];
  /** Whether table, database, user pool and stacks refuse to be deleted. */
  readonly guarded: boolean;
  readonly tableName: string;
  /** `aurora` grows and shrinks by itself; `instance` is one server at a fixed price. */
  readonly database: 'aurora' | 'instance';
  /** Puts the database where `cruddur rds update-sg-rule` can let one address in. */
  readonly databaseReachable: boolean;
  /** Adds a shared cache and bus. */
  readonly valkey: boolean;
  /** Encrypts the texts of messages before they reach the table. */
  readonly sealMessages: boolean;
  readonly contributorInsights: boolean;
  /** Makes AWS Config's recorder; false where the account has one, of which there is one a region. */
  readonly configRecorder: boolean;
  /** Logs also the calls of the product itself; costs more than the calls do. */
  readonly auditEverything: boolean;
  readonly monthlyBudgetUsd: number;
  readonly alarmEmail: string | undefined;
  /** An organisation's root, unit or account that the organisation policy is attached to. */
  readonly organizationTarget: string | undefined;
  /** A domain of one's own, with its certificate in us-east-1. Both or neither. */
  readonly domainName: string | undefined;
  readonly certificateArn: string | undefined;
  readonly folders: Folders;
}

/** Where what is deployed has been built. */
export interface Folders {
  readonly stream: string;
  readonly postConfirmation: string;
  readonly migration: string;
  readonly page: string;
  /** What the container image is built from: the folder of the Dockerfile. */
  readonly image: string;
}

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Where `npm run build` puts things. */
export const BUILT: Folders = {
  stream: join(ROOT, 'apps/stream/dist'),
  postConfirmation: join(ROOT, 'apps/post-confirmation/dist'),
  migration: join(ROOT, 'apps/migration/dist'),
  page: join(ROOT, 'apps/web/dist'),
  image: ROOT,
};

/** Reads what was given by `-c name=value`. @throws on a value that is none of a setting's. */
export function readSettings(context: (name: string) => unknown, folders = BUILT): Settings {
  const text = (name: string): string | undefined => {
    const value = context(name);
    return value === undefined || value === '' ? undefined : String(value);
  };
  const flag = (name: string, otherwise: boolean): boolean =>
    oneOf(name, text(name) ?? String(otherwise), ['true', 'false'] as const) === 'true';
  const [domainName, certificateArn] = [text('domainName'), text('certificateArn')];
  if ((domainName === undefined) !== (certificateArn === undefined)) {
    throw new Error('domainName and certificateArn go together');
  }
  return {
    profile: oneOf('profile', text('profile') ?? 'small', PROFILES),
    guarded: flag('guarded', true),
    tableName: text('tableName') ?? 'cruddur-messages',
    database: oneOf('database', text('database') ?? 'aurora', ['aurora', 'instance'] as const),
    databaseReachable: flag('databaseReachable', false),
    valkey: flag('valkey', false),
    sealMessages: flag('sealMessages', false),
    contributorInsights: flag('contributorInsights', false),
    configRecorder: flag('configRecorder', true),
    auditEverything: flag('auditEverything', false),
    monthlyBudgetUsd: amount('monthlyBudgetUsd', text('monthlyBudgetUsd') ?? '100'),
    alarmEmail: text('alarmEmail'),
    organizationTarget: text('organizationTarget'),
    domainName,
    certificateArn,
    folders,
  };
}

function oneOf<T extends string>(name: string, value: string, all: readonly T[]): T {
  const found = all.find((one) => one === value);
  if (found === undefined) throw new Error(`${name} is one of ${all.join(', ')}, not ${value}`);
  return found;
}

function amount(name: string, value: string): number {
  const number = Number(value);
  if (Number.isFinite(number) && number > 0) return number;
  throw new Error(`${name} is an amount of dollars, not ${value}`);
}

import { SettingError } from '@cruddur/api/setting-error';
import { AppError } from '@cruddur/contract/errors';
import { LocalStackError } from '@cruddur/local/errors';
import { Command, CommanderError } from 'commander';
import { UsageError } from './usage-error.ts';

// The SDK warns on every start of a Node version that still works today.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

/** Each is loaded when it is called: together they take seconds to start. */
const COMMANDS: Readonly<Record<string, () => Promise<(program: Command) => void>>> = {
  up: async () => (await import('./commands/up.ts')).addUpCommand,
  token: async () => (await import('./commands/token.ts')).addTokenCommand,
  mailbox: async () => (await import('./commands/mailbox.ts')).addMailboxCommand,
  'message-key': async () => (await import('./commands/message-key.ts')).addMessageKeyCommands,
  ddb: async () => (await import('./commands/ddb.ts')).addDdbCommands,
  db: async () => (await import('./commands/db.ts')).addDbCommands,
  cognito: async () => (await import('./commands/cognito.ts')).addCognitoCommands,
  rds: async () => (await import('./commands/rds.ts')).addRdsCommands,
  import: async () => (await import('./commands/import.ts')).addImportCommand,
  doctor: async () => (await import('./commands/doctor.ts')).addDoctorCommand,
  cost: async () => (await import('./commands/cost.ts')).addCostCommand,
  stream: async () => (await import('./commands/stream.ts')).addStreamCommands,
};

const program = new Command('cruddur')
  .description('Run and administer Cruddur. Exit codes: 0 done, 1 failed, 2 wrong call.')
  .version('0.1.0')
  .showHelpAfterError('(add --help for how to call it)')
  .exitOverride();
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader such as `head` that has seen enough is no failure.
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  const argv = aimAtAws(process.argv);
  for (const load of commandsFor(argv[2])) (await load())(program);
  // The commands of `rds` are about AWS without saying so.
  if (argv.includes('--prod') || argv[2] === 'rds') {
    const { useDeployment } = await import('./use-deployment.ts');
    await useDeployment(process.env);
  }
  await program.parseAsync(argv);
} catch (error) {
  process.exitCode = report(error);
}

/** Help, and a name that nobody knows, need all of them; the version none. */
function commandsFor(name = ''): (() => Promise<(program: Command) => void>)[] {
  if (name === '--version' || name === '-V') return [];
  const called = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  return called === undefined ? Object.values(COMMANDS) : [called];
}

/** `cruddur ddb scan prod` means `cruddur ddb scan --prod`. */
function aimAtAws(argv: string[]): string[] {
  const last = argv.at(-1);
  return last === 'prod' || last === 'prd' ? [...argv.slice(0, -1), '--prod'] : argv;
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageError || error instanceof SettingError) {
    console.error(`cruddur: ${error.message}`);
    return 2;
  }
  if (error instanceof LocalStackError) console.error(`cruddur: ${error.message}`);
  else if (error instanceof AppError) console.error(`cruddur: ${error.message} (${error.code})`);
  else if (process.env.CRUDDUR_DEBUG) console.error(error);
  else console.error(`cruddur: ${error instanceof Error ? error.message || error.name : error}`);
  return 1;
}

import { SettingError } from '@cruddur/api/server-settings';
import { AppError } from '@cruddur/contract/errors';
import { LocalStackError } from '@cruddur/local/errors';
import { Command, CommanderError } from 'commander';
import { addCognitoCommands } from './commands/cognito.ts';
import { addDbCommands } from './commands/db.ts';
import { addDdbCommands } from './commands/ddb.ts';
import { addDoctorCommand } from './commands/doctor.ts';
import { addImportCommand } from './commands/import.ts';
import { addMailboxCommand } from './commands/mailbox.ts';
import { addMessageKeyCommands } from './commands/message-key.ts';
import { addRdsCommands } from './commands/rds.ts';
import { addStreamCommands } from './commands/stream.ts';
import { addTokenCommand } from './commands/token.ts';
import { addUpCommand } from './commands/up.ts';
import { UsageError } from './usage-error.ts';
import { useDeployment } from './use-deployment.ts';

// The SDK warns on every start of a Node version that still works today.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

const program = new Command('cruddur')
  .description('Run and administer Cruddur. Exit codes: 0 done, 1 failed, 2 wrong call.')
  .version('0.1.0')
  .showHelpAfterError('(add --help for how to call it)')
  .exitOverride();
addUpCommand(program);
addTokenCommand(program);
addMailboxCommand(program);
addMessageKeyCommands(program);
addDdbCommands(program);
addDbCommands(program);
addCognitoCommands(program);
addRdsCommands(program);
addImportCommand(program);
addDoctorCommand(program);
addStreamCommands(program);

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader such as `head` that has seen enough is no failure.
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  const argv = aimAtAws(process.argv);
  // The commands of `rds` are about AWS without saying so.
  if (argv.includes('--prod') || argv[2] === 'rds') await useDeployment(process.env);
  await program.parseAsync(argv);
} catch (error) {
  process.exitCode = report(error);
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

import { closestNames } from './closest-names.ts';
import { COMMANDS } from './commands.ts';
import { ACT, exitFor } from './exit.ts';
import { UsageError } from './usage-error.ts';

const PROGRAM = 'npx overdesk';

const usageOf = (name: string): string =>
  `Usage: ${PROGRAM} ${name} ${COMMANDS[name]?.usage ?? ''}`.trimEnd();

function list(): string {
  const names = Object.keys(COMMANDS);
  const width = Math.max(...names.map(({ length }) => length));
  const lines = Object.entries(COMMANDS).map(
    ([name, { about }]) => `  ${name.padEnd(width)}  ${about.split('. ')[0]?.replace(/\.$/, '')}`,
  );
  return `Usage: ${PROGRAM} COMMAND [options]\n\n${lines.join('\n')}\n\n${PROGRAM} COMMAND --help tells more of one.`;
}

function unknown(name: string): string {
  const near = closestNames(name, Object.keys(COMMANDS));
  const meant = near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : '';
  return `There is no command "${name}".${meant} ${PROGRAM} --help lists them.`;
}

const isParseError = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

/** Runs the command that the arguments name. What is wrong is one line on stderr, and a code as exit.ts says. */
export async function program([name = '', ...args]: readonly string[]): Promise<void> {
  if (name === '' || name === '--help' || name === '-h' || name === 'help') {
    console.log(list());
    return;
  }
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!entry) {
    console.error(unknown(name));
    process.exitCode = ACT;
    return;
  }
  if (!entry.ownHelp && args.some((arg) => arg === '--help' || arg === '-h')) {
    console.log(`${usageOf(name)}\n\n${entry.about}`);
    return;
  }
  try {
    const { run } = await entry.load();
    await run(args);
  } catch (error) {
    if (error instanceof UsageError || isParseError(error)) {
      console.error([error.message, usageOf(name)].filter(Boolean).join(' '));
      process.exitCode = ACT;
      return;
    }
    const { code, print } = exitFor(error);
    // What a command has to say is one line; a stack helps nobody who gave it.
    console.error(name !== 'start' && print instanceof Error ? print.message : print);
    process.exitCode = code;
  }
}

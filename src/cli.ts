import { createRequire } from 'node:module';
import type { Command } from './commands/command';

/** Commands by name; each is loaded only when asked for, so that one does not pay for the others. */
const load = createRequire(__filename);
const COMMANDS: Readonly<Record<string, () => { command: Command }>> = {
  'audit:verify': () => load('./commands/audit-verify.command') as { command: Command },
  edxml: () => load('./commands/edxml.command') as { command: Command },
  openapi: () => load('./commands/openapi.command') as { command: Command },
  read: () => load('./commands/read.command') as { command: Command },
  score: () => load('./commands/score.command') as { command: Command },
};

async function main([name = '', ...args]: string[]): Promise<number> {
  const loadCommand = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!loadCommand) {
    process.stderr.write(`Commands: ${Object.keys(COMMANDS).join(', ')}\n`);
    return 1;
  }
  const { command } = loadCommand();
  return command(args, {
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
  });
}

main(process.argv.slice(2)).then(
  // Setting the code, not exiting, lets a pipe take the whole output.
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  },
);

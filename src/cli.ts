import type { Command } from './commands/command';

/** Commands by name; each is loaded only when asked for, so that one does not pay for the others. */
const COMMANDS: Readonly<Record<string, () => Promise<{ command: Command }>>> = {
  openapi: () => import('./commands/openapi.command.js'),
  read: () => import('./commands/read.command.js'),
  edxml: () => import('./commands/edxml.command.js'),
  score: () => import('./commands/score.command.js'),
};

async function main([name = '', ...args]: string[]): Promise<number> {
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    process.stderr.write(`Commands: ${Object.keys(COMMANDS).join(', ')}\n`);
    return 1;
  }
  const { command } = await load();
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

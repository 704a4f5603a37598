/** Where a command writes: results to `out`, everything else to `error`. */
export interface CommandIo {
  out(text: string): void;
  error(text: string): void;
}

/** One command of the command line; resolves to the exit code. */
export type Command = (args: string[], io: CommandIo) => Promise<number>;

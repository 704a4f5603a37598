import { resolve } from 'node:path';
import { runEdxmlCommand } from '../../integration/exchange/edxml/edxml.command';
import type { Command } from './command';
import { userPath } from './paths';

/** `edxml read FILE` and `edxml write FILE.json OUT.edxml`: packages of the national exchange as JSON and back. */
export const command: Command = (args, io) =>
  runEdxmlCommand(args, {
    ...io,
    inputPath: userPath,
    outputPath: (typed) => resolve(process.env.INIT_CWD ?? '.', typed),
  });

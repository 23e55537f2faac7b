import { checkCommand } from './check';
import type { Command } from './command';
import { fillCommand } from './fill';
import { importCommand } from './import';
import { newCommand } from './new';
import { outlineCommand } from './outline';
import { schemaCommand } from './schema';
import { profileCommand } from './profile';
import { seriesCommand } from './series';

/** All commands, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  checkCommand,
  outlineCommand,
  newCommand,
  fillCommand,
  importCommand,
  schemaCommand,
  seriesCommand,
  profileCommand,
];

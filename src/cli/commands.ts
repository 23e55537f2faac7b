import { actionsCommand } from './actions';
import { attendanceCommand } from './attendance';
import { checkCommand } from './check';
import type { Command } from './command';
import { decisionsCommand } from './decisions';
import { fillCommand } from './fill';
import { historyCommand } from './history';
import { importCommand } from './import';
import { mcpCommand } from './mcp';
import { newCommand } from './new';
import { outlineCommand } from './outline';
import { referencesCommand } from './references';
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
  decisionsCommand,
  actionsCommand,
  referencesCommand,
  historyCommand,
  attendanceCommand,
  mcpCommand,
  profileCommand,
];

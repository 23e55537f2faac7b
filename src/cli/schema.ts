import schema from '../../schemas/profile.schema.json';
import { command, ROOT } from './command';
import { fail } from './failure';
import { print } from './output';

/** Prints what a profile may hold. */
export const schemaCommand = command({
  name: 'schema',
  operands: '',
  summary: 'Prints the JSON schema of .minutes.jsonc.',
  options: { ...ROOT },
  run(_, operands) {
    if (operands.length > 0) fail('schema takes nothing but options');
    print(`${JSON.stringify(schema, undefined, 2)}\n`);
    return 0;
  },
});

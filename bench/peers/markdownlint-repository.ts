// Lints all Markdown files in a folder in one process: `node markdownlint-repository.js FOLDER`.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { lint } from 'markdownlint/sync';

const [folder = '.'] = process.argv.slice(2);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.md'))
  .map(name => path.join(folder, name));
process.stdout.write(JSON.stringify(Object.values(lint({ files })).flat()));

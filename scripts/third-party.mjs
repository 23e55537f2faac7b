// The packages of others that are bundled into what people install, with their licences, as a page that is packed along.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

/** Where the page is. */
export const NOTICES_PAGE = 'THIRD-PARTY-NOTICES.md';

const LICENCE = /^licen[cs]e(?:\.\w+)?$/i;

/** Writes the page: each package that the product needs, directly or not, with its version and its licence. */
export function thirdPartyNotices() {
  const packages = [...packagesBelow(root)].sort(([a], [b]) => (a < b ? -1 : 1));
  const sections = packages.map(([title, folder]) => {
    const { license } = manifestIn(folder);
    const file = readdirSync(folder).find(entry => LICENCE.test(entry));
    const text = file ? `\n\n~~~~text\n${readFileSync(path.join(folder, file), 'utf8').trim()}\n~~~~` : '';
    return `## ${title}\n\nLicence: ${license}${text}`;
  });
  return `# Third-party notices\n\nWeekly Minutes contains these packages. \`npm run generate\` writes this page.\n\n${sections.join('\n\n')}\n`;
}

/** The folders of all packages that one needs, by name and version. */
function packagesBelow(folder, found = new Map()) {
  for (const name of Object.keys(manifestIn(folder).dependencies ?? {})) {
    const place = placeOf(name, folder);
    const key = `${name} ${manifestIn(place).version}`;
    if (found.has(key) || name.startsWith('@types/')) continue;
    found.set(key, place);
    packagesBelow(place, found);
  }
  return found;
}

/** Node.js looks for a package in the folder that needs it, then in those above. */
function placeOf(name, folder) {
  const place = path.join(folder, 'node_modules', name);
  if (existsSync(place)) return place;
  if (folder === path.dirname(folder)) throw new Error(`${name} is not installed`);
  return placeOf(name, path.dirname(folder));
}

function manifestIn(folder) {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
}

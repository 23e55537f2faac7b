import { deepEqual, ok } from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import manifest from '../../package.json';

describe('what people install', () => {
  it('runs no script when it is installed', () => {
    const scripts = Object.keys(manifest.scripts);
    deepEqual(
      scripts.filter(name =>
        /^(?:(?:pre|post)?(?:install|prepare|pack|uninstall)|prepublish(?:Only)?)$/.test(name),
      ),
      [],
    );
  });

  it('contains packages of exact versions, each with a notice', () => {
    const notices = readFileSync('THIRD-PARTY-NOTICES.md', 'utf8');
    for (const [name, version] of Object.entries(manifest.dependencies)) {
      ok(/^\d+\.\d+\.\d+$/.test(version), name);
      ok(notices.includes(`## ${name} ${version}\n`), name);
    }
  });
});

describe('the page about security', () => {
  it('names tests that are there', () => {
    const links = [...readFileSync('SECURITY.md', 'utf8').matchAll(/\]\(([^)]+)\)/g)].map(
      ([, path = '']) => path,
    );
    ok(links.length > 10);
    deepEqual(
      links.filter(path => !existsSync(path)),
      [],
    );
  });
});

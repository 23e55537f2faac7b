import { deepEqual, equal, match } from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, textAt, withRepository } from './command';
import { BASALT } from './pads/basalt';
import { KESTREL } from './pads/kestrel';
import { LINDENHOF } from './pads/lindenhof';
import { MESH } from './pads/mesh';
import { ORCHARD } from './pads/orchard';
import type { Community } from './pads/pad-export';

const COMMUNITIES = [KESTREL, LINDENHOF, BASALT, MESH, ORCHARD];

/** Saves a text beside a repository, as among the downloads, and imports it. */
function importText(root: string, text: string, file = 'pad.md', ...options: readonly string[]) {
  const saved = join(root, '..', file);
  writeFileSync(saved, text);
  return run(root, 'import', saved, ...options);
}

describe('import', () => {
  for (const { name: community, files, exports } of COMMUNITIES)
    describe(`of ${community}`, () => {
      for (const { name, file, pad, options = [], path, text } of exports)
        it(name, () =>
          withRepository(files, root => {
            const { code, out, error } = importText(root, pad, file, ...options);
            equal(`${String(code)} ${out}${code === 0 ? '' : error}`, `0 ${path}\n`);
            equal(textAt(root, path), text);
          }),
        );
    });

  it('prints on a dry run, and says where it would be', () =>
    withRepository(MESH.files, root => {
      const [, , table] = MESH.exports;
      deepEqual(importText(root, table?.pad ?? '', undefined, '--dry-run'), {
        code: 0,
        out: table?.text,
        error: 'weekly-minutes: these would be sig/mesh/2026-12-22.md\n',
      });
      equal(existsSync(join(root, 'sig/mesh/2026-12-22.md')), false);
    }));

  it('says that pictures are still elsewhere', () =>
    withRepository(KESTREL.files, root => {
      const { error } = importText(root, KESTREL.exports[3]?.pad ?? '');
      equal(error, 'weekly-minutes: 1 picture is not in the repository yet\n');
    }));

  const refused =
    (community: Community, text: string, reason: RegExp, ...options: readonly string[]) =>
    () =>
      withRepository(community.files, root => {
        const { code, out, error } = importText(root, text, undefined, ...options);
        equal(code, 2, out);
        match(error, reason);
        for (const [path, before] of Object.entries(community.files)) equal(textAt(root, path), before);
      });

  it(
    'never overwrites',
    refused(MESH, '# SIG Mesh notes\n\nDate: 2026-11-10\n', /sig\/mesh\/2026-11-10\.md exists already/),
  );
  it('guesses no day', refused(BASALT, '# Basalt TSC Meeting\n\n## Agenda\n', /does not say on which day/));
  it(
    'guesses no year',
    refused(BASALT, '# Basalt TSC Meeting, 23 November\n', /does not say on which day .*, with the year/),
  );
  it(
    'names both days of a contradiction',
    refused(BASALT, '# Basalt TSC Meeting 2026-11-24\n\nDate: 2026-11-25\n', /2026-11-24, 2026-11-25/),
  );
  it(
    'names the meetings between which nothing decides',
    refused(ORCHARD, '# Orchard 2026-11-30\n\n- hm\n', /--series: "Board", "Field crew"/),
  );
  it('knows a meeting that is named', refused(ORCHARD, '# x\n', /no series "Bored"/, '--series', 'Bored'));
  it('has nothing to do with an empty text', refused(ORCHARD, ' \n', /is empty/));
});

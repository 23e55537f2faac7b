import { deepEqual, equal } from 'node:assert/strict';
import { PROFILE, run, textAt, withRepository } from './command';

const PATH = 'call/20240307.md';
const WEB = 'https://forge.example/harbour/minutes';
const MINUTES = `# Harbour Weekly 2024-02-29

## Meta

- Minutes: None yet

## Team updates

### Team Berth

Minutes (none yet): ${WEB}/tree/main/berth

- Minutes of the last call: approved

### SIG Signals

Minutes: ${WEB}/pull/7 (until it is merged)
`;
const FILES = {
  '.minutes.jsonc': PROFILE,
  [PATH]: `\uFEFF${MINUTES.replaceAll('\n', '\r\n')}`,
  'berth/20240306.md': '# 2024-03-06\n',
  'sig-signals/20240304.md': '# 2024-03-04\n',
};
const FILLED = `${PATH}:11 Team Berth: berth/20240306.md\n${PATH}:17 SIG Signals: sig-signals/20240304.md\n`;

describe('fill', () => {
  it('only says what it would fill in when it runs dry', () =>
    withRepository(FILES, root => {
      deepEqual(run(root, 'fill', '--dry-run'), { code: 0, out: FILLED, error: '' });
      equal(textAt(root, PATH), FILES[PATH]);
    }));

  it('touches nothing but minutes lines, and keeps line endings and the byte order mark', () =>
    withRepository(FILES, root => {
      equal(run(root, 'fill').out, FILLED);
      const lines = MINUTES.split('\n');
      lines[10] = `Minutes: ${WEB}/blob/main/berth/20240306.md`;
      lines[16] = `Minutes: ${WEB}/blob/main/sig-signals/20240304.md (until it is merged)`;
      equal(textAt(root, PATH), `\uFEFF${lines.join('\r\n')}`);
    }));

  it('has nothing to do the second time', () =>
    withRepository(FILES, root => {
      run(root, 'fill');
      const before = textAt(root, PATH);
      deepEqual(run(root, 'fill'), { code: 0, out: '', error: '' });
      equal(textAt(root, PATH), before);
    }));

  it('leaves a line alone that a comment silences', () => {
    const silenced = MINUTES.replace('Minutes (none', '<!-- minutes-disable-next-line -->\nMinutes (none');
    withRepository({ ...FILES, [PATH]: silenced }, root => {
      equal(run(root, 'fill', '--dry-run').out, `${PATH}:18 SIG Signals: sig-signals/20240304.md\n`);
    });
  });

  it('takes files by their paths', () =>
    withRepository(FILES, root => {
      equal(run(root, 'fill', PATH).out, FILLED);
      equal(run(root, 'fill', 'call/20240314.md').code, 2);
    }));

  it('says which lines it leaves because something else is on them', () => {
    const line = `Minutes: ${WEB}/pull/7 and ${WEB}/pull/8`;
    const files = { ...FILES, [PATH]: MINUTES.replace(/Minutes: .*pull.*/, line) };
    withRepository(files, root => {
      const { code, out } = run(root, 'fill');
      equal(code, 0);
      equal(out.split('\n')[1], `${PATH}:17 SIG Signals: left, because it says more: ${line}`);
      equal(textAt(root, PATH).includes(line), true);
    });
  });
});

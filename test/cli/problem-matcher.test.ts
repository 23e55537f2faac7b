import { ok } from 'node:assert/strict';
import { contributes } from '../../package.json';
import { run } from './command';

describe('the problem matcher', () => {
  it('reads every problem that the command line prints', () => {
    const [matcher] = contributes.problemMatchers;
    const { regexp, file, line, column, severity, message, code } = matcher?.pattern ?? {};
    ok(regexp && file && line && column && severity && message && code);
    const { out } = run('samples/little-harbours', 'check', '--quiet');
    const printed = out.trimEnd().split('\n');
    ok(printed.length > 20);
    for (const one of printed) {
      const found: readonly string[] = new RegExp(regexp).exec(one) ?? [];
      const [f, l, c, s, m, r] = [file, line, column, severity, message, code].map(
        index => found[index] ?? '',
      );
      ok(`${f}:${l}:${c} ${s} ${m} (${r})` === one, one);
    }
  });
});

import { deepEqual, equal, ok } from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { sep } from 'node:path';
import { filesIn } from '../../src/cli/files';
import { openLibrary } from '../../src/host/loaded-library';
import { readMinutes } from '../../src/core/minutes/minutes';
import { draftMinutes } from '../../src/core/compose/draft-minutes';
import { addDays } from '../../src/core/text/date';
import { applyEdits } from '../../src/core/text/edit';
import type { Library } from '../../src/core/repository/library';
import { fileLinkAt, fileLinksIn, summaryOf } from '../../src/core/links/file-links';
import { linkUpdates, mayNeedUpdates } from '../../src/core/links/link-updates';
import { parse } from '../../src/core/markdown/parse';
import { toDocumentSpan } from '../../src/core/markdown/place';
import { allSeries, minutesFileAt, weeklySeries, type Profile } from '../../src/core/repository/profile';
import { profileOf } from '../../src/core/series/repository-profile';
import { run } from './command';
import { checkLocated, type LocatedProblem } from '../core/markdown/located';
import { wholeOf } from '../core/markdown/whole';
import { teamMinutesPath } from '../../src/core/links/team-files';
import { sectionsWithLine } from '../../src/core/minutes/team-sections';
import { topicsFor } from '../../src/core/completion/team-topics';

/** A clone of a community's minutes; real minutes are untidy in ways that nobody makes up. */
const CORPUS = process.env.MINUTES_CORPUS;
const MAX_ROUNDS = 100;
const DATE = { year: 2023, month: 8, day: 31 };

interface Corpus {
  readonly library: Library;
  readonly profile: Profile;
  readonly paths: readonly string[];
}

/** Wraps a library so that one file has another text. */
function withText(library: Library, path: string, text: string): Library {
  const slash = path.lastIndexOf('/');
  const folder = path.slice(0, slash);
  const name = path.slice(slash + 1);
  const names = library.list(folder) ?? [];
  const all = names.includes(name) ? names : [...names, name];
  return {
    list: asked => (asked === folder ? all : library.list(asked)),
    read: asked => (asked === path ? text : library.read(asked)),
  };
}

describe('a real repository (skipped without MINUTES_CORPUS, the path of a clone)', () => {
  let corpus: Corpus;

  before(function () {
    if (CORPUS === undefined) this.skip();
    const library = openLibrary(filesIn(CORPUS));
    const paths = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
      .map(name => name.split(sep).join('/'))
      .filter(name => name.endsWith('.md'));
    ok(paths.length > 0, `there is no Markdown in ${CORPUS}`);
    corpus = { library, paths, profile: profileOf(library).profile };
  });

  const problemsIn = (path: string, text: string): readonly LocatedProblem[] =>
    checkLocated(
      readMinutes(
        { profile: corpus.profile, library: withText(corpus.library, path, text) },
        path,
        parse(text),
      ),
    );
  const textOf = (path: string) => corpus.library.read(path) ?? '';
  const weeklyPaths = () =>
    corpus.paths.filter(path => minutesFileAt(corpus.profile, path)?.series.hasTeamReports);

  it('is read as a whole, all spans in bounds', () => {
    for (const path of corpus.paths) {
      const text = textOf(path);
      const { headings, links } = wholeOf(parse(text));
      for (const { span } of [...headings, ...links, ...problemsIn(path, text)])
        ok(span.start >= 0 && span.start <= span.end && span.end <= text.length, path);
      equal(parse(text).isTooComplex, false, path);
    }
  });

  it('has slide decks that nothing is said about', () => {
    const decks = corpus.paths.filter(path => parse(textOf(path)).isSlideDeck);
    deepEqual(
      decks.filter(path => problemsIn(path, textOf(path)).length > 0),
      [],
    );
  });

  it('gets new weekly minutes that have no problems, the same by the command line', () => {
    const series = weeklySeries(corpus.profile);
    ok(series);
    const { path, text } = draftMinutes({ series, date: DATE, taker: 'Ada' }, corpus.profile, corpus.library);
    deepEqual(
      problemsIn(path, text).map(({ rule }) => rule),
      [],
    );
    const args = ['new', '--root', CORPUS ?? '', '--date', '2023-08-31', '--taker', 'Ada', '--dry-run'];
    deepEqual(run('.', ...args), { code: 0, out: text, error: '' });
  });

  it('gets new weekly minutes without problems for every week of two years', () => {
    const series = weeklySeries(corpus.profile);
    ok(series);
    for (let week = 0; week < 104; week++) {
      const date = addDays({ year: 2022, month: 8, day: 4 }, 7 * week);
      const { path, text } = draftMinutes({ series, date, taker: 'Ada' }, corpus.profile, corpus.library);
      deepEqual(
        problemsIn(path, text).map(({ rule, span }) => `${path} ${rule} ${text.slice(span.start, span.end)}`),
        [],
      );
    }
  });

  it('gets new team minutes that have no problems', () => {
    for (const series of allSeries(corpus.profile)) {
      const { path, text } = draftMinutes(
        { series, date: DATE, taker: 'Ada' },
        corpus.profile,
        corpus.library,
      );
      deepEqual(problemsIn(path, text), [], path);
    }
  });

  it('has weekly minutes that can be fixed to the end, each edit keeping the rest', () => {
    for (const path of weeklyPaths()) {
      let text = textOf(path);
      let round = 0;
      for (; round < MAX_ROUNDS; round++) {
        const edits = problemsIn(path, text).find(({ fixes }) => fixes[0]?.edits.length)?.fixes[0]?.edits;
        if (!edits) break;
        const first = Math.min(...edits.map(({ span }) => span.start));
        const last = Math.max(...edits.map(({ span }) => span.end));
        const fixed = applyEdits(text, edits);
        ok(fixed.startsWith(text.slice(0, first)) && fixed.endsWith(text.slice(last)), path);
        ok(fixed !== text, `${path}: a fix changes nothing`);
        text = fixed;
      }
      ok(round < MAX_ROUNDS, `the fixes of ${path} do not end`);
    }
  });

  const reading = (path: string) =>
    readMinutes({ profile: corpus.profile, library: corpus.library }, path, parse(textOf(path)));

  it('links its own files, and what is at the end of each link is found', () => {
    const { repository = '', branch } = corpus.profile;
    let found = 0;
    for (const path of weeklyPaths()) {
      const minutes = reading(path);
      if (!minutes) continue;
      const links = fileLinksIn(minutes);
      const written = minutes.document.text.split(`${repository}/blob/${branch}/`).length - 1;
      ok(links.length >= written, path);
      for (const { place, path: target } of links) {
        equal(fileLinkAt(minutes, toDocumentSpan(minutes.document, place).start)?.path, target);
        const text = corpus.library.read(target);
        if (typeof text !== 'string') continue;
        found++;
        ok(summaryOf(corpus.profile, target, text).date, target);
      }
    }
    ok(found >= 40, String(found));
  });

  it('has topics in most minutes that teams report of', () => {
    const reported = weeklyPaths().flatMap(path => {
      const minutes = reading(path);
      const linked = minutes ? sectionsWithLine(minutes, minutes.sections) : [];
      return linked.flatMap(section =>
        minutes && teamMinutesPath(minutes, section) ? [{ minutes, section }] : [],
      );
    });
    const withTopics = reported.filter(({ minutes, section }) => topicsFor(minutes, section).length > 0);
    ok(withTopics.length * 10 >= reported.length * 8, `${withTopics.length} of ${reported.length}`);
  });

  it('has one link to a file that one section links, and no other changes when that is renamed', () => {
    const moves = [{ from: 'iaas/20230118.md', to: 'iaas/20230119.md' }];
    const changed = corpus.paths.flatMap(path => {
      const text = textOf(path);
      return mayNeedUpdates(moves, path, text)
        ? linkUpdates(corpus.profile, path, parse(text), moves).map(
            ({ text: url }) => `${path} ${url.slice(-16)}`,
          )
        : [];
    });
    deepEqual(changed, ['community-call/20230119.md iaas/20230119.md']);
  });

  it('has handles that are misspelt, none of them short or often written', () => {
    const found = corpus.paths.flatMap(path =>
      problemsIn(path, textOf(path)).filter(({ rule }) => rule === 'unknown-handle'),
    );
    ok(found.length >= 25, `${found.length} are found`);
    for (const { span, fixes } of found) {
      ok(span.end - span.start > 5);
      equal(fixes.length, 1);
    }
  });
});

import { deepEqual, ok } from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { filesIn } from '../../../src/cli/files';
import { draftMinutes } from '../../../src/core/compose/draft-minutes';
import { parse } from '../../../src/core/markdown/parse';
import { filesOfSeries } from '../../../src/core/repository/library';
import { allSeries } from '../../../src/core/repository/profile';
import { profileOf } from '../../../src/core/series/repository-profile';
import { daysBetween } from '../../../src/core/text/date';
import { openLibrary } from '../../../src/host/loaded-library';
import { falsehoodsIn } from './falsehoods';

const { MINUTES_CORPUS: corpus, MINUTES_COMMUNITIES: communities } = process.env;
/** How many meetings of a series are drafted again, and how many files a draft may be made from. */
const MEETINGS = 4;
const SOURCES = 9;

/** The drafts of the newest meetings of a clone, each with the files that it was made from, newest first. */
function draftsIn(clone: string) {
  const library = openLibrary(filesIn(clone));
  const { profile } = profileOf(library);
  const { placeholders, minutesLabels, takerLabels } = profile.words;
  const isOfReports = (line: string) =>
    [...minutesLabels, ...takerLabels].some(label => line.replace(/^[-*] /, '').startsWith(`${label}:`)) ||
    /^#{1,4} /.test(line) ||
    line.includes(placeholders.written);
  return allSeries(profile).flatMap(series => {
    const files = (filesOfSeries(library, series) ?? []).map(({ path, date }) => ({
      path,
      date,
      written: library.read(path) ?? '',
    }));
    return files.flatMap(({ path, date }, index) => {
      if (index < MEETINGS || index < files.length - MEETINGS) return [];
      const texts = files
        .slice(0, index)
        .filter(one => daysBetween(one.date, date) > 0)
        .flatMap(({ written }) => (parse(written).isSlideDeck ? [] : written))
        .toReversed()
        .slice(0, SOURCES);
      const { text } = draftMinutes({ series, date }, profile, library);
      const template = series.template === undefined ? undefined : library.read(series.template);
      const isNew = series.hasTeamReports ? isOfReports : undefined;
      return { path, text, texts, template, isNew };
    });
  });
}

const drawn = new Map<string, ReturnType<typeof draftsIn>>();

function draftsOf(clone: string) {
  const drafts = drawn.get(clone) ?? draftsIn(clone);
  drawn.set(clone, drafts);
  return drafts;
}

function testClone(clone: string): void {
  it(`say nothing of ${basename(clone)} that is not known yet`, function () {
    this.timeout(120_000);
    const drafts = draftsOf(clone);
    ok(drafts.length > 0);
    const found = drafts.flatMap(({ path, text, texts, template, isNew }) => {
      const sources = { texts: [...texts, ...(template ? [template] : [])], ...(isNew && { isNew }) };
      return falsehoodsIn(text, sources).map(falsehood => `${path}: ${falsehood}`);
    });
    deepEqual(found, []);
  });

  it(`have the front matter that those of ${basename(clone)} have`, function () {
    this.timeout(120_000);
    const hasFrontMatter = (text: string) => /^---\r?\n[^]*?\r?\n---\r?\n/.test(text);
    const without = draftsOf(clone).filter(
      ({ text, texts }) => texts.slice(0, 4).every(hasFrontMatter) && !hasFrontMatter(text),
    );
    deepEqual(
      without.map(({ path }) => path),
      [],
    );
  });
}

describe('drafts of real minutes (skipped without MINUTES_CORPUS, the path of a clone, and MINUTES_COMMUNITIES, a folder of clones)', () => {
  const clones = [
    ...(corpus ? [corpus] : []),
    ...(communities ? readdirSync(communities).map(name => join(communities, name)) : []),
  ];
  for (const clone of clones) testClone(clone);
  if (clones.length === 0) it.skip('say nothing that is not known yet');
  else
    it('would say more if they were copies of the last file', function () {
      this.timeout(300_000);
      const copies = clones
        .flatMap(draftsOf)
        .flatMap(({ texts }) => (texts[0] === undefined ? [] : falsehoodsIn(texts[0], { texts })));
      ok(copies.length > 0);
    });
});

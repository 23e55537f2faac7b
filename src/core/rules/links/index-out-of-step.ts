import { editLinkPath } from '../../links/dead-link';
import { listingsIn, type ListedMinutes, type Listing } from '../../links/listing';
import { rowFor } from '../../links/listing-row';
import { filesOfSeries, type DatedFile } from '../../repository/library';
import { daysBetween } from '../../text/date';
import { message } from '../../text/message';
import type { FileInRepository, Finding, Rule } from '../rule';

/** A link this many days beside minutes that are not listed means them. */
const DAYS_BESIDE = 3;
/** A list may leave out this part of the minutes by mistake; one that leaves out more has other reasons. */
const MOST_LEFT_OUT = 0.2;
/** A list that lacks more of the newest minutes is no longer kept. */
const MOST_NEW = 3;

/** Reports a page that lists the minutes of a series and lacks some, or links some that do not exist. */
export const indexOutOfStep: Rule = {
  id: 'index-out-of-step',
  severity: 'information',
  summary: 'A page that lists minutes lacks some, or links minutes that do not exist.',
  scope: 'all',
  looksAt: 'file',
  check(page) {
    return listingsIn(page, page.path, page.document).flatMap(listing => findingsIn(page, listing));
  },
};

function findingsIn(page: FileInRepository, { series, links }: Listing): readonly Finding[] {
  const files = filesOfSeries(page.library, series) ?? [];
  const paths = new Set(files.map(({ path }) => path));
  const listed = new Set(links.map(({ path }) => path));
  const newest = files.at(-1);
  const left = files.filter(({ path }) => !listed.has(path));
  // Minutes after the newest ones are still to be written, unless others beside them are not listed.
  const isDead = ({ path, date }: ListedMinutes) =>
    !paths.has(path) && newest !== undefined && daysBetween(date, newest.date) >= 0;
  const dead = links.filter(link => isDead(link) || (!paths.has(link.path) && nearestOf(left, link)));
  const meant = new Map(dead.map(link => [link, nearestOf(left, link)]));
  const lacking = left.filter(file => ![...meant.values()].includes(file));
  const deadFindings = dead.map(link => deadFinding(page, link, meant.get(link)));
  return [...deadFindings, ...missingIn(files, links, lacking).map(file => missing(page, links, file))];
}

/** Finds the minutes that were forgotten: few between those that are listed, or few that are newer. */
function missingIn(
  files: readonly DatedFile[],
  links: readonly ListedMinutes[],
  lacking: readonly DatedFile[],
): readonly DatedFile[] {
  const byDate = links.toSorted((a, b) => daysBetween(b.date, a.date));
  const [oldest, newest] = [byDate[0]?.date, byDate.at(-1)?.date];
  if (!oldest || !newest) return [];
  const isBetween = ({ date }: DatedFile) => daysBetween(oldest, date) >= 0 && daysBetween(date, newest) >= 0;
  const between = lacking.filter(isBetween);
  const newer = lacking.filter(({ date }) => daysBetween(newest, date) > 0);
  if (between.length > Math.max(1, files.filter(isBetween).length * MOST_LEFT_OUT)) return [];
  // A list of one year ends with it.
  const isOfOneYear = oldest.year === newest.year && newer[0] && newer[0].date.year !== newest.year;
  return newer.length > MOST_NEW || isOfOneYear ? between : [...between, ...newer];
}

function deadFinding(
  page: FileInRepository,
  { segment, link, path }: ListedMinutes,
  file: DatedFile | undefined,
): Finding {
  return {
    place: { segment, span: link.span },
    message: file
      ? message('{0} does not exist. {1} is not listed here; is it meant?', path, file.path)
      : message('{0} does not exist.', path),
    fixes: file
      ? [
          {
            title: message('Link {0}', file.path),
            edits: editLinkPath(page, page.path, segment, link, file.path),
            needsLook: true,
          },
        ]
      : [],
  };
}

function missing(page: FileInRepository, links: readonly ListedMinutes[], file: DatedFile): Finding {
  const byDate = links.toSorted((a, b) => daysBetween(b.date, a.date));
  const before = byDate.findLast(({ date }) => daysBetween(date, file.date) >= 0) ?? byDate[0];
  const row = rowFor(page, links, file);
  return {
    place: { segment: before?.segment ?? 0, span: before?.link.span ?? { start: 0, end: 0 } },
    message: message('{0} is not listed here.', file.path),
    fixes: row
      ? [{ title: message('Add the line "{0}"', row.text.trim()), edits: [row], needsLook: true }]
      : [],
  };
}

function nearestOf(files: readonly DatedFile[], { date }: ListedMinutes): DatedFile | undefined {
  const away = (file: DatedFile) => Math.abs(daysBetween(file.date, date));
  const [nearest] = files.filter(file => away(file) <= DAYS_BESIDE).sort((a, b) => away(a) - away(b));
  return nearest;
}

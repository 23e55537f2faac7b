import { mentionsDay } from '../../text/date';
import { textIn } from '../../markdown/place';
import { writeTitle } from '../../repository/profile';
import { message } from '../../text/message';
import { holdsDay, matchPattern, wordsOf } from '../../repository/pattern';
import type { Rule } from '../rule';
import type { PlacedEdit } from '../../markdown/place';
import { headingPlace, type Section } from '../../minutes/sections';
import type { Minutes } from '../../minutes/minutes';
import { datePlaceIn } from '../../minutes/title-place';

/** Reports a title that does not have the form of its series. */
export const titleNonstandard: Rule = {
  id: 'title-nonstandard',
  severity: 'warning',
  summary: 'The title does not have the form that the titles of this meeting have.',
  scope: 'all',
  looksAt: 'headings',
  check(minutes) {
    const title = titleOf(minutes);
    const right = writeTitle(minutes.file.series, { ...minutes.file, date: minutes.meeting.date });
    if (!title || right === undefined || hasForm(minutes, title)) return [];
    // `title-placeholder` reports what is left of a template.
    if (datePlaceIn(minutes, title)) return [];
    return [
      {
        place: headingPlace(title),
        message: message('The title should be "# {0}".', right),
        fixes: [
          {
            title: message('Change the title to \"{0}\"', right),
            edits: [withName(title, right)],
            needsLook: true,
          },
        ],
      },
    ];
  },
};

/** Outside weekly minutes, only a profile asks for the form of a title, and of several headings of level 1 each is a section. */
function titleOf({ sections, file: { series } }: Minutes): Section | undefined {
  const titles = sections.filter(section => section.kind === 'title');
  const isAsked = series.hasTeamReports || (series.source === 'profile' && sections[0] === titles[0]);
  const isOnly = series.hasTeamReports || sections.filter(({ heading }) => heading.level === 1).length === 1;
  return isAsked && isOnly ? titles[0] : undefined;
}

/** The words of the series and a day are enough, and outside weekly minutes one of both; anything else in the title is up to the minute taker. */
function hasForm({ file, document }: Minutes, section: Section): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
  const hasDate = mentionsDay(textIn(document, headingPlace(section)));
  const isOneEnough = !file.series.hasTeamReports;
  if (isOneEnough && hasDate) return true;
  return file.series.titles.some(title => {
    if (matchPattern(title, section.heading.name, file.series.dates)) return true;
    const words = plain(wordsOf(title)).trim();
    return plain(section.heading.name).includes(words) && (hasDate || isOneEnough || !holdsDay(title));
  });
}

function withName({ segment, heading: { span, nameSpan } }: Section, name: string): PlacedEdit {
  return nameSpan.end > nameSpan.start
    ? { place: { segment, span: nameSpan }, text: name }
    : { place: { segment, span }, text: `# ${name}` };
}

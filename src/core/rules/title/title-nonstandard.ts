import { isoDate, mentionsDay } from '../../text/date';
import { textIn } from '../../markdown/place';
import { message } from '../../text/message';
import { fillPattern, wordsOf } from '../../repository/pattern';
import type { Rule } from '../rule';
import type { PlacedEdit } from '../../markdown/place';
import { headingPlace, type Section } from '../../minutes/sections';
import type { Minutes } from '../../minutes/minutes';
import { datePlaceIn } from './title-placeholder';

/** Reports a title that does not have the form of its series. */
export const titleNonstandard: Rule = {
  id: 'title-nonstandard',
  severity: 'warning',
  summary: 'The title does not have the form that the titles of this meeting have.',
  scope: 'weekly',
  looksAt: 'headings',
  check(minutes) {
    const title = minutes.sections.find(section => section.kind === 'title');
    // `title-placeholder` reports what is left of a template.
    if (!title || hasForm(minutes, title) || datePlaceIn(minutes, title)) return [];
    const right = fillPattern(minutes.file.series.title, minutes.meeting.date);
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

/** The words of the series and a day are enough; anything else in the title is up to the minute taker. */
function hasForm({ file, document }: Minutes, section: Section): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
  const words = plain(wordsOf(file.series.title)).trim();
  const needsDate = fillPattern(file.series.title, file.date).includes(isoDate(file.date));
  const hasDate = mentionsDay(textIn(document, headingPlace(section)));
  return plain(section.heading.name).includes(words) && (hasDate || !needsDate);
}

function withName({ segment, heading: { span, nameSpan } }: Section, name: string): PlacedEdit {
  return nameSpan.end > nameSpan.start
    ? { place: { segment, span: nameSpan }, text: name }
    : { place: { segment, span }, text: `# ${name}` };
}

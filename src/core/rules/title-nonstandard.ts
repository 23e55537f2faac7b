import { isoDate } from '../date';
import type { Edit } from '../edit';
import { findDatesIn } from '../meeting';
import { message } from '../message';
import { fillPattern, wordsOf } from '../pattern';
import type { Rule, RuleContext } from '../rule';
import type { Section } from '../sections';

/** Reports a title that does not have the form of its series. */
export const titleNonstandard: Rule = {
  id: 'title-nonstandard',
  severity: 'warning',
  summary: 'The title does not have the form that the titles of this meeting have.',
  scope: 'weekly',
  check(context) {
    const title = context.sections.find(section => section.kind === 'title');
    if (!title || hasForm(context, title)) return [];
    const right = fillPattern(context.file.series.title, context.meeting.date);
    return [
      {
        span: title.heading.span,
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

/** The words of the series and a date are enough; what else a title says is the minute taker's business. */
function hasForm({ file, minutes }: RuleContext, { heading }: Section): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
  const words = plain(wordsOf(file.series.title)).trim();
  const needsDate = fillPattern(file.series.title, file.date).includes(isoDate(file.date));
  const hasDate = findDatesIn(minutes, heading.span).length > 0;
  return plain(heading.name).includes(words) && (hasDate || !needsDate);
}

function withName({ heading: { span, nameSpan } }: Section, name: string): Edit {
  return nameSpan.end > nameSpan.start ? { span: nameSpan, text: name } : { span, text: `# ${name}` };
}

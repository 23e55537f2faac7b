// npm run generate
import type { Rule } from '../rules/rule';
import { titleDateMismatch } from '../rules/title/title-date-mismatch';
import { titleMissing } from '../rules/title/title-missing';
import { fileNameOdd } from '../rules/title/file-name-odd';
import { multipleH1 } from '../rules/title/multiple-h1';
import { numberMismatch } from '../rules/title/number-mismatch';
import { titleNonstandard } from '../rules/title/title-nonstandard';
import { titlePlaceholder } from '../rules/title/title-placeholder';
import { duplicateSection } from '../rules/sections/duplicate-section';
import { headingLevelSkip } from '../rules/sections/heading-level-skip';
import { metaMissing } from '../rules/sections/meta-missing';
import { minuteTakerMissing } from '../rules/sections/minute-taker-missing';
import { sectionMissing } from '../rules/sections/section-missing';
import { teamUpdatesSectionMissing } from '../rules/sections/team-updates-section-missing';
import { teamWrongLevel } from '../rules/sections/team-wrong-level';
import { emptySection } from '../rules/sections/empty-section';
import { tooComplex } from '../rules/sections/too-complex';
import { topicWrongLevel } from '../rules/sections/topic-wrong-level';
import { emptyBullet } from '../rules/sections/empty-bullet';
import { extraJunk } from '../rules/sections/extra-junk';
import { unansweredPrompt } from '../rules/sections/unanswered-prompt';
import { minutesLineEmpty } from '../rules/minutes-line/minutes-line-empty';
import { minutesPendingButExists } from '../rules/minutes-line/minutes-pending-but-exists';
import { minutesLineMissing } from '../rules/minutes-line/minutes-line-missing';
import { minutesExistButNotLinked } from '../rules/minutes-line/minutes-exist-but-not-linked';
import { linkDead } from '../rules/links/link-dead';
import { headingLinkDead } from '../rules/links/heading-link-dead';
import { linkBrokenSyntax } from '../rules/links/link-broken-syntax';
import { linkStale } from '../rules/links/link-stale';
import { linkWrongTeam } from '../rules/links/link-wrong-team';
import { indexOutOfStep } from '../rules/links/index-out-of-step';
import { linkNotAFile } from '../rules/links/link-not-a-file';
import { dateLineMismatch } from '../rules/dates/date-line-mismatch';
import { weekdayMismatch } from '../rules/dates/weekday-mismatch';
import { dateImplausible } from '../rules/dates/date-implausible';
import { fileOffSchedule } from '../rules/dates/file-off-schedule';
import { unknownTeamName } from '../rules/names/unknown-team-name';
import { unknownHandle } from '../rules/names/unknown-handle';

/** All rules, in the order of the documentation. */
export const RULES: readonly Rule[] = [
  titleDateMismatch,
  titleMissing,
  fileNameOdd,
  multipleH1,
  numberMismatch,
  titleNonstandard,
  titlePlaceholder,
  duplicateSection,
  headingLevelSkip,
  metaMissing,
  minuteTakerMissing,
  sectionMissing,
  teamUpdatesSectionMissing,
  teamWrongLevel,
  emptySection,
  tooComplex,
  topicWrongLevel,
  emptyBullet,
  extraJunk,
  unansweredPrompt,
  minutesLineEmpty,
  minutesPendingButExists,
  minutesLineMissing,
  minutesExistButNotLinked,
  linkDead,
  headingLinkDead,
  linkBrokenSyntax,
  linkStale,
  linkWrongTeam,
  indexOutOfStep,
  linkNotAFile,
  dateLineMismatch,
  weekdayMismatch,
  dateImplausible,
  fileOffSchedule,
  unknownTeamName,
  unknownHandle,
];

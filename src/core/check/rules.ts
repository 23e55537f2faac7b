import type { Rule } from '../rules/rule';
import { dateImplausible } from '../rules/dates/date-implausible';
import { duplicateSection } from '../rules/sections/duplicate-section';
import { emptyBullet } from '../rules/sections/empty-bullet';
import { emptySection } from '../rules/sections/empty-section';
import { extraJunk } from '../rules/sections/extra-junk';
import { headingLevelSkip } from '../rules/sections/heading-level-skip';
import { linkDead } from '../rules/links/link-dead';
import { linkNotAFile } from '../rules/links/link-not-a-file';
import { linkStale } from '../rules/links/link-stale';
import { linkWrongTeam } from '../rules/links/link-wrong-team';
import { metaMissing } from '../rules/sections/meta-missing';
import { minuteTakerMissing } from '../rules/sections/minute-taker-missing';
import { minutesExistButNotLinked } from '../rules/minutes-line/minutes-exist-but-not-linked';
import { minutesLineEmpty } from '../rules/minutes-line/minutes-line-empty';
import { minutesLineMissing } from '../rules/minutes-line/minutes-line-missing';
import { minutesPendingButExists } from '../rules/minutes-line/minutes-pending-but-exists';
import { multipleH1 } from '../rules/title/multiple-h1';
import { teamUpdatesSectionMissing } from '../rules/sections/team-updates-section-missing';
import { teamWrongLevel } from '../rules/sections/team-wrong-level';
import { titleDateMismatch } from '../rules/title/title-date-mismatch';
import { titleMissing } from '../rules/title/title-missing';
import { titleNonstandard } from '../rules/title/title-nonstandard';
import { tooComplex } from '../rules/sections/too-complex';
import { topicWrongLevel } from '../rules/sections/topic-wrong-level';
import { unansweredPrompt } from '../rules/sections/unanswered-prompt';
import { unknownHandle } from '../rules/names/unknown-handle';
import { unknownTeamName } from '../rules/names/unknown-team-name';

/** All rules, in the order of the documentation. */
export const RULES: readonly Rule[] = [
  titleMissing,
  titleNonstandard,
  titleDateMismatch,
  multipleH1,
  metaMissing,
  minuteTakerMissing,
  teamUpdatesSectionMissing,
  teamWrongLevel,
  topicWrongLevel,
  headingLevelSkip,
  duplicateSection,
  emptySection,
  unknownTeamName,
  emptyBullet,
  extraJunk,
  minutesLineMissing,
  minutesLineEmpty,
  minutesPendingButExists,
  linkDead,
  linkNotAFile,
  linkWrongTeam,
  linkStale,
  minutesExistButNotLinked,
  dateImplausible,
  unansweredPrompt,
  unknownHandle,
  tooComplex,
];

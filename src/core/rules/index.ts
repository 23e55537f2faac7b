import type { Rule } from '../rule';
import { dateImplausible } from './date-implausible';
import { duplicateSection } from './duplicate-section';
import { emptyBullet } from './empty-bullet';
import { emptySection } from './empty-section';
import { extraJunk } from './extra-junk';
import { headingLevelSkip } from './heading-level-skip';
import { linkDead } from './link-dead';
import { linkNotAFile } from './link-not-a-file';
import { linkStale } from './link-stale';
import { linkWrongTeam } from './link-wrong-team';
import { metaMissing } from './meta-missing';
import { minuteTakerMissing } from './minute-taker-missing';
import { minutesExistButNotLinked } from './minutes-exist-but-not-linked';
import { minutesLineEmpty } from './minutes-line-empty';
import { minutesLineMissing } from './minutes-line-missing';
import { minutesPendingButExists } from './minutes-pending-but-exists';
import { multipleH1 } from './multiple-h1';
import { teamUpdatesSectionMissing } from './team-updates-section-missing';
import { teamWrongLevel } from './team-wrong-level';
import { titleDateMismatch } from './title-date-mismatch';
import { titleMissing } from './title-missing';
import { titleNonstandard } from './title-nonstandard';
import { topicWrongLevel } from './topic-wrong-level';
import { unansweredPrompt } from './unanswered-prompt';
import { unknownHandle } from './unknown-handle';
import { unknownTeamName } from './unknown-team-name';

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
];

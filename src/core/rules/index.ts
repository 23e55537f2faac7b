import type { Rule } from '../rule';
import { linkDead } from './link-dead';
import { linkStale } from './link-stale';
import { linkWrongTeam } from './link-wrong-team';
import { metaMissing } from './meta-missing';
import { minutesLineEmpty } from './minutes-line-empty';
import { minutesPendingButExists } from './minutes-pending-but-exists';
import { teamUpdatesSectionMissing } from './team-updates-section-missing';
import { teamWrongLevel } from './team-wrong-level';
import { titleDateMismatch } from './title-date-mismatch';
import { titleMissing } from './title-missing';

/** All rules, in the order of the documentation. */
export const RULES: readonly Rule[] = [
  titleMissing,
  titleDateMismatch,
  metaMissing,
  teamUpdatesSectionMissing,
  teamWrongLevel,
  minutesLineEmpty,
  minutesPendingButExists,
  linkDead,
  linkStale,
  linkWrongTeam,
];

import { editHeadingLevel, moveAll, movesOf, type Destination } from '../../minutes/levels';
import { message, type Message } from '../../text/message';
import type { Fix } from '../../minutes/fix';
import { offersShared, type Finding, type Rule } from '../rule';
import { ancestorsOf, headingPlace, SECTION_LEVEL, type Section } from '../../minutes/sections';
import { hasTeamTwice } from '../../minutes/team-sections';
import type { Minutes } from '../../minutes/minutes';

/** Reports teams that are not one level below "Team updates". */
export const teamWrongLevel: Rule = {
  id: 'team-wrong-level',
  severity: 'warning',
  summary: 'A team is not one level below "Team updates".',
  scope: 'weekly',
  looksAt: 'headings',
  check(minutes) {
    const updates = minutes.sections.find(section => section.kind === 'team-updates');
    if (!updates) return [];
    const teams = teamsOf(minutes.sections, updates);
    const isInPlace = ({ heading }: Section) => heading.level === updates.heading.level + 1;
    // A team that reports in its place, or outside of other teams, may be a topic of another team.
    const reporting = new Set(teams.filter(isInPlace).map(({ team }) => team));
    const isTopic = (section: Section) =>
      isInTeam(section) && minutes.sections.some(other => other.team === section.team && !isInTeam(other));
    const misplaced = teams.filter(
      section => !isInPlace(section) && !reporting.has(section.team) && !isTopic(section),
    );
    if (isItselfMisplaced(updates, teams))
      return [finding(updates, isAtItsLevel(updates), updatesFix(minutes, updates))];
    const level = updates.heading.level + 1;
    // One alone would often end up in another misplaced one.
    const together = levelFix(minutes, misplaced, level, { into: updates });
    return misplaced.map((section, index) =>
      finding(
        section,
        isBelow(section, updates),
        together
          ? offersShared(index, misplaced.length)
            ? together
            : undefined
          : levelFix(minutes, [section], level, { into: updates }),
      ),
    );
  },
};

function isInTeam(section: Section): boolean {
  return ancestorsOf(section).some(({ kind }) => kind === 'team');
}

/** If all teams are in place and "Team updates" is not, that is the one to move. */
function isItselfMisplaced({ heading }: Section, teams: readonly Section[]): boolean {
  const areTeamsRight = teams.every(team => team.heading.level === SECTION_LEVEL + 1);
  const areEnough = teams.length > (heading.level === 1 ? 0 : 1);
  return heading.level !== SECTION_LEVEL && areEnough && areTeamsRight;
}

function levelFix(
  { document, sections }: Minutes,
  misplaced: readonly Section[],
  level: number,
  destination: Destination,
): Fix | undefined {
  const moves = misplaced.flatMap(section => movesOf(section, level));
  const edits = moveAll(document, sections, moves, destination);
  const [first, ...others] = misplaced;
  if (!edits || !first) return undefined;
  const title =
    others.length === 0
      ? message('Change it to "{0}"', headingAt(first, level))
      : message('Change all {0} teams to level {1}', misplaced.length, level);
  return { title, edits };
}

/** Moves "Team updates" alone; only teams and what follows them may end up in it. */
function updatesFix({ document, sections }: Minutes, updates: Section): Fix | undefined {
  const end = sections.findIndex(
    ({ index, heading }) => index > updates.index && heading.level <= SECTION_LEVEL,
  );
  const held = sections.slice(updates.index + 1, end < 0 ? undefined : end);
  const isOwn = (section: Section) =>
    [section, ...ancestorsOf(section)].some(around => around.kind === 'team' || around === updates);
  // A team's section around it may hold topics about teams.
  const isInTeam = ancestorsOf(updates).some(({ kind }) => kind === 'team');
  const edits =
    !isInTeam && held.every(isOwn) ? editHeadingLevel(document, updates, SECTION_LEVEL) : undefined;
  // One of two sections of a team may be a topic elsewhere, and would become a second report.
  const isUnclear = hasTeamTwice(sections);
  return (
    edits && {
      title: message('Change it to "{0}"', headingAt(updates, SECTION_LEVEL)),
      edits,
      ...(isUnclear && { needsLook: true }),
    }
  );
}

function finding(section: Section, what: Message, fix: Fix | undefined): Finding {
  return { place: headingPlace(section), message: what, fixes: fix ? [fix] : [] };
}

function isBelow(section: Section, { heading }: Section): Message {
  const right = headingAt(section, heading.level + 1);
  return message('"{0}" should be one level below "{1}": "{2}".', section.heading.name, heading.name, right);
}

function isAtItsLevel(updates: Section): Message {
  const right = headingAt(updates, SECTION_LEVEL);
  return message('"{0}" should be one level above its teams: "{1}".', updates.heading.name, right);
}

function headingAt({ heading }: Section, level: number): string {
  return `${'#'.repeat(level)} ${heading.name}`;
}

/**
 * Lists the teams that belong to "Team updates". One that is too high has left it, so all teams up to the next other
 * section count; one that is too low is within another team. Slots have no place of their own.
 */
function teamsOf(sections: readonly Section[], updates: Section): readonly Section[] {
  const teams: Section[] = [];
  const around = ancestorsOf(updates);
  let isWithin = false;
  for (const section of sections) {
    const { kind, team, heading, isTypo } = section;
    if (section === updates) isWithin = true;
    else if (heading.level <= updates.heading.level && kind !== 'team') isWithin = false;
    const isTeam = kind === 'team' && team !== undefined && team.kind !== 'slot' && !isTypo;
    const isElsewhere = ancestorsOf(section).some(
      above => !around.includes(above) && ['aob', 'project-updates', 'topic'].includes(above.kind),
    );
    if (isWithin && isTeam && !isElsewhere) teams.push(section);
  }
  return teams;
}

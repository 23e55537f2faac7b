import type { PlainDate } from '../text/date';
import type { Digest, TeamReport } from './digest';
import { meetingsOf } from './meetings';
import type { MinutesState } from '../links/minutes-state';
import type { Profile, Team, TeamKind } from '../repository/profile';

/** What a cell shows: the state of the minutes line, or that the team has no section. */
export type CellState = MinutesState | 'none';

/** One team in one meeting. */
export interface CoverageCell {
  readonly state: CellState;
  /** The line of the team's heading, from 0; 0 if it has no section. */
  readonly line: number;
}

/** How many cells are in each state. */
export type CoverageCounts = Readonly<Record<CellState, number>>;

/** A team with a cell for each meeting, in the order of the meetings. */
export interface CoverageRow {
  readonly team: Team;
  readonly cells: readonly CoverageCell[];
  readonly counts: CoverageCounts;
}

/** A meeting that has minutes. */
export interface CoverageMeeting {
  readonly path: string;
  readonly date: PlainDate;
  /** How many meetings without minutes fit between the previous one and this; 0 for the first. */
  readonly missed: number;
}

/** The states of the minutes lines of a series, by team and by meeting, newest meeting last. */
export interface Coverage {
  readonly meetings: readonly CoverageMeeting[];
  readonly rows: readonly CoverageRow[];
  /** The counts of all rows together. */
  readonly counts: CoverageCounts;
}

const NOTHING: CoverageCounts = {
  linked: 0,
  available: 0,
  pending: 0,
  stale: 0,
  dead: 0,
  empty: 0,
  remark: 0,
  absent: 0,
  none: 0,
};
const NO_SECTION: CoverageCell = { state: 'none', line: 0 };
const KINDS: readonly TeamKind[] = ['team', 'sig', 'wg', 'slot'];

/**
 * Makes the coverage of a series from its digests, which are sorted by day. Rows are the teams that report at all, by
 * kind and then in the order of the profile; there are none if nobody reports.
 */
export function coverageOf(digests: readonly Digest[], { teams }: Profile): Coverage {
  const reported = new Set(digests.flatMap(({ reports }) => reports.map(({ team }) => team)));
  const rows = KINDS.flatMap(kind => teams.filter(team => team.kind === kind && reported.has(team))).map(
    (team): CoverageRow => {
      const cells = digests.map(digest => cellOf(reportOf(digest, team)));
      return { team, cells, counts: countsOf(cells) };
    },
  );
  const series = digests[0]?.file.series;
  const files = digests.map(({ file: { path, date } }) => ({ path, date }));
  const meetings = series ? meetingsOf(series, files).toReversed() : [];
  return {
    meetings: meetings.map(({ path, date, missedBefore }) => ({ path, date, missed: missedBefore })),
    rows,
    counts: countsOf(rows.flatMap(({ cells }) => cells)),
  };
}

/** Finds a team's report in minutes: the first that links its minutes, else the first; undefined if it has none. */
export function reportOf({ reports }: Digest, team: Team): TeamReport | undefined {
  const own = reports.filter(report => report.team === team);
  return own.find(({ state }) => state === 'linked') ?? own[0];
}

function cellOf(report: TeamReport | undefined): CoverageCell {
  return report ? { state: report.state, line: report.first } : NO_SECTION;
}

function countsOf(cells: readonly CoverageCell[]): CoverageCounts {
  const counts = { ...NOTHING };
  for (const { state } of cells) counts[state]++;
  return counts;
}

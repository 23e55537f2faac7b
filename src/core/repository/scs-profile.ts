import { BUILT_IN_WORDS } from './merge-words';
import type { Profile, Series, Team, TeamKind } from './profile';

type Row = readonly [kind: TeamKind, name: string, folders: readonly string[], ...aliases: string[]];

/**
 * The teams of the Sovereign Cloud Stack community. Case, words in brackets, the order of "SIG X" and "X SIG",
 * punctuation, and British or American spelling need no alias.
 */
const TEAMS: readonly Row[] = [
  ['team', 'Team IaaS', ['iaas']],
  ['team', 'Team Container', ['container']],
  ['team', 'Team Ops/IAM', ['ops-iam'], 'Team Operations and IAM'],
  ['team', 'Team Ops', ['ops', 'ops-iam']],
  ['team', 'Team IAM', ['iam'], 'Team IAM & IAM Hacking Session'],
  ['sig', 'SIG Standardisation & Certification', ['sig-standardization'], 'SIG Standardisation'],
  [
    'sig',
    'SIG Monitoring',
    ['sig-monitoring', 'sig-monitoring-audit-log-wg'],
    'SIG Monitoring & Logging',
    'SIG Monitoring Audit Log Breakout',
  ],
  ['sig', 'SIG Documentation', ['sig-documentation']],
  ['sig', 'SIG Community', ['sig-community']],
  ['sig', 'SIG IAM', ['sig-iam']],
  ['sig', 'SIG Release', ['sig-release']],
  ['sig', 'SIG Market', ['sig-markt'], 'SIG Marketing'],
  ['sig', 'SIG Central API', ['sig-central-api'], 'SIG Central API MVP'],
  ['wg', 'Open Operations', ['openops'], 'Open Operations Manifesto', 'Open Operations Meetup'],
  ['slot', 'IAM Hacking Session', ['sig-iam', 'iam'], 'Team IAM Hacking Session', 'IAM Hack session'],
  ['slot', 'Open Hacking Session', [], 'Open Hacking Sessions'],
  ['slot', 'Additional Hacking Session', []],
  ['slot', 'Hacking Session', []],
  ['slot', 'Overflow Slot', [], 'Next overflow slot', 'Overflow', 'Overflow slot appointment'],
  ['slot', 'Lean Operator Coffee', [], 'SCS Lean Operator Coffee', 'Next operator coffee'],
  ['slot', 'Lightning Talk', [], 'Lightning Talks', 'Lightning talk today'],
];

function teamOf([kind, name, folders, ...aliases]: Row): Team {
  return { name, kind, aliases, folders };
}

function board(name: string, folder: string): Series {
  const files = `${folder}/{YYYYMMDD}.md`;
  return {
    name,
    files,
    titles: ['{YYYY-MM-DD}'],
    cadence: { days: 7 },
    skip: [],
    hasTeamReports: false,
    source: 'built-in',
  };
}

/** The profile of the Sovereign Cloud Stack community, for repositories that have no `.minutes.jsonc`. */
export const SCS_PROFILE: Profile = {
  repository: 'https://github.com/SovereignCloudStack/minutes',
  branch: 'main',
  series: [
    {
      name: 'Community call',
      files: 'community-call/{YYYYMMDD}.md',
      titles: ['SCS Tech Weekly {YYYY-MM-DD}'],
      cadence: { days: 7, weekday: 4 },
      skip: [],
      hasTeamReports: true,
      source: 'built-in',
    },
    board('Product Board', 'product-board'),
    board('Project Board', 'project-board'),
  ],
  teams: TEAMS.map(teamOf),
  rules: {},
  words: BUILT_IN_WORDS,
};

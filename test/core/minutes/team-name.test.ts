import { deepEqual, equal } from 'node:assert/strict';
import { SCS_PROFILE } from '../../../src/core/repository/scs-profile';
import { looksLikeTeam, teamNamed, teamsMentioned } from '../../../src/core/minutes/team-name';
import type { Profile } from '../../../src/core/repository/profile';

/** Every way in which one community has written its teams' names in a year of minutes. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  'Team IaaS': ['Team IaaS', 'Team IaaS (Sprint review and planning)', 'Team IaaS (Nils)'],
  'Team Container': ['Team Container', 'Team Container (Sprint review and planning)', 'Team Container (Jan)'],
  'Team Ops/IAM': [
    'Team Operations and IAM',
    'Team Ops & IAM',
    'Team Ops IAM',
    'Team Ops, IAM',
    'Team Ops, IAM (Sprint review and planning)',
    'Team Ops/IAM',
  ],
  'Team Ops': ['Team Ops', 'Team Ops (Oliver)'],
  'Team IAM': ['Team IAM', 'Team IAM & IAM Hacking Session', 'Team IAM (Joshua)'],
  'SIG Community': ['Community SIG', 'SIG Community'],
  'SIG Standardisation & Certification': [
    'Standardisation SIG',
    'SIG Standardization & Certification',
    'Standardisation & Certification SIG',
    'SIG Standarization',
    'SIG Standardization',
    'SIG Standardisation & Certification',
    'SIG Standardisation',
  ],
  'SIG IAM': ['IAM SIG', 'SIG IAM'],
  'SIG Monitoring': [
    'Monitoring SIG',
    'SIG Monitoring & Logging',
    'SIG Monitoring',
    'SIG Monitoring (Audit Logging breakout )',
    'SIG Monitoring Audit Log Breakout',
  ],
  'SIG Release': ['Release SIG', 'SIG Release', 'SIG Release -- Call for Participation'],
  'SIG Documentation': ['Documentation SIG', 'SIG Documentation'],
  'SIG Market': ['SIG Market', 'SIG Marketing'],
  'SIG Central API': ['SIG Central API -- Call for Participation', 'SIG Central API MVP'],
  'Open Operations': [
    'Open Operations Manifesto',
    'Open Operations Manifesto WG',
    'Open Operations WG',
    'WG Open Operations Manifesto',
    'Open Operations',
    'Open Operations Meetup',
  ],
  'Open Hacking Session': ['Open Hacking Session', 'Open hacking session', 'Open Hacking Sessions'],
  'Additional Hacking Session': ['Addtional Hacking Session'],
  'IAM Hacking Session': [
    'IAM Hacking Session',
    'Team IAM Hacking Session',
    'IAM Hack session',
    'Team IAM - hacking session',
  ],
  'Hacking Session': ['Hacking session'],
  'Lean Operator Coffee': [
    'Lean Operator Coffee',
    'Lean operator coffee',
    'SCS Lean Operator Coffee',
    'Next operator coffee - mon 15:05 CEST',
  ],
  'Overflow Slot': [
    'Next overflow slot',
    'Overflow',
    'Overflow slot',
    'Overflow Slot (k8s on the management plane)',
    'Overflow Slot',
    'Overflow slot appointment',
  ],
  'Lightning Talk': [
    'Lightning talk today',
    'Lightning talk',
    'Lightning Talk Today',
    'Lighting talk',
    'Lightning Talks',
  ],
};

describe('team names', () => {
  for (const [name, spellings] of Object.entries(SPELLINGS))
    for (const spelling of spellings)
      it(`teamNamed reads "${spelling}" as ${name}`, () =>
        equal(teamNamed(SCS_PROFILE, spelling)?.team.name, name));

  it('teamNamed knows every team of the table above', () =>
    deepEqual(Object.keys(SPELLINGS).sort(), SCS_PROFILE.teams.map(team => team.name).sort()));

  for (const [spelling, name] of [
    ['TEAM IAAS', 'Team IaaS'],
    ['IaaS Team', 'Team IaaS'],
    ['Team IaaS: planning', 'Team IaaS'],
    ['Team IaaS – planning', 'Team IaaS'],
    ['Team  IaaS !', 'Team IaaS'],
    ['Team IaaS [Nils]', 'Team IaaS'],
    ['Special Interest Group Release', 'SIG Release'],
    ['Working Group Open Operations', 'Open Operations'],
    ['Sig Standardization and Certification', 'SIG Standardisation & Certification'],
    ['ＳＩＧ Rélease', 'SIG Release'],
  ] as const)
    it(`teamNamed reads "${spelling}" as exactly ${name}`, () => {
      const named = teamNamed(SCS_PROFILE, spelling);
      equal(named?.team.name, name);
      equal(named.isExact, true);
    });

  for (const [spelling, name] of [
    ['SIG Documentatoin', 'SIG Documentation'],
    ['Team Contaner', 'Team Container'],
    ['Team Containers', 'Team Container'],
    ['Open Opertions', 'Open Operations'],
    ['Lean Operator Cofee', 'Lean Operator Coffee'],
  ] as const)
    it(`teamNamed finds "${spelling}" close to ${name}`, () => {
      const named = teamNamed(SCS_PROFILE, spelling);
      equal(named?.team.name, name);
      equal(named.isExact, false);
    });

  for (const heading of [
    'Team session minutes',
    'Team meeting reschedule',
    'New Sig Market',
    'Standardisation',
    'Community',
    'SCS Market Adoption',
    'Team PaaS',
    'Team SaaS',
    'Team PAM',
    'Team Opal',
    'Team Ops 2',
    'SIG Container',
    'Team Community',
    'IaaS',
    'Hacking',
    'Team IaaS meets Team Ops',
    'Release SIG and Monitoring SIG',
    'Team',
    'SIG',
    '()',
    '🚢',
    '',
  ])
    it(`teamNamed finds no team in "${heading}"`, () => equal(teamNamed(SCS_PROFILE, heading), undefined));

  for (const [heading, looks] of [
    ['SIG Tides', true],
    ['Harbour WG', true],
    ['Tides Special Interest Group', true],
    ['Team', false],
    ['Teams', false],
    ['Teamwork on the quay', false],
    ['Signals', false],
  ] as const)
    it(`"${heading}" ${looks ? 'looks' : 'does not look'} like a team`, () =>
      equal(looksLikeTeam(heading), looks));

  it('teamsMentioned finds two teams in a heading', () =>
    deepEqual([...teamsMentioned(SCS_PROFILE, 'Team IaaS & SIG Release')].map(({ name }) => name).sort(), [
      'SIG Release',
      'Team IaaS',
    ]));

  const two = (kind: 'team' | 'slot', ...names: string[]): Profile => ({
    ...SCS_PROFILE,
    teams: names.map((name, index) => ({ name, kind, aliases: [], folders: [`folder-${index}`] })),
  });

  it('teamNamed gives a shared name to the first team', () =>
    deepEqual(teamNamed(two('team', 'Team Tide', 'Tide'), 'Team Tide')?.team.folders, ['folder-0']));

  it('teamNamed finds no team if a name is close to two', () =>
    equal(teamNamed(two('team', 'Team Lighthouse', 'Team Lightmouse'), 'Team Lightlouse'), undefined));

  it('teamNamed adds no spellings to a slot’s name', () =>
    equal(teamNamed(two('slot', 'Harbour Tour'), 'Team Harbour Tour'), undefined));

  it('teamNamed takes bounded time for a long heading', function () {
    this.timeout(3_000);
    for (const piece of ['(', '[', '- ', ' --', 'a ', 'team ', '('.repeat(50) + ')'])
      teamNamed(SCS_PROFILE, piece.repeat(Math.floor(20_000 / piece.length)));
  });
});

import type { Path } from './mistake';
import type { ProfileText } from './schema';
import { message, type Message } from '../text/message';
import type { Complaints } from './complaints';

interface Name {
  readonly path: Path;
  readonly text: string;
}

/** Names what a profile says twice: names of series and teams, files of series, and entries of lists. */
export function nameRepeatedNames(fields: ProfileText, complaints: Complaints): void {
  const { series = [], teams = [] } = fields;
  const report = (names: readonly Name[], told: (text: string) => Message) => {
    for (const { path, text } of repeated(names)) complaints.add(path, told(text), { severity: 'warning' });
  };
  const named = (list: typeof series | typeof teams, key: 'series' | 'teams') =>
    list.flatMap((one, index) => (one?.name === undefined ? [] : { path: [key, index, 'name'], text: one.name }));
  const itemsOf = (list: readonly (string | undefined)[] | undefined, path: Path) =>
    (list ?? []).flatMap((text, index) => (text === undefined ? [] : { path: [...path, index], text }));

  report(named(series, 'series'), name => message('Another series is called "{0}", too.', name));
  report(
    series.flatMap((one, index) => (one ? { path: ['series', index, 'files'], text: one.files } : [])),
    () => message('These are the files of another series already.'),
  );
  report(
    [...named(teams, 'teams'), ...teams.flatMap((team, index) => itemsOf(team?.aliases, ['teams', index, 'aliases']))],
    name => message('Another team is called "{0}", too.', name),
  );
  const lists = [
    itemsOf(fields.skip, ['skip']),
    ...series.flatMap((one, index) => [
      itemsOf(one?.skip, ['series', index, 'skip']),
      itemsOf(one?.sections, ['series', index, 'sections']),
      itemsOf(one?.titles, ['series', index, 'titles']),
    ]),
    ...teams.map((team, index) => itemsOf(team?.folders, ['teams', index, 'folders'])),
  ];
  for (const list of lists) report(list, text => message('"{0}" stands in this list twice.', text));
} // prettier-ignore

/** Finds the names that another one before them is equal to, in capitals or not. */
function repeated(names: readonly Name[]): readonly Name[] {
  const seen = new Set<string>();
  return names.filter(({ text }) => {
    const key = text.toLowerCase();
    const isKnown = seen.has(key);
    seen.add(key);
    return isKnown;
  });
}

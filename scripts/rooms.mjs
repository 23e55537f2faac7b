// The rooms of the house, as `test/house/rooms.json` lists them from the ground up.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

/** The places of the house from the ground up, each with its rooms; a room is a folder below `src`. */
export const places = JSON.parse(readFileSync(path.join(root, 'test/house/rooms.json'), 'utf8')).map(place =>
  [place].flat(),
);

/** The rooms that hold one rule in each file, in the order of the documentation. */
export const ruleRooms = places.flat().filter(room => /^core\/rules\/./.test(room));

/** The source files in a room as paths below `src` without their ending, in the order of their names. */
export function filesIn(room) {
  return readdirSync(path.join(root, 'src', room))
    .filter(name => name.endsWith('.ts'))
    .map(name => `${room}/${name.slice(0, -'.ts'.length)}`)
    .sort();
}

const IMPORT = /^(?:import|export)\b(?:[^'";]*?\bfrom)?\s*'(\.[^']+)'|\bimport\('(\.[^']+)'\)/gm;

/** The rooms before it that the files of a room import; a test forbids the others. */
function roomsImportedBy(room, index, rooms) {
  const imported = filesIn(room).flatMap(file =>
    [...readFileSync(path.join(root, 'src', `${file}.ts`), 'utf8').matchAll(IMPORT)].map(([, early, late]) =>
      path.posix.dirname(path.posix.join(room, early ?? late)),
    ),
  );
  return rooms.slice(0, index).filter(other => imported.includes(other));
}

/** A Mermaid diagram of the rooms and what they import; an arrow that others already imply is left out. */
export function diagram() {
  const rooms = places.flat();
  const imports = new Map(rooms.map((room, index) => [room, roomsImportedBy(room, index, rooms)]));
  const reaches = (from, to) => imports.get(from).some(room => room === to || reaches(room, to));
  const arrows = [...imports].flatMap(([room, others]) =>
    others
      .filter(other => !others.some(between => between !== other && reaches(between, other)))
      .map(other => `  ${room} --> ${other}`),
  );
  const parts = ['vscode', 'cli', 'host', 'core'].flatMap(part => [
    `  subgraph "src/${part}"`,
    ...rooms
      .filter(room => room.split('/')[0] === part)
      .map(room => `    ${room}["${room.slice(part.length + 1) || part}"]`),
    '  end',
  ]);
  return ['```mermaid', 'flowchart TD', ...parts, ...arrows, '```'].join('\n');
}

import { parse } from '../markdown/parse';
import { teamMinutesPath } from '../links/team-files';
import type { Repository } from '../repository/repository';
import type { Minutes } from '../minutes/minutes';
import type { TeamSection } from '../minutes/team-sections';
import { type Topic, topicsOf } from '../minutes/topics';

/** Reads the topics of the minutes that a team's section reports on. */
export function topicsFor(minutes: Minutes, section: TeamSection): readonly Topic[] {
  const path = teamMinutesPath(minutes, section);
  return path === undefined ? [] : topicsAt(minutes, path);
}

/** Reads the topics of the minutes at a path; empty if there are none, or the file is not read yet. */
export function topicsAt({ library, profile }: Repository, path: string): readonly Topic[] {
  const text = library.read(path);
  return typeof text === 'string' ? topicsOf(profile.words, parse(text)) : [];
}

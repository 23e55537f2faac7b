import { parse } from '../markdown/parse';
import { teamMinutesPath } from '../links/team-files';
import type { Minutes } from '../minutes/minutes';
import type { TeamSection } from '../minutes/team-sections';
import { type Topic, topicsOf } from '../minutes/topics';

/** Reads the topics of the minutes that a team's section reports on. */
export function topicsFor(minutes: Minutes, section: TeamSection): readonly Topic[] {
  const path = teamMinutesPath(minutes, section);
  const text = path === undefined ? undefined : minutes.library.read(path);
  return typeof text === 'string' ? topicsOf(minutes.profile.words, parse(text)) : [];
}

import type { Profile, Series } from '../repository/profile';
import type { NamedSection } from '../repository/vocabulary';
import { sectionKindOf } from './sections';

/**
 * Tells whether minutes of a series must have a section: the series names it among its sections, whatever it is called there,
 * or nothing is known of what sections they must have.
 */
export function requiresSection({ sections }: Series, { words }: Profile, kind: NamedSection): boolean {
  return sections?.some(name => sectionKindOf(words)(name) === kind) ?? true;
}

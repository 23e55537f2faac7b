import { titleOf } from '../series/file-head';
import { bodyOf, entriesOf } from './front-matter-entries';

/** Reads what a text says it is: its title, else its first line; empty if it says nothing. */
export function padTitle(text: string): string {
  const first = text.slice(endOfFrontMatter(text)).split(/[\r\n]/).find(line => line.trim() !== '') ?? ''; // prettier-ignore
  return (titleOf(text) ?? first.replace(/^[\s#*>-]+/, '')).replace(/[*_`\\]+/g, '').trim();
}

function endOfFrontMatter(text: string): number {
  return entriesOf(text).length > 0 ? text.indexOf(bodyOf(text)) + bodyOf(text).length + 4 : 0;
}

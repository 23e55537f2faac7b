import { parentOf } from '../repository/path';
import { wordsIn } from '../text/phrases';
import { placeOf } from './accept-series';

const TEMPLATE =
  /(?:^|[^\p{L}])(?:template|vorlage|skeleton|boilerplate|gabarit|plantilla|modello|sjabloon|mall)(?:[^\p{L}]|$)/iu;
/** At least this share of a template's headings must stand in the newest minutes, or nobody follows it any more. */
const MOST_HEADINGS = 0.5;

/** Lists the files of a repository that may be templates of minutes. */
export function templateFiles(paths: readonly string[]): readonly string[] {
  return paths.filter(
    path =>
      TEMPLATE.test(path.slice(path.lastIndexOf('/') + 1)) || TEMPLATE.test(path.split('/').at(-2) ?? ''),
  );
}

/**
 * Finds the template of a series: one in its folder or a folder above, or in a folder of templates, whose headings the
 * newest minutes have. Undefined if there is none.
 */
export function templateOf(
  files: string,
  templates: readonly string[],
  newest: string,
  read: (path: string) => string | null | undefined,
): string | undefined {
  const place = placeOf(files);
  const own = new Set(headingsOf(newest));
  const followed = templates
    .filter(path => isNear(place, path))
    .map(path => {
      const headings = headingsOf(read(path) ?? '').filter(heading => !/[{}<>]|YYYY/.test(heading));
      const kept = headings.filter(heading => own.has(heading)).length;
      return { path, share: headings.length === 0 ? 0 : kept / headings.length };
    })
    .filter(({ share }) => share >= MOST_HEADINGS)
    .sort((a, b) => b.share - a.share || parentOf(b.path).length - parentOf(a.path).length);
  return followed[0]?.path;
}

function isNear(place: string, path: string): boolean {
  const folder = parentOf(path);
  const home = TEMPLATE.test(folder.slice(folder.lastIndexOf('/') + 1)) ? parentOf(folder) : folder;
  return (
    home === '' || place === home || `${place}/`.startsWith(`${home}/`) || `${home}/`.startsWith(`${place}/`)
  );
}

function headingsOf(text: string): readonly string[] {
  return [...text.matchAll(/^ {0,3}#{1,6}[ \t]+(.+?)[ \t#]*$/gm)]
    .map(([, words = '']) =>
      wordsIn(words)
        .filter(word => !/\d/.test(word))
        .join(' '),
    )
    .filter(words => words !== '');
}

// The README as the packages carry it: nothing in it leads to a file that only the repository has.

/** Where a forge shows the files of a repository and serves its pictures. */
const FORGES = [
  { host: /(?:^|\.)github\.com$/, files: 'blob/main', pictures: 'raw/main' },
  { host: /(?:^|\.)gitlab\./, files: '-/blob/main', pictures: '-/raw/main' },
  { host: /./, files: 'src/branch/main', pictures: 'raw/branch/main' },
];
const LINK = /(!?)\[((?:[^[\]]|\[[^[\]]*\])*)\]\(([^()\s]+)\)/g;

/** Finds where the files of a repository are on the web; undefined while its address is not known. */
export function addressesOf(repository) {
  if (repository === undefined) return undefined;
  const url = (repository.url ?? repository).replace(/^git\+/, '').replace(/(?:\.git)?\/*$/, '');
  const { hostname } = new URL(url);
  const { files, pictures } = FORGES.find(({ host }) => host.test(hostname));
  return { files: `${url}/${files}`, pictures: `${url}/${pictures}` };
}

/** Makes relative links absolute; while there is no address, a link becomes its words, and a picture stays out. */
export function withWholeLinks(markdown, addresses) {
  const linked = markdown.replace(LINK, (link, mark, words, target) => {
    if (/^(?:\w+:|#)/.test(target)) return link;
    const isPicture = mark === '!';
    if (!addresses) return isPicture ? '' : words;
    return `${mark}[${words}](${isPicture ? addresses.pictures : addresses.files}/${target})`;
  });
  return linked.replace(/\n{3,}/g, '\n\n');
}

/** Cuts out the section of that name, its heading included; fails where there is none. */
export function sectionOf(markdown, name) {
  const { start, end } = placeOf(markdown, name);
  return markdown.slice(start, end);
}

/** Leaves the section of that name out; fails where there is none. */
export function withoutSection(markdown, name) {
  const { start, end } = placeOf(markdown, name);
  return markdown.slice(0, start) + markdown.slice(end);
}

function placeOf(markdown, name) {
  const start = markdown.indexOf(`\n## ${name}\n`) + 1;
  if (start === 0) throw new Error(`the README has no section "${name}"`);
  const next = markdown.indexOf('\n## ', start);
  return { start, end: next < 0 ? markdown.length : next + 1 };
}

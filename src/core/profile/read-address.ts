import { message } from '../text/message';
import type { Complaints } from './complaints';
import { webUrlOf } from '../repository/git-config';

const ADDRESS = /^https?:\/\/[^/\s]+\/\S+$/;

/** Reads the address of a repository on the web, without `.git` and a slash at its end; undefined if there is none that can be used. */
export function readAddress(written: string | undefined, complaints: Complaints): string | undefined {
  if (written === undefined) return undefined;
  const plain = withoutEnd(written);
  const page = plain.replace(/\/(?:-\/)?(?:tree|blob|src\/branch|wiki|issues)(?:\/.*)?$/, '');
  if (ADDRESS.test(plain) && page === plain) return plain;
  const meant = [page, webUrlOf(plain), `https://${page}`].find(
    candidate => candidate !== undefined && ADDRESS.test(candidate) && /^https?:\/\/[\w.-]+\.\w+(?::\d+)?\//.test(candidate),
  );
  complaints.add(
    ['repository'],
    meant === undefined
      ? message('This is no address of a repository on the web; one is {0}.', 'https://github.com/little-harbours/minutes')
      : message('"{0}" is read as "{1}"; write that.', written, meant),
    { severity: meant === undefined ? 'error' : 'warning' },
  );
  return meant;
} // prettier-ignore

/** Reads the name of a branch; undefined if there is none that git would take. */
export function readBranch(written: string | undefined, complaints: Complaints): string | undefined {
  const name = written?.replace(/^(?:refs\/heads\/|origin\/)/, '');
  if (name === undefined || written === undefined) return undefined;
  // `git check-ref-format` has more rules, for names that nobody chooses.
  if (/[\s~^:?*[\\]|\.\.|^[-/]|[/.]$/.test(name)) {
    complaints.add(['branch'], message('This cannot be the name of a branch.'));
    return undefined;
  }
  if (name !== written)
    complaints.add(['branch'], message('"{0}" is read as "{1}"; write that.', written, name), { severity: 'warning' });
  return name;
} // prettier-ignore

function withoutEnd(address: string): string {
  return address.replace(/\/+$/, '').replace(/\.git$/, '');
}

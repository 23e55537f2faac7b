import { readFileSync } from 'node:fs';
import { checkFile } from '../core/check/check-file';
import { checkProfile } from '../core/check/check-profile';
import { MAX_FILE_BYTES } from '../core/markdown/bounds';
import { parse } from '../core/markdown/parse';
import { PROFILE_FILE } from '../core/profile/profile-file';
import type { RuleSeverities } from '../core/repository/severity';
import { libraryWith } from './changes/library-with';
import { textOf } from './changes/text-file';
import { fail } from './failure';
import { tellIfSkipped } from './find-files';
import { reported, reportedMistake, type FoundProblem } from './report/reported-problem';
import { openRepository, pathInside } from './repository';

const STANDARD_INPUT = 0;

/** Checks the text on standard input as that of a file, which need not be there yet. */
export function checkStdin(
  root: string | undefined,
  file: string,
  severities: RuleSeverities,
): readonly FoundProblem[] {
  const text = readStdin();
  const repository = openRepository(root, file);
  const path = pathInside(repository.root, file);
  const library = { ...libraryWith(repository.library, new Map([[path, text]])), isForFew: true };
  if (path === PROFILE_FILE)
    return checkProfile(text, library).map(mistake => reportedMistake(text, mistake));
  tellIfSkipped({ ...repository, library }, path);
  const document = parse(text);
  const problems = checkFile({ profile: repository.profile, library }, path, document, severities);
  return problems.map(problem => reported(path, document, problem));
}

function readStdin(): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(STANDARD_INPUT);
  } catch (error) {
    return fail(`nothing can be read from standard input: ${(error as Error).message}`);
  }
  const file = bytes.length > MAX_FILE_BYTES ? undefined : textOf(bytes);
  return file?.text ?? fail('what comes on standard input cannot be read as text');
}

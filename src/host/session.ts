import { check as findProblems } from '../core/check/check';
import { readMinutes, type Minutes } from '../core/minutes/minutes';
import type { Library } from '../core/repository/library';
import { seriesAt } from '../core/repository/profile';
import type { RuleSeverities } from '../core/repository/severity';
import type { Problem } from '../core/rules/rule';
import { startDigests, type Digests } from './digests';
import type { Answer } from './files';
import { followDocuments, type DocumentChange, type TextDocument } from './open-documents';
import { repositoriesIn, type Workspace } from './repositories';
import type { Repository } from './repository';

/** What an editor lends to a session. */
export interface Editor<Uri> extends Workspace<Uri> {
  /** Finds a URI's path in the folder with another; undefined when it is not in it. */
  readonly pathInside: (root: Uri, uri: Uri) => string | undefined;
  /** Counts a document's UTF-16 code units, without its text if possible. */
  lengthOf(document: TextDocument<Uri>): number;
  /** Lets the editor have its turn in the middle of long work, if it has waited for it too long. */
  readonly yieldIfDue: () => Answer<void>;
  /** Is told which file or folder came, went or changed; without a URI any may have. */
  readonly onChange: (uri: Uri | undefined) => void;
}

/** What is known of the open repositories and documents; whoever shows it asks here and keeps no copy. */
export interface Session<Uri> {
  /** Finds the repository that holds a URI; undefined when no open folder does. */
  readonly repositoryOf: (uri: Uri) => Promise<Repository<Uri> | undefined>;
  /** Answers a question about a document once every file it needs is loaded; undefined if it is not minutes or changed in the meantime. */
  readonly answer: <T>(document: TextDocument<Uri>, ask: (minutes: Minutes) => T) => Promise<T | undefined>;
  /** Checks a document with a person's severities for the rules; undefined as above. */
  readonly check: (
    document: TextDocument<Uri>,
    overrides: RuleSeverities,
  ) => Promise<DocumentProblems | undefined>;
  /** Reads what is asked of many files of minutes at once, as `Digests` says. */
  readonly digests: Digests<Uri>['of'];
  /** Takes over what was typed in a document. */
  readonly follow: (change: DocumentChange<Uri>) => void;
  /** Forgets all repositories, because other folders are open now. */
  readonly forgetFolders: () => void;
  /** Ends all work; from then on nothing has an answer. */
  readonly dispose: () => void;
}

/** The problems of one version of a document, and what they were found in. */
export interface DocumentProblems {
  readonly minutes: Minutes;
  readonly problems: readonly Problem[];
}

/** Starts a session; it reads nothing before it is asked. */
export function startSession<Uri>(editor: Editor<Uri>): Session<Uri> {
  const digests = startDigests<Uri>(editor.yieldIfDue);
  const repositories = repositoriesIn(editor, (root, library, path) => {
    digests.forget(library, path);
    editor.onChange(editor.toUri(root, path));
  });
  const documents = followDocuments<Uri>(document => editor.lengthOf(document));
  const known = new WeakMap<TextDocument<Uri>, Minutes>();
  let isDisposed = false;

  async function answer<T>(
    document: TextDocument<Uri>,
    ask: (minutes: Minutes) => T,
  ): Promise<T | undefined> {
    const { version } = document;
    const repository = document.languageId === 'markdown' ? await repositories.of(document.uri) : undefined;
    const path = repository && editor.pathInside(repository.root, document.uri);
    if (!path || !seriesAt(repository.profile, path)) return undefined;
    await documents.ready();
    const hasChanged = () => isDisposed || document.version !== version || document.isClosed;
    const result = await repository.library.settled(now => {
      const minutes = hasChanged() ? undefined : minutesNow(document, path, repository, now);
      return minutes && ask(minutes);
    });
    return hasChanged() ? undefined : result;
  }

  /** Goes on from what was known of the version before. */
  function minutesNow(
    document: TextDocument<Uri>,
    path: string,
    { profile }: Repository<Uri>,
    library: Library,
  ): Minutes | undefined {
    const markdown = documents.parsed(document);
    const before = known.get(document);
    if (before?.document === markdown && before.library === library && before.profile === profile)
      return before;
    const minutes = readMinutes({ profile, library }, path, markdown, before);
    if (minutes) known.set(document, minutes);
    else known.delete(document);
    return minutes;
  }

  return {
    repositoryOf: repositories.of,
    answer,
    check: (document, overrides) =>
      answer(document, minutes => ({ minutes, problems: findProblems(minutes, overrides) })),
    digests: digests.of,
    follow: documents.follow,
    forgetFolders() {
      repositories.forget();
      editor.onChange(undefined);
    },
    dispose() {
      isDisposed = true;
      digests.dispose();
      repositories.dispose();
    },
  };
}

import type { Digest } from '../core/answers/digest';
import { check as findProblems } from '../core/check/check';
import { checkProfile } from '../core/check/check-profile';
import { checkFile } from '../core/check/check-file';
import type { MarkdownDocument } from '../core/markdown/document';
import { readMinutes, type Minutes } from '../core/minutes/minutes';
import type { ProfileMistake } from '../core/profile/mistake';
import { PROFILE_FILE } from '../core/profile/profile-file';
import type { Library } from '../core/repository/library';
import { isPageBesideMinutes } from '../core/repository/pages';
import { seriesAt, type Series } from '../core/repository/profile';
import type { RuleSeverities } from '../core/repository/severity';
import type { Problem } from '../core/rules/rule';
import { startFileAnswers, type FileAnswers, type Reading } from './file-answers';
import type { Answer } from './files';
import type { LoadedLibrary } from './loaded-library';
import { followDocuments, type DocumentChange, type TextDocument } from './open-documents';
import { repositoriesIn, type Workspace } from './repositories';
import type { Repository } from './repository';

/** What an editor offers to a session. */
export interface Editor<Uri> extends Workspace<Uri> {
  /** Counts a document's UTF-16 code units, without its text if possible. */
  lengthOf(document: TextDocument<Uri>): number;
  /** Lets the editor have its turn in the middle of long work, if it is due. */
  readonly yieldIfDue: () => Answer<void>;
  /** Called with the file or folder that came, went or changed; without a URI any may have. */
  readonly onChange: (uri: Uri | undefined) => void;
}

/** The open repositories and documents. Views ask here and keep no copy. */
export interface Session<Uri> {
  /** Finds the repository that holds a URI; undefined when no open folder does. */
  readonly repositoryOf: (uri: Uri) => Promise<Repository<Uri> | undefined>;
  /** Answers a question about a document once every file it needs is loaded; undefined if it is not minutes or changed in the meantime. */
  readonly answer: <T>(document: TextDocument<Uri>, ask: (minutes: Minutes) => T) => Promise<T | undefined>;
  /** Checks a document, minutes or a page beside them, with a person's severities for the rules; undefined as above. */
  readonly check: (
    document: TextDocument<Uri>,
    overrides: RuleSeverities,
  ) => Promise<DocumentProblems | undefined>;
  /** Finds the mistakes in a document that is a repository's profile; undefined if it is not one or changed in the meantime. */
  readonly checkProfile: (document: TextDocument<Uri>) => Promise<readonly ProfileMistake[] | undefined>;
  /** Reads the digests of series as `FileAnswers` says; each is kept until its file changes. */
  readonly digests: (
    repository: Repository<Uri>,
    series: readonly Series[],
    reading?: Reading,
  ) => Promise<readonly Digest[]>;
  /** Applies what was typed in a document. */
  readonly follow: (change: DocumentChange<Uri>) => void;
  /** Forgets all repositories, because other folders are open now. */
  readonly forgetFolders: () => void;
  /** Ends all work; from then on nothing has an answer. */
  readonly dispose: () => void;
}

/** The problems of one version of a document, and what they were found in. */
export interface DocumentProblems {
  readonly path: string;
  readonly library: Library;
  readonly document: MarkdownDocument;
  readonly problems: readonly Problem[];
}

/** Starts a session; it reads nothing before it is asked. */
export function startSession<Uri>(editor: Editor<Uri>): Session<Uri> {
  // A repository whose profile changed is opened again, so that other teams may be found in the same text.
  const digestsOf = new WeakMap<LoadedLibrary, FileAnswers<Digest>>();
  const repositories = repositoriesIn(editor, (root, library, path) => {
    digestsOf.get(library)?.forget(path);
    editor.onChange(editor.toUri(root, path));
  });
  const documents = followDocuments<Uri>(document => editor.lengthOf(document));
  const known = new WeakMap<TextDocument<Uri>, Minutes>();
  let isDisposed = false;

  async function settle<T>(
    document: TextDocument<Uri>,
    ask: (path: string, repository: Repository<Uri>, library: Library) => T | undefined,
  ): Promise<T | undefined> {
    const { version } = document;
    const at = document.languageId === 'markdown' ? await repositories.locate(document.uri) : undefined;
    if (!at) return undefined;
    const { repository, path } = at;
    await documents.ready();
    const hasChanged = () => isDisposed || document.version !== version || document.isClosed;
    const result = await repository.library.settled(now =>
      hasChanged() ? undefined : ask(path, repository, now),
    );
    return hasChanged() ? undefined : result;
  }
  function answer<T>(document: TextDocument<Uri>, ask: (minutes: Minutes) => T): Promise<T | undefined> {
    return settle(document, (path, repository, library) => {
      const minutes = minutesNow(document, path, repository, library);
      return minutes && ask(minutes);
    });
  }
  function problemsIn(document: TextDocument<Uri>, overrides: RuleSeverities) {
    return settle<DocumentProblems>(document, (path, repository, library) => {
      const { profile } = repository;
      const minutes = minutesNow(document, path, repository, library);
      if (minutes)
        return { path, library, document: minutes.document, problems: findProblems(minutes, overrides) };
      if (!isPageBesideMinutes(library, profile, path)) return undefined;
      const page = documents.parsed(document);
      return {
        path,
        library,
        document: page,
        problems: checkFile({ profile, library }, path, page, overrides),
      };
    });
  }

  /** Goes on from what was known of the version before. */
  function minutesNow(
    document: TextDocument<Uri>,
    path: string,
    { profile }: Repository<Uri>,
    library: Library,
  ): Minutes | undefined {
    if (!seriesAt(profile, path)) return undefined;
    const markdown = documents.parsed(document);
    const before = known.get(document);
    if (before?.document === markdown && before.library === library && before.profile === profile)
      return before;
    const minutes = readMinutes({ profile, library }, path, markdown, before);
    if (minutes) known.set(document, minutes);
    else known.delete(document);
    return minutes;
  }

  async function digests(
    repository: Repository<Uri>,
    series: readonly Series[],
    { token, report }: Reading = {},
  ): Promise<readonly Digest[]> {
    const { digestOf } = await import('../core/answers/digest');
    const { library } = repository;
    const known = digestsOf.get(library) ?? startFileAnswers(repository, digestOf, editor.yieldIfDue);
    digestsOf.set(library, known);
    const unlessDisposed = {
      get isCancellationRequested() {
        return isDisposed || token?.isCancellationRequested === true;
      },
    };
    const found = await known.of(series, { token: unlessDisposed, ...(report && { report }) });
    return [...found.values()];
  }

  return {
    repositoryOf: async uri => (await repositories.locate(uri))?.repository,
    answer,
    check: problemsIn,
    async checkProfile(document) {
      const { version } = document;
      const at = await repositories.locate(document.uri);
      if (at?.path !== PROFILE_FILE) return undefined;
      const text = document.getText();
      const mistakes = await at.repository.library.settled(library => checkProfile(text, library));
      return isDisposed || document.version !== version || document.isClosed ? undefined : mistakes;
    },
    digests,
    follow: documents.follow,
    forgetFolders() {
      repositories.forget();
      editor.onChange(undefined);
    },
    dispose() {
      isDisposed = true;
      repositories.dispose();
    },
  };
}

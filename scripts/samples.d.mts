/** The folder of a made-up community: a repository of its own. */
export function sampleFolder(community?: string): string;

/** A copy of a community that a test may change, and a workspace of it, to which a test can add a folder without a restart. */
export function copySamples(community?: string): {
  readonly folder: string;
  readonly workspace: string;
  remove(): void;
};

/** The samples/ folder itself. */
export const samples: string;

/** A copy of samples/ that a test may change, and a workspace of it, to which a test can add a folder without a restart. */
export function copySamples(): { readonly folder: string; readonly workspace: string; remove(): void };

/** The samples/ folder itself. */
export const samples: string;

/** A copy of samples/ that a test may change. */
export function copySamples(): { readonly folder: string; remove(): void };

import type { Metafile } from 'esbuild';
import type { BundleResult } from './results';

/** What of a bundle comes from this project. */
export const OUR_OWN = 'our own';
const PACKAGE = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/;

/** Sums up what is in the bundles that a build wrote, by package. */
export function bundlesIn(metafiles: readonly Metafile[]): readonly BundleResult[] {
  return metafiles.flatMap(({ outputs }) =>
    Object.entries(outputs)
      .filter(([file]) => file.endsWith('.js'))
      .map(([file, { bytes, inputs }]) => ({ file, bytes, parts: partsOf(inputs) })),
  );
}

function partsOf(inputs: Metafile['outputs'][string]['inputs']): Readonly<Record<string, number>> {
  const parts: Record<string, number> = {};
  for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
    const name = PACKAGE.exec(file)?.[1] ?? OUR_OWN;
    parts[name] = (parts[name] ?? 0) + bytesInOutput;
  }
  return parts;
}

import { statSync } from 'node:fs';
import path from 'node:path';
import type { Metafile } from 'esbuild';
import type { BundleResult } from './results';

/** What of a bundle comes from this project. */
export const OUR_OWN = 'our own';
const ENTRY = 'src/vscode/extension.ts';
const PACKAGE = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/;

type Outputs = Metafile['outputs'];

/**
 * Sums up what is in the bundles that a build wrote, by package. A bundle in several files is two: what is loaded at
 * once, and what is loaded when it is used.
 */
export function bundlesIn(metafiles: readonly Metafile[]): readonly BundleResult[] {
  return metafiles.flatMap(({ outputs }) => {
    const scripts = Object.keys(outputs).filter(file => file.endsWith('.js'));
    const [only] = scripts;
    if (only !== undefined && scripts.length === 1) return [bundleOf(only, scripts, outputs)];
    const entry = scripts.find(file => outputs[file]?.entryPoint === ENTRY) ?? '';
    const atOnce = loadedWith(entry, outputs);
    const later = scripts.filter(file => !atOnce.has(file));
    return [
      bundleOf(`dist/${path.basename(entry)}`, [...atOnce], outputs),
      bundleOf('its parts, loaded when they are used', later, outputs),
    ];
  });
}

function loadedWith(entry: string, outputs: Outputs): ReadonlySet<string> {
  const loaded = new Set([entry]);
  for (const file of loaded)
    for (const { path: needed, kind, external } of outputs[file]?.imports ?? [])
      if (kind === 'import-statement' && !external) loaded.add(needed);
  return loaded;
}

function bundleOf(file: string, scripts: readonly string[], outputs: Outputs): BundleResult {
  const some = scripts.flatMap(script => outputs[script] ?? []);
  const inputs = some.flatMap(({ inputs: own }) => Object.entries(own));
  // The parts were made CommonJS modules and shorter after they were cut.
  const written = scripts.map(script => statSync(script.replace('out/parts', 'dist')).size);
  return { file, bytes: written.reduce((sum, bytes) => sum + bytes, 0), parts: partsOf(inputs) };
}

function partsOf(
  inputs: readonly (readonly [file: string, input: { readonly bytesInOutput: number }])[],
): Readonly<Record<string, number>> {
  const parts: Record<string, number> = {};
  for (const [file, { bytesInOutput }] of inputs) {
    const name = PACKAGE.exec(file)?.[1] ?? OUR_OWN;
    parts[name] = (parts[name] ?? 0) + bytesInOutput;
  }
  return parts;
}

import { cpSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from './leave-nothing.mjs';
import { root } from './root.mjs';

export const samples = path.join(root, 'samples');

/** A copy of samples/ that a test may change. */
export function copySamples() {
  const parent = temporaryFolder('test');
  const folder = path.join(parent.folder, 'samples');
  cpSync(samples, folder, { recursive: true });
  return { folder, remove: parent.remove };
}

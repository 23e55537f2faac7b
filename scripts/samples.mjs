import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from './leave-nothing.mjs';
import { root } from './root.mjs';

export const samples = path.join(root, 'samples');

/** A copy of samples/ that a test may change, and a workspace of it, to which a test can add a folder without a restart. */
export function copySamples() {
  const parent = temporaryFolder('test');
  const folder = path.join(parent.folder, 'samples');
  cpSync(samples, folder, { recursive: true });
  const workspace = path.join(parent.folder, 'samples.code-workspace');
  writeFileSync(workspace, JSON.stringify({ folders: [{ path: 'samples' }] }));
  return { folder, workspace, remove: parent.remove };
}

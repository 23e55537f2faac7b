import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from './leave-nothing.mjs';
import { root } from './root.mjs';

/** The folder of a made-up community: a repository of its own. */
export function sampleFolder(community = 'little-harbours') {
  return path.join(root, 'samples', community);
}

/** A copy of a community that a test may change, and a workspace of it, to which a test can add a folder without a restart. */
export function copySamples(community = 'little-harbours') {
  const parent = temporaryFolder('test');
  const folder = path.join(parent.folder, community);
  cpSync(sampleFolder(community), folder, { recursive: true });
  const workspace = path.join(parent.folder, 'samples.code-workspace');
  writeFileSync(workspace, JSON.stringify({ folders: [{ path: community }] }));
  return { folder, workspace, remove: parent.remove };
}

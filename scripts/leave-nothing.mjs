// What a run starts or writes ends with it, however it ends: by itself, by Ctrl+C or by SIGKILL.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Leaves a shell script behind that runs when this process is gone, with `argument` as `$1`; returns how to call it off.
 *
 * The script waits for the end of its input. The kernel closes that pipe for a process that has no time for exit handlers.
 */
function afterwards(script, argument) {
  const shell = spawn('sh', ['-c', `read -r _; ${script}`, 'sh', argument], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  shell.unref();
  shell.stdin.unref();
  return () => shell.kill('SIGKILL');
}

/** A new folder for this run. */
export function temporaryFolder(name) {
  const folder = mkdtempSync(path.join(tmpdir(), `weekly-minutes-${name}-`));
  // Later than the processes that write there.
  const callOff = afterwards('sleep 3; rm -rf "$1"', folder);
  return {
    folder,
    remove() {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
      callOff();
    },
  };
}

/** Starts a process that ends with this one, and so do all its children. */
export function spawnChild(command, args, options = {}) {
  const child = spawn(command, args, { ...options, detached: true });
  if (child.pid === undefined) return child;
  const callOff = afterwards('kill -TERM "-$1"; sleep 2; kill -KILL "-$1"', String(child.pid));
  child.once('exit', callOff);
  return child;
}

/** Asks a child to end and waits for it; what does not listen, and what it started, is killed. */
export async function endChild(child) {
  const killAll = () => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // Nothing is left of it.
    }
  };
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise(resolve => child.once('exit', resolve));
    child.kill('SIGTERM');
    const impatience = setTimeout(killAll, 3000);
    await ended;
    clearTimeout(impatience);
  }
  killAll();
}

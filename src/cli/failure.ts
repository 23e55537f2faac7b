/** The reason why a command could not run; it is printed as it is, and the exit code is 2. */
export class CommandFailure extends Error {}

/** Ends a command with the reason why it could not run. */
export function fail(reason: string): never {
  throw new CommandFailure(reason);
}

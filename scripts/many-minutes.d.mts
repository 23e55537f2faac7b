// What tests and measurements, which are TypeScript, use of many-minutes.mjs.

/** The newest weekly minutes: each team links its minutes but the last, whose minutes line is still empty. */
export const newest: string;

/** All files of the repository: their texts by their paths. */
export function manyMinutes(): Readonly<Record<string, string>>;

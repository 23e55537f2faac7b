/** How many times as many rounds random tests make: `MINUTES_ROUNDS`, which `npm run test:long` sets; else 1. */
const TIMES = Number(process.env.MINUTES_ROUNDS ?? 1);

/** Counts the rounds that a random test makes, which is `few` in `npm test`. */
export function rounds(few: number): number {
  return few * TIMES;
}

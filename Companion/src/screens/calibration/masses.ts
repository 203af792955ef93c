// The known masses of a calibration (docs/calibration.md): their weights, and what the device will say to them, said before they are carried.

/** m/s², as docs/calibration.md has it. */
const standardGravity = 9.80665;
/** mN in N. */
const milliNewtonsPerNewton = 1_000;

/** Most and fewest masses that the device takes. */
export const massCount = { lowest: 2, highest: 6 } as const;
/** Recommended: three masses on the way up and down, kg. */
export const usualMassesKilograms: readonly number[] = [3, 6, 9, 6, 3];
/** The heaviest must weigh at least this, mN. */
export const leastSpanMilliNewtons = 20_000;
/** Most that a mass may weigh: the cell's range, mN. */
export const mostMilliNewtons = 490_332;
/** The same in kg. */
export const mostKilograms = 50;

/** The weight of a mass, mN. 50 kg are the cell's range, whatever the last digit says. */
export function weightMilliNewtons(kilograms: number): number {
  const weight = Math.round(kilograms * standardGravity * milliNewtonsPerNewton);
  return kilograms <= mostKilograms ? Math.min(weight, mostMilliNewtons) : weight;
}

/** What is wrong with a mass or with all of them; its sentence is `calibration:mass.<problem>`. */
export type MassProblem = "missing" | "outOfRange" | "tooFew" | "tooMany" | "tooLight";

/** What is wrong with one mass, kg; null when the device would take it. */
export function massProblem(kilograms: number | null): MassProblem | null {
  if (kilograms === null) return "missing";
  const weight = weightMilliNewtons(kilograms);
  return weight > 0 && weight <= mostMilliNewtons ? null : "outOfRange";
}

/** What is wrong with a row of masses as a whole; null when they can be used. */
export function massesProblem(kilograms: readonly (number | null)[]): MassProblem | null {
  if (kilograms.length < massCount.lowest) return "tooFew";
  if (kilograms.length > massCount.highest) return "tooMany";
  const first = kilograms.map(massProblem).find((problem) => problem !== null);
  if (first) return first;
  const heaviest = Math.max(...kilograms.map((mass) => weightMilliNewtons(mass ?? 0)));
  return heaviest >= leastSpanMilliNewtons ? null : "tooLight";
}

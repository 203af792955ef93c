/** Numbers that a record has for a patient; 0 is none (docs/protocol.md, hold record, byte 58). */
export const patientNumbers = { lowest: 1, highest: 65_535 } as const;

/** From 0 to under 1, by the browser's random numbers. */
function randomShare(): number {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return number / 2 ** 32;
}

/** A number for a patient, each free one as likely as any other: phones that share a device know nothing of each other's patients, and would give 1, 2 and 3 to people of their own.
 * null: all are taken.
 * @param random from 0 to under 1 */
export function freePatientNumber(taken: Iterable<number>, random: () => number = randomShare): number | null {
  const given = new Set(taken);
  const free: number[] = [];
  for (let number: number = patientNumbers.lowest; number <= patientNumbers.highest; number++) if (!given.has(number)) free.push(number);
  return free[Math.floor(random() * free.length)] ?? null;
}

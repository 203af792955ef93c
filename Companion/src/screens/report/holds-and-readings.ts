import type { WholeHold } from "../../export/snapshot";

/** The holds of the treatment, and the readings of the pressure pain threshold, each in their order: a reading is no treatment, and the session's count of holds leaves it out too. */
export function holdsAndReadings(all: readonly WholeHold[]): { readonly holds: readonly WholeHold[]; readonly readings: readonly WholeHold[] } {
  const isReading = ({ record }: WholeHold): boolean => record.programmeKind === "threshold";
  return { holds: all.filter((hold) => !isReading(hold)), readings: all.filter(isReading) };
}

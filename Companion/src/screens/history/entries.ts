import { holdsOfPains, painAfterHolds } from "../../storage";
import type { StoredHold } from "../../storage/model";

/** A line of the history. */
export interface Entry {
  readonly hold: StoredHold;
  /** 0 to 10, told after the hold; null when it was not. */
  readonly painAfter: number | null;
}

/** The history's lines, in the holds' order. What only tells the pain after a hold stands with that hold; it is a line of its own when the hold is not there. */
export function entriesOf(holds: readonly StoredHold[]): Entry[] {
  const painAfter = painAfterHolds(holds);
  const joined = holdsOfPains(holds);
  return holds.filter(({ key }) => !joined.has(key)).map((hold) => ({ hold, painAfter: painAfter.get(hold.key) ?? null }));
}

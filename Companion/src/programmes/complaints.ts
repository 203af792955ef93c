// All that is wrong with a programme at once, for an editor; the device names the first only.

import type { ProgrammeFieldRange } from "../link/device-link";
import type { Programme, ProgrammeStep } from "../protocol/messages";
import { checkProgramme, type ProgrammeAllowance } from "./check";
import { milliNewtonsPerCentiNewton } from "./limits";

/** A field of an editor: those that have a number. */
export type NumberOfProgramme = Exclude<ProgrammeFieldRange["field"], "kind" | "steps">;

export interface Complaints {
  readonly refusals: readonly ProgrammeFieldRange[];
  /** The same programme with each refused value replaced by the lowest that is allowed: what is still wrong in it cannot be mended so. */
  readonly mended: Programme;
}

/** Judges again and again, mending what was refused. */
export function complaintsOf(programme: Programme, allowance: ProgrammeAllowance): Complaints {
  const refusals: ProgrammeFieldRange[] = [];
  let mended = programme;
  for (;;) {
    const refusal = checkProgramme(mended, allowance);
    if (!refusal) return { refusals, mended };
    refusals.push(refusal);
    if (refusal.field === "kind" || refusal.field === "steps" || refusal.lowest > refusal.highest) return { refusals, mended };
    mended = withValue(mended, refusal.field, refusal.step, refusal.lowest);
  }
}

/** What a field may have, given the rest of the programme; null when something before it cannot be mended. */
export function rangeOfField(mended: Programme, field: NumberOfProgramme, step: number, allowance: ProgrammeAllowance): ProgrammeFieldRange | null {
  const refusal = checkProgramme(withValue(mended, field, step, Number.NaN), allowance);
  return refusal?.field === field && refusal.step === step ? refusal : null;
}

const keys: Record<Exclude<NumberOfProgramme, "repeats" | "ramp" | "target">, keyof ProgrammeStep> = { tolerance: "tolerancePercent", hold: "holdSeconds", rest: "restSeconds" };

/** A programme with another value in one field, in the link's unit of it. */
function withValue(programme: Programme, field: NumberOfProgramme, step: number, value: number): Programme {
  if (field === "repeats") return { ...programme, repeats: value };
  if (field === "ramp") return { ...programme, rampMilliNewtonsPerSecond: value * milliNewtonsPerCentiNewton };
  const part = field === "target" ? { targetMilliNewtons: value * milliNewtonsPerCentiNewton } : { [keys[field]]: value };
  return { ...programme, steps: programme.steps.map((one, index) => (index === step ? { ...one, ...part } : one)) };
}

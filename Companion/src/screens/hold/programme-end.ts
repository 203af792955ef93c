// Whether the programme in the device is done: its next touch begins it anew. The device does not tell; but behind every hold it asks for the step's rest, and behind the last one for none.

import type { Outcome, Phase, Programme, Unknown } from "../../protocol/messages";

/** What the device tells at a moment. */
export interface EndSight {
  readonly phase: Phase | Unknown;
  readonly step: number;
  /** Of the last hold; null while one runs. */
  readonly outcome: Outcome | Unknown | null;
}

export interface ProgrammeEnd {
  /** The step that was pressed last; null: none was seen. */
  readonly pressedStep: number | null;
  /** When its hold ended, while the hand is still on; null otherwise. */
  readonly endedAtMs: number | null;
  readonly isDone: boolean;
}

export const nothingPressed: ProgrammeEnd = { pressedStep: null, endedAtMs: null, isDone: false };

/** Behind these the device goes on to the next step; all others it asks for again. */
const advancing: readonly (Outcome | Unknown | null)[] = ["completed", "tooMuch"];
/** A stepped press is done with these. */
const steppedDone: readonly (Outcome | Unknown | null)[] = ["completed", "eased"];
const msPerSecond = 1_000;
/** The end is heard this much later than it was, at most. */
const heardLateMs = 500;

/** Takes in what the device tells now.
 * @param nowMs of one clock of the phone that never goes back */
export function seeProgrammeEnd(before: ProgrammeEnd, { phase, step, outcome }: EndSight, programme: Programme | null, nowMs: number): ProgrammeEnd {
  switch (phase) {
    case "approach":
    case "hold":
    case "offBand":
      return { pressedStep: step, endedAtMs: null, isDone: false };
    case "done":
    case "aborted":
      return before.endedAtMs === null && before.pressedStep !== null ? { ...before, endedAtMs: nowMs } : before;
    case "idle":
      if (before.endedAtMs === null) return before;
      return { pressedStep: null, endedAtMs: null, isDone: programme !== null && endsWith(programme, before, outcome, nowMs - before.endedAtMs) };
    default:
      return nothingPressed; // a rest: more is to come
  }
}

function endsWith({ kind, repeats, steps }: Programme, { pressedStep }: ProgrammeEnd, outcome: Outcome | Unknown | null, sinceMs: number): boolean {
  if (kind === "threshold") return false; // its readings are counted elsewhere
  if (kind === "stepped") return repeats === 1 && steppedDone.includes(outcome);
  const last = steps.length - 1;
  const restWouldLast = sinceMs < (steps[last]?.restSeconds ?? 0) * msPerSecond - heardLateMs;
  return pressedStep === last && advancing.includes(outcome) && restWouldLast;
}

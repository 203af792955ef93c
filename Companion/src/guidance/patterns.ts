import type { CueEvent } from "./cue-events";

/** How the motor, and the sound, play each event: stretches on and off in turn, ms, beginning with on. The table of docs/cues.md, held to it by a test. */
export const patterns: Readonly<Record<CueEvent, readonly number[]>> = {
  reached: [100],
  leavingLow: [60, 80, 240],
  leavingHigh: [240, 80, 60],
  tooMuch: [60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60],
  halfway: [80, 160, 80],
  done: [500],
  fault: [150, 100, 150, 100, 150],
};

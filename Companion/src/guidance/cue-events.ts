import type { Outcome, Phase, Unknown } from "../protocol/messages";
import type { CueDirection } from "./cue-aim";
import { isGuided } from "./cue-choice";

/** What the device's motor marks, by the names of docs/cues.md. */
export type CueEvent = "reached" | "leavingLow" | "leavingHigh" | "tooMuch" | "halfway" | "done" | "fault";

/** Shortest time between two "press more" or "ease off", ms (Firmware/Core/Cueing/HapticCues.cs). */
const repeatMs = 700;

/** Which event a step of the hold brings, by the rule of the firmware's HapticCues; at most one a step. */
export class CueEvents {
  private direction: CueDirection = "stay";
  private saidHalf = false;
  private sinceMs = repeatMs;

  /** A phase has begun. */
  enter(phase: Phase | Unknown, outcome: Outcome | Unknown | null): CueEvent | null {
    if (phase === "approach") {
      this.saidHalf = false;
      this.direction = "stay";
      this.sinceMs = repeatMs;
    }
    if (phase === "done") return "done";
    if (phase === "aborted") return outcome === "tooMuch" || outcome === "overForce" ? "tooMuch" : "fault";
    return null;
  }

  /** Begins in the middle of a hold: what has been said already is not said again. */
  join(direction: CueDirection, isPastHalf: boolean): void {
    this.direction = direction;
    this.saidHalf = isPastHalf;
  }

  /** A conversion came while a hand is guided. `levelMs` is the time in the band at this level, `halfMs` half of what is asked for, 0 for none. */
  guide(elapsedMs: number, phase: Phase | Unknown, direction: CueDirection, levelMs: number, halfMs: number): CueEvent | null {
    if (!isGuided(phase)) return null;
    this.sinceMs += elapsedMs;
    if (!this.saidHalf && halfMs > 0 && levelMs >= halfMs) {
      this.saidHalf = true;
      return "halfway";
    }
    if (direction === this.direction) return null;
    this.direction = direction;
    if (direction === "stay") return "reached";
    if ((phase === "approach" && direction === "more") || this.sinceMs < repeatMs) return null;
    this.sinceMs = 0;
    return direction === "more" ? "leavingLow" : "leavingHigh";
  }
}

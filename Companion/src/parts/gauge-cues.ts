import type { CueName } from "../guidance/cues";
import type { HoldView } from "../guidance/live-hold";
import type { GaugeSign } from "./gauge-sign";
import type { DrawnColour } from "./palette";

/** How a cue looks: the device's colour, a shape of its own, and its word (hold:cue.…). */
export interface CueLook {
  readonly sign: GaugeSign;
  readonly colour: DrawnColour;
  readonly word: string;
}

/** How each cue looks. */
export const cueLooks: Readonly<Record<CueName | "noReading", CueLook>> = {
  stay: { sign: "stay", colour: "inside", word: "stay" },
  moreNear: { sign: "up", colour: "below", word: "more" },
  moreFar: { sign: "up2", colour: "below", word: "more" },
  lessNear: { sign: "down", colour: "above", word: "less" },
  lessFar: { sign: "down2", colour: "above", word: "less" },
  done: { sign: "done", colour: "white-cue", word: "done" },
  rest: { sign: "rest", colour: "white-cue", word: "rest" },
  gettingReady: { sign: "wait", colour: "violet-cue", word: "gettingReady" },
  noGuidance: { sign: "stop", colour: "violet-cue", word: "noGuidance" },
  logFull: { sign: "stop", colour: "violet-cue", word: "logFull" },
  nothing: { sign: "ready", colour: "text-quiet", word: "ready" },
  noReading: { sign: "none", colour: "text-quiet", word: "noReading" },
};

/** Share of the time that is over: of what is asked for in the band; of a rest nothing is known but what is left. */
export function timeShareOf({ phase, askedMs, leftMs }: HoldView): number {
  if (phase === "done") return 1;
  const runs = phase === "hold" || phase === "offBand" || phase === "approach";
  return runs && askedMs > 0 ? Math.min(Math.max(1 - leftMs / askedMs, 0), 1) : 0;
}

/** True when "time left" means something now. */
export function hasTimeLeft({ phase, reading, askedMs }: HoldView): boolean {
  if (reading !== "live") return false;
  return phase === "rest" || ((phase === "approach" || phase === "hold" || phase === "offBand") && askedMs > 0);
}

/** Below this force nobody presses, mN: there is nothing to let go of. */
const touchMilliNewtons = 1_000;

/** The word of what is shown (hold:cue.…): its cue's, but "not now" where no hold may begin and nobody presses. */
export function wordOf({ cue, phase, forceMilliNewtons }: Pick<HoldView, "cue" | "phase" | "forceMilliNewtons">): string {
  const isUntouched = phase === "idle" && forceMilliNewtons !== null && forceMilliNewtons < touchMilliNewtons;
  return cue === "noGuidance" && isUntouched ? "notNow" : cueLooks[cue].word;
}

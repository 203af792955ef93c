import type { Phase, Unknown, Verdict } from "../protocol/messages";
import type { CueAim, CueDirection } from "./cue-aim";
import type { CueName } from "./cues";

/** Phases in which a hand is being guided. */
export function isGuided(phase: Phase | Unknown): boolean {
  return phase === "approach" || phase === "hold" || phase === "offBand";
}

interface Situation {
  readonly phase: Phase | Unknown;
  readonly verdict: Verdict | Unknown;
  readonly direction: CueDirection;
  readonly isFar: boolean;
}

interface CueRow {
  readonly name: string;
  readonly when: (situation: Situation) => boolean;
  readonly cue: CueName;
}

const wantsLess = ({ direction }: Situation) => direction === "less";
const wantsMore = ({ direction }: Situation) => direction === "more";

/** From phase, verdict and way to the cue: the first row that fits counts. What forbids guidance stands over everything that asks for force or says that all is well. */
export const cueRows: readonly CueRow[] = [
  { name: "over the force that ends holds, less is still asked for", when: (s) => s.verdict === "overForce" && isGuided(s.phase) && wantsLess(s), cue: "lessFar" },
  { name: "the sensor is not checked yet", when: (s) => s.verdict === "notChecked", cue: "gettingReady" },
  { name: "not tared yet", when: (s) => s.verdict === "notTared" && s.phase === "idle", cue: "gettingReady" },
  { name: "a hold is being stored", when: (s) => s.verdict === "logBusy" && s.phase === "idle", cue: "gettingReady" },
  { name: "the log is full", when: (s) => s.verdict === "logFull" && s.phase === "idle", cue: "logFull" },
  { name: "guidance is forbidden", when: (s) => s.verdict !== "allowed", cue: "noGuidance" },
  { name: "done", when: (s) => s.phase === "done", cue: "done" },
  { name: "ended early", when: (s) => s.phase === "aborted", cue: "noGuidance" },
  { name: "rest", when: (s) => s.phase === "rest", cue: "rest" },
  { name: "nobody is guided", when: (s) => !isGuided(s.phase), cue: "nothing" },
  { name: "much more", when: (s) => wantsMore(s) && s.isFar, cue: "moreFar" },
  { name: "a little more", when: (s) => wantsMore(s), cue: "moreNear" },
  { name: "much less", when: (s) => wantsLess(s) && s.isFar, cue: "lessFar" },
  { name: "a little less", when: (s) => wantsLess(s), cue: "lessNear" },
  { name: "stay", when: () => true, cue: "stay" },
];

/** The cue for a phase, a verdict and a way to go. A verdict or a phase that this app does not know never asks for force. */
export function chooseCue(phase: Phase | Unknown, verdict: Verdict | Unknown, aim: Pick<CueAim, "direction" | "isFar">): CueName {
  const situation: Situation = { phase, verdict, direction: aim.direction, isFar: aim.isFar };
  return cueRows.find((row) => row.when(situation))?.cue ?? "noGuidance";
}

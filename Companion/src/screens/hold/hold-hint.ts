import type { HoldState } from "./use-live-hold";

/** What may be done about it, beside reading. */
export type HintAction = "goOn" | "tare" | "calibrate" | "sync" | "device" | "none";

/** What decides the words. */
export interface HintState extends HoldState {
  /** The last hold of the programme is over, and none has begun since. */
  readonly isProgrammeDone: boolean;
  /** The device has the threshold measurement as its programme, and none runs. */
  readonly isMeasurementLeft: boolean;
  readonly isPatientButtonPlugged: boolean;
}

export interface HintRow {
  readonly name: string;
  readonly when: (state: HintState) => boolean;
  /** Key of the words; "verdict" takes those of the verdict, "ended" those of the outcome. */
  readonly words: string;
  readonly action: HintAction;
}

const isStalled = ({ reading }: HoldState) => reading === "stale";
const has = (...verdicts: readonly string[]) => ({ verdict }: HoldState) => typeof verdict === "string" && verdicts.includes(verdict);
const isIn = (...phases: readonly string[]) => ({ phase }: HoldState) => typeof phase === "string" && phases.includes(phase);
const both = (...conditions: readonly HintRow["when"][]) => (state: HintState) => conditions.every((one) => one(state));
const isOf = (kind: string) => (state: HoldState) => state.kind === kind;
const lacksButton = ({ isPatientButtonPlugged }: HintState) => !isPatientButtonPlugged;

/** What is said under the gauge: the first row that fits counts. Why no hold may begin stands over everything else. */
export const hintRows: readonly HintRow[] = [
  { name: "nothing heard yet", when: ({ reading }) => reading === "none", words: "hint.waiting", action: "none" },
  { name: "the readings have stopped", when: isStalled, words: "hint.noReading", action: "none" },
  { name: "stopped", when: has("stopped"), words: "hint.stopped", action: "goOn" },
  { name: "no zero", when: has("notTared", "zeroShifted"), words: "verdict", action: "tare" },
  { name: "not calibrated", when: has("notCalibrated"), words: "verdict", action: "calibrate" },
  { name: "log full", when: has("logFull"), words: "verdict", action: "sync" },
  { name: "the patient's button is lost", when: has("buttonLost"), words: "verdict", action: "none" },
  { name: "wait a moment", when: has("notChecked", "logBusy", "dailyLimit", "overForce"), words: "verdict", action: "none" },
  { name: "something is wrong", when: ({ verdict }) => verdict !== "allowed", words: "verdict", action: "device" },
  { name: "done", when: isIn("done"), words: "hint.done", action: "none" },
  { name: "ended early", when: isIn("aborted"), words: "hint.aborted", action: "none" },
  { name: "rest", when: isIn("rest"), words: "hint.rest", action: "none" },
  { name: "threshold measurement runs", when: both(isIn("approach", "hold", "offBand"), isOf("threshold")), words: "hint.threshold", action: "none" },
  { name: "threshold measurement is left", when: both(({ isMeasurementLeft }) => isMeasurementLeft, isOf("threshold")), words: "measurementLeft.text", action: "none" },
  { name: "threshold measurement waits without the patient's button", when: both(isOf("threshold"), lacksButton), words: "hint.thresholdReadyOwnButton", action: "none" },
  { name: "threshold measurement waits", when: isOf("threshold"), words: "hint.thresholdReady", action: "none" },
  { name: "at a level of a stepped press", when: both(isIn("hold", "offBand"), isOf("stepped")), words: "hint.stepped", action: "none" },
  { name: "approach", when: isIn("approach"), words: "hint.approach", action: "none" },
  { name: "off the band", when: isIn("offBand"), words: "hint.offBand", action: "none" },
  { name: "hold", when: isIn("hold"), words: "hint.hold", action: "none" },
  { name: "the programme is done", when: ({ isProgrammeDone }) => isProgrammeDone, words: "hint.programmeDone", action: "none" },
  { name: "a stepped press waits without the patient's button", when: both(isOf("stepped"), lacksButton), words: "hint.steppedReadyOwnButton", action: "none" },
  { name: "nothing is pressed", when: () => true, words: "hint.idle", action: "none" },
];

/** What to say now. */
export function hintFor(state: HintState): HintRow {
  return hintRows.find((row) => row.when(state))!;
}

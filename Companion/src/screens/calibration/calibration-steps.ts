// The way through a calibration as a table (docs/calibration.md, Steps and "What a refusal means").

import type { ControlResult } from "../../link/device-link";
import { massCount } from "./masses";

/** Where a calibration stands. "failed": the fit was refused, nothing is stored, and only beginning again helps. */
export type CalibrationStep = "prepare" | "zero" | "preload" | "zeroAgain" | "mass" | "finish" | "failed" | "tare" | "checkBegin" | "check" | "result";

/** The steps that people see counted, in their order. */
export const shownSteps = ["zero", "preload", "zeroAgain", "mass", "finish", "tare", "check", "result"] as const satisfies readonly CalibrationStep[];

/** What happened. "done": the device has answered with 0, or the person has done what no request belongs to. */
export type CalibrationEvent =
  | { readonly kind: "done" }
  | { readonly kind: "refused"; readonly result: ControlResult }
  | { readonly kind: "linkLost" }
  | { readonly kind: "cancelled" }
  | { readonly kind: "skipped" };

/** What else the table looks at. */
export interface MassesPlaced {
  /** Masses that the device has taken, with the one of this event. */
  readonly taken: number;
  readonly planned: number;
}

interface CalibrationRule {
  /** null: from any. */
  readonly from: readonly CalibrationStep[] | null;
  readonly when: (event: CalibrationEvent, masses: MassesPlaced) => boolean;
  /** null: it stays where it is. */
  readonly to: CalibrationStep | null;
}

const isDone = ({ kind }: CalibrationEvent): boolean => kind === "done";
const isSkipped = ({ kind }: CalibrationEvent): boolean => kind === "skipped";
const isLost = (event: CalibrationEvent): boolean => event.kind === "linkLost" || (event.kind === "refused" && event.result === "disconnected");
const refusedWith = (...results: readonly ControlResult[]) => (event: CalibrationEvent): boolean => event.kind === "refused" && results.includes(event.result);

/** The steps during which the device measures: the end of the connection ends them. */
export const measuringSteps: readonly CalibrationStep[] = ["zero", "preload", "zeroAgain", "mass", "finish", "failed"];

/** First match wins. */
export const calibrationRules: readonly CalibrationRule[] = [
  { from: null, when: ({ kind }) => kind === "cancelled", to: "prepare" },
  { from: measuringSteps, when: isLost, to: "prepare" },
  { from: ["check"], when: isLost, to: "checkBegin" },
  { from: null, when: isLost, to: null },
  { from: null, when: refusedWith("notAllowed"), to: "prepare" },
  { from: ["mass"], when: refusedWith("tooManyPoints"), to: "finish" },
  { from: ["finish"], when: (event, { taken }) => taken < massCount.highest && refusedWith("tooFewPoints", "spanTooSmall")(event), to: "mass" },
  { from: ["finish"], when: refusedWith("spanTooSmall", "residualTooLarge", "slopeAbsurd"), to: "failed" },
  { from: ["mass", "finish", "tare"], when: refusedWith("wrongOrder"), to: "zero" },
  { from: null, when: ({ kind }) => kind === "refused", to: null },
  { from: ["prepare", "failed"], when: isDone, to: "zero" },
  { from: ["zero"], when: isDone, to: "preload" },
  { from: ["preload"], when: isDone, to: "zeroAgain" },
  { from: ["zeroAgain"], when: isDone, to: "mass" },
  { from: ["mass"], when: (event, { taken, planned }) => isDone(event) && taken < planned, to: "mass" },
  { from: ["mass"], when: isDone, to: "finish" },
  { from: ["finish"], when: isDone, to: "tare" },
  { from: ["tare"], when: (event) => isDone(event) || isSkipped(event), to: "checkBegin" },
  { from: ["checkBegin"], when: isDone, to: "check" },
  { from: ["checkBegin"], when: isSkipped, to: "result" },
  { from: ["check"], when: isDone, to: "result" },
];

/** The step behind an event; the same one when the table has none for it. */
export function calibrationStepAfter(step: CalibrationStep, event: CalibrationEvent, masses: MassesPlaced): CalibrationStep {
  const rule = calibrationRules.find(({ from, when }) => (from === null || from.includes(step)) && when(event, masses));
  return rule?.to ?? step;
}

// What the row of steps shows of a session (the way itself is the table in src/session).

import type { SessionStep } from "../../session";

/** The steps that a therapist sees counted. A refusal stands in the place of the safety check. */
export const flowSteps = ["safety", "site", "painBefore", "thresholdBefore", "programme", "holds", "thresholdAfter", "painAfter", "summary"] as const satisfies readonly SessionStep[];

/** Place of a step in the row, from 0. */
export function placeInFlow(step: SessionStep): number {
  return Math.max(0, flowSteps.findIndex((one) => one === step));
}

/** Steps from which there is a way back. */
export function canGoBack(step: SessionStep): boolean {
  return step !== "none" && step !== "safety" && step !== "refused" && step !== "summary";
}

/** The longest note that is kept, characters. */
export const mostNoteCharacters = 4_000;

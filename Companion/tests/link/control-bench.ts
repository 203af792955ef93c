import { ControlError } from "../../src/link/device-link";
import type { Programme } from "../../src/protocol";
import { settled } from "./bench";

export const programme: Programme = {
  kind: "alternating",
  repeats: 2,
  rampMilliNewtonsPerSecond: 0,
  steps: [
    { targetMilliNewtons: 20_000, tolerancePercent: 10, holdSeconds: 15, restSeconds: 20 },
    { targetMilliNewtons: 40_000, tolerancePercent: 10, holdSeconds: 15, restSeconds: 20 },
  ],
};

/** "done", or the name of the refusal. */
export async function outcome(promise: Promise<unknown>): Promise<unknown> {
  return settled(promise.then(() => "done", (error: unknown) => (error instanceof ControlError ? error.result : error)));
}

import type { Programme } from "../protocol/messages";
import { highestTargetMilliNewtons } from "./limits";

/** A programme that the app brings along; its name is `programmes:preset.<key>`. A test holds them to docs/examples. */
export interface ProgrammePreset {
  readonly key: Programme["kind"];
  readonly programme: Programme;
}

/** Pressure pain threshold: three readings, a rise of 5 N/s (50 kPa/s on 1 cm²) up to 100 N at most. */
export const thresholdProgramme: Programme = {
  kind: "threshold", repeats: 3, rampMilliNewtonsPerSecond: 5_000,
  steps: [{ targetMilliNewtons: 100_000, tolerancePercent: 10, holdSeconds: 0, restSeconds: 20 }],
};

/** The presets, one of each kind. */
export const programmePresets: readonly ProgrammePreset[] = [
  {
    key: "steady",
    programme: { kind: "steady", repeats: 2, rampMilliNewtonsPerSecond: 0, steps: [{ targetMilliNewtons: 30_000, tolerancePercent: 10, holdSeconds: 15, restSeconds: 20 }] },
  },
  {
    key: "alternating",
    programme: {
      kind: "alternating", repeats: 2, rampMilliNewtonsPerSecond: 10_000,
      steps: [
        { targetMilliNewtons: 20_000, tolerancePercent: 10, holdSeconds: 10, restSeconds: 5 },
        { targetMilliNewtons: 35_000, tolerancePercent: 10, holdSeconds: 10, restSeconds: 10 },
      ],
    },
  },
  {
    key: "stepped",
    programme: {
      kind: "stepped", repeats: 1, rampMilliNewtonsPerSecond: 0,
      steps: [20_000, 28_000, 37_500].map((targetMilliNewtons) => ({ targetMilliNewtons, tolerancePercent: 10, holdSeconds: 30, restSeconds: 0 })),
    },
  },
  { key: "threshold", programme: thresholdProgramme },
];

/** The threshold measurement with its end as high as a cap allows.
 * @param capMilliNewtons the device's cap, mN */
export function thresholdProgrammeUnder(capMilliNewtons: number): Programme {
  return {
    ...thresholdProgramme,
    steps: thresholdProgramme.steps.map((step) => ({
      ...step,
      targetMilliNewtons: Math.min(step.targetMilliNewtons, Math.floor(highestTargetMilliNewtons(capMilliNewtons, step.tolerancePercent) / 10) * 10),
    })),
  };
}

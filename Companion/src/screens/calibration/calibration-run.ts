import { signal, type ReadonlySignal } from "@preact/signals";
import { ControlError, type ControlResult, type DeviceControl } from "../../link/device-link";
import type { CalibrationState } from "../../protocol/messages";
import { calibrationStepAfter, measuringSteps, type CalibrationEvent, type CalibrationStep } from "./calibration-steps";
import { massCount, usualMassesKilograms, weightMilliNewtons } from "./masses";

/** Where a calibration stands, for the screen. */
export interface CalibrationProgress {
  readonly step: CalibrationStep;
  /** kg, in the order in which they are put on; null: the field is empty. */
  readonly masses: readonly (number | null)[];
  /** Masses that the device has taken. */
  readonly taken: number;
  /** A request is on its way. */
  readonly busy: boolean;
  /** Why the last request was refused; null when it was not. */
  readonly refusal: ControlResult | null;
  /** What the device has now; null until it was read. */
  readonly inUse: CalibrationState | null;
}

/** A calibration as it is walked through. */
export interface CalibrationRun {
  readonly progress: ReadonlySignal<CalibrationProgress>;
  /** Does what the present step asks of the device, and goes on. Never rejects: `refusal` tells. */
  proceed(): Promise<void>;
  /** Goes on without this step, where the table lets it. */
  skip(): void;
  /** Ends it, on the device too; the calibration before stays in use. */
  cancel(): Promise<void>;
  setMasses(masses: readonly (number | null)[]): void;
  /** To be told when the connection ends. */
  linkLost(): void;
  /** Reads what the device has now. */
  readInUse(): Promise<void>;
}

/** What each step asks of the device; the others ask nothing. */
const requests: Partial<Record<CalibrationStep, (control: DeviceControl, massMilliNewtons: number, nowMs: number) => Promise<void>>> = {
  zero: (control) => control.calibrateBegin(),
  zeroAgain: (control) => control.calibrateBegin(),
  mass: (control, massMilliNewtons) => control.calibrateAddMass(massMilliNewtons),
  finish: (control, _mass, nowMs) => control.calibrateFinish(Math.floor(nowMs / 1000)),
  tare: (control) => control.tare(),
  checkBegin: (control) => control.calibrateBegin(),
  check: (control) => control.calibrateCancel(),
};

/** @param now ms UTC, for the calibration's date */
export function createCalibrationRun(control: DeviceControl, now: () => number): CalibrationRun {
  const progress = signal<CalibrationProgress>({ step: "prepare", masses: usualMassesKilograms, taken: 0, busy: false, refusal: null, inUse: null });
  const change = (next: Partial<CalibrationProgress>): void => { progress.value = { ...progress.peek(), ...next }; };
  let attempt = 0;

  function happen(event: CalibrationEvent): void {
    const { step, masses, taken: before } = progress.peek();
    const taken = step === "mass" && event.kind === "done" ? before + 1 : before;
    const next = calibrationStepAfter(step, event, { taken, planned: masses.length });
    const begins = next === "zero" || next === "prepare" || (next === "mass" && step === "zeroAgain");
    const isShort = next === "mass" && step === "finish" && masses.length < massCount.highest;
    change({
      step: next,
      taken: begins ? 0 : taken,
      masses: isShort ? [...masses, null] : masses,
      refusal: event.kind === "refused" ? event.result : event.kind === "linkLost" && next !== step ? "disconnected" : null,
      busy: false,
    });
  }

  async function ask(request: (control: DeviceControl) => Promise<unknown>): Promise<CalibrationEvent> {
    try {
      await request(control);
      return { kind: "done" };
    } catch (error) {
      if (!(error instanceof ControlError)) throw error;
      return { kind: "refused", result: error.result };
    }
  }

  async function readInUse(): Promise<void> {
    await ask(async () => change({ inUse: await control.readCalibration() }));
  }

  return {
    progress,
    async proceed() {
      const { step, masses, taken, busy } = progress.peek();
      if (busy) return;
      const request = requests[step];
      if (!request) return happen({ kind: "done" });
      const mine = ++attempt;
      change({ busy: true, refusal: null });
      const event = await ask(() => request(control, weightMilliNewtons(masses[taken] ?? 0), now()));
      if (mine !== attempt) return; // cancelled, or the link was lost meanwhile
      happen(event);
      if (step === "finish" && event.kind === "done") await readInUse();
    },
    skip: () => happen({ kind: "skipped" }),
    async cancel() {
      attempt += 1;
      const { step } = progress.peek();
      happen({ kind: "cancelled" });
      if (measuringSteps.includes(step) || step === "check") await ask(() => control.calibrateCancel());
    },
    setMasses: (masses) => change({ masses }),
    linkLost() {
      attempt += 1;
      happen({ kind: "linkLost" });
    },
    readInUse,
  };
}

import { signal, type ReadonlySignal } from "@preact/signals";
import { ControlError, type ControlResult, type DeviceLink } from "../../link/device-link";
import type { Programme } from "../../protocol/messages";
import type { Prescription, Store } from "../../storage/model";
import { errandStepAfter, type ErrandKind, type ErrandStep } from "./errand-steps";

/** Why an errand stopped: a refusal of the device, or what the app found. "otherTherapist": the device has another therapist's key. */
export type ErrandFailure = ControlResult | "notConnected" | "otherTherapist" | "roleDiffers" | "programmeDiffers" | "notKept";

/** What is to be done. */
export type Errand =
  | { readonly kind: "prescribe"; readonly prescription: Prescription; readonly programme: Programme }
  | { readonly kind: "takeBack" };

/** Where an errand stands. */
export interface ErrandProgress {
  readonly kind: ErrandKind;
  /** Under way, or "finished", or the one that failed. */
  readonly step: ErrandStep;
  readonly failure: ErrandFailure | null;
}

/** Does one errand at a time. */
export interface ErrandRun {
  /** null: none was begun. */
  readonly progress: ReadonlySignal<ErrandProgress | null>;
  /** Begins an errand, from its first step; nothing while one runs. Never rejects: `progress` tells. */
  begin(errand: Errand): Promise<void>;
  /** Forgets what came of the last one. */
  forget(): void;
}

interface ErrandNeeds {
  readonly link: DeviceLink;
  readonly store: Store;
  /** ms UTC. */
  readonly now: () => number;
  /** Is told as soon as the device has taken a programme. */
  readonly onProgramme?: (programme: Programme) => void;
}

/** The device's own highest force, mN: what a therapist's device has as its cap whatever is sent. */
const therapistCapMilliNewtons = 200_000;
const noLimit = 0;

class Stopped extends Error {
  constructor(readonly failure: ErrandFailure) {
    super(failure);
  }
}

const sameProgramme = (a: Programme, b: Programme | null): boolean =>
  b !== null && a.kind === b.kind && a.repeats === b.repeats && a.rampMilliNewtonsPerSecond === b.rampMilliNewtonsPerSecond && a.steps.length === b.steps.length
  && a.steps.every((step, index) => {
    const other = b.steps[index]!;
    return step.targetMilliNewtons === other.targetMilliNewtons && step.tolerancePercent === other.tolerancePercent && step.holdSeconds === other.holdSeconds && step.restSeconds === other.restSeconds;
  });

/** Makes the doer of errands. */
export function createErrandRun({ link, store, now, onProgramme }: ErrandNeeds): ErrandRun {
  const progress = signal<ErrandProgress | null>(null);
  const { control } = link;
  const key = (): number => store.settings.peek().therapistKey;

  async function showKey(): Promise<void> {
    const { role, authorised } = await control.readRole();
    if (role === "unassigned" || authorised) return;
    try {
      await control.authorise(key());
    } catch (error) {
      throw error instanceof ControlError && error.result === "notAllowed" ? new Stopped("otherTherapist") : error;
    }
  }

  async function compare(errand: Errand): Promise<void> {
    const there = await control.readRole();
    if (errand.kind === "takeBack") {
      if (there.role !== "therapist") throw new Stopped("roleDiffers");
      return;
    }
    const { capMilliNewtons, holdsADay } = errand.prescription;
    if (there.role !== "patient" || there.capMilliNewtons !== capMilliNewtons || there.holdsADay !== holdsADay) throw new Stopped("roleDiffers");
    if (!sameProgramme(errand.programme, await control.readProgramme())) throw new Stopped("programmeDiffers");
  }

  async function keep(prescription: Prescription): Promise<void> {
    try {
      await store.prescriptions.put({ ...prescription, sentAtMs: now(), deviceId: link.state.peek().deviceId });
    } catch {
      throw new Stopped("notKept");
    }
  }

  async function perform(step: ErrandStep, errand: Errand): Promise<void> {
    const isPrescription = errand.kind === "prescribe";
    switch (step) {
      case "connect":
        if (link.state.peek().phase !== "ready") throw new Stopped("notConnected");
        return;
      case "key": return showKey();
      case "role":
        return isPrescription
          ? control.setRole("patient", errand.prescription.capMilliNewtons, errand.prescription.holdsADay, key())
          : control.setRole("therapist", therapistCapMilliNewtons, noLimit, key());
      case "programme":
        if (!isPrescription) return;
        await control.sendProgramme(errand.programme);
        return onProgramme?.(errand.programme);
      case "compare": return compare(errand);
      case "keep": return isPrescription ? keep(errand.prescription) : undefined;
      default: return undefined;
    }
  }

  return {
    progress,
    async begin(errand) {
      const before = progress.peek();
      if (before && before.failure === null && before.step !== "finished") return;
      const { kind } = errand;
      let step: ErrandStep = errandStepAfter("stopped", { kind, hasFailed: false });
      while (step !== "finished") {
        progress.value = { kind, step, failure: null };
        try {
          await perform(step, errand);
        } catch (error) {
          if (error instanceof Stopped) progress.value = { kind, step, failure: error.failure };
          else if (error instanceof ControlError) progress.value = { kind, step, failure: error.result };
          else throw error;
          return;
        }
        step = errandStepAfter(step, { kind, hasFailed: false });
      }
      progress.value = { kind, step, failure: null };
    },
    forget: () => { progress.value = null; },
  };
}

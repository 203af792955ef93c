import { signal } from "@preact/signals";
import { describe, expect, test } from "vitest";
import { ControlError, type ControlResult, type DeviceLink } from "../../src/link/device-link";
import type { Programme, RoleState } from "../../src/protocol/messages";
import { createErrandRun, type Errand } from "../../src/screens/prescription/errand-run";
import { errandRules, errandStepAfter, errandWay, type ErrandKind, type ErrandStep } from "../../src/screens/prescription/errand-steps";
import type { Prescription, Store } from "../../src/storage/model";
import english from "../../src/text/en/therapist.json";
import german from "../../src/text/de/therapist.json";

const programme: Programme = { kind: "steady", repeats: 2, rampMilliNewtonsPerSecond: 0, steps: [{ targetMilliNewtons: 30_000, tolerancePercent: 10, holdSeconds: 15, restSeconds: 20 }] };
const prescription: Prescription = { id: "r", patientId: "p", programmeId: "g", site: 1, capMilliNewtons: 60_000, holdsADay: 4, sentAtMs: null, deviceId: null };
const prescribe: Errand = { kind: "prescribe", prescription, programme };
const ownKey = 77;
const nowMs = 1_000;

interface Situation {
  readonly role?: RoleState;
  readonly deviceKey?: number;
  readonly refuses?: (request: string) => ControlResult | null;
  /** What the device says in the end in place of what it was told. */
  readonly lies?: Partial<RoleState>;
  readonly liesAbout?: Programme;
  readonly isConnected?: boolean;
  readonly isFull?: boolean;
}

/** A device with the rules of roles, as docs/protocol.md has them. */
function bench({ role = { role: "unassigned", capMilliNewtons: 60_000, holdsADay: 0, holdsToday: 0, authorised: false }, deviceKey = 0, refuses = () => null, lies = {}, liesAbout, isConnected = true, isFull = false }: Situation = {}) {
  const asked: string[] = [];
  const kept: Prescription[] = [];
  let state = role;
  let key = deviceKey;
  let sent: Programme | null = null;
  let wasSet = false;
  const ask = (request: string): void => {
    asked.push(request);
    const result = refuses(request);
    if (result) throw new ControlError(result);
  };
  const control = {
    async readRole() {
      ask("readRole");
      return wasSet ? { ...state, ...lies } : state;
    },
    async authorise(shown: number) {
      ask("authorise");
      if (key === 0 || shown !== key) throw new ControlError("notAllowed");
      state = { ...state, authorised: true };
    },
    async setRole(next: "therapist" | "patient", capMilliNewtons: number, holdsADay: number, shown: number) {
      ask(`setRole ${next}`);
      if (key !== 0 && !state.authorised) throw new ControlError("notAllowed");
      key = shown;
      wasSet = true;
      state = { ...state, role: next, capMilliNewtons, holdsADay, authorised: true };
    },
    async sendProgramme(next: Programme) {
      ask("sendProgramme");
      if (state.role === "patient" && !state.authorised) throw new ControlError("notAllowed");
      sent = next;
    },
    async readProgramme() {
      ask("readProgramme");
      return liesAbout ?? sent;
    },
  };
  const link = { control, state: signal({ phase: isConnected ? "ready" : "idle", failure: null, deviceName: "PressDev", deviceId: "d7" }) } as unknown as DeviceLink;
  const store = {
    settings: signal({ therapistKey: ownKey }),
    prescriptions: { put: async (value: Prescription) => { if (isFull) throw new Error("full"); kept.push(value); } },
  } as unknown as Store;
  const taken: Programme[] = [];
  return { asked, kept, taken, run: createErrandRun({ link, store, now: () => nowMs, onProgramme: (programme) => taken.push(programme) }) };
}

describe("a prescription", () => {
  test("goes to a new device, is read back, and kept", async () => {
    const { run, asked, kept, taken } = bench();
    await run.begin(prescribe);
    expect(run.progress.value).toEqual({ kind: "prescribe", step: "finished", failure: null });
    expect(taken, "the session is told").toHaveLength(1);
    expect(asked).toEqual(["readRole", "setRole patient", "sendProgramme", "readRole", "readProgramme"]);
    expect(kept).toEqual([{ ...prescription, sentAtMs: nowMs, deviceId: "d7" }]);
  });

  test("shows the key first to a device that has it", async () => {
    const { run, asked } = bench({ role: { role: "patient", capMilliNewtons: 30_000, holdsADay: 2, holdsToday: 1, authorised: false }, deviceKey: ownKey });
    await run.begin(prescribe);
    expect(asked.slice(0, 3)).toEqual(["readRole", "authorise", "setRole patient"]);
    expect(run.progress.value?.step).toBe("finished");
  });

  test("changes nothing on another therapist's device", async () => {
    const { run, asked, kept, taken } = bench({ role: { role: "therapist", capMilliNewtons: 200_000, holdsADay: 0, holdsToday: 0, authorised: false }, deviceKey: 5 });
    await run.begin(prescribe);
    expect(run.progress.value).toEqual({ kind: "prescribe", step: "key", failure: "otherTherapist" });
    expect(asked).toEqual(["readRole", "authorise"]);
    expect([kept, taken]).toEqual([[], []]);
  });

  test.each<[string, Situation, ErrandStep, string]>([
    ["not connected", { isConnected: false }, "connect", "notConnected"],
    ["a hand is guided", { refuses: (request) => (request === "setRole patient" ? "busy" : null) }, "role", "busy"],
    ["a field is out of its range", { refuses: (request) => (request === "sendProgramme" ? "fieldOutOfRange" : null) }, "programme", "fieldOutOfRange"],
    ["the link drops", { refuses: (request) => (request === "sendProgramme" ? "disconnected" : null) }, "programme", "disconnected"],
    ["the device has another cap", { lies: { capMilliNewtons: 61_000 } }, "compare", "roleDiffers"],
    ["the device has another limit", { lies: { holdsADay: 0 } }, "compare", "roleDiffers"],
    ["the device is not the patient's", { lies: { role: "unassigned" } }, "compare", "roleDiffers"],
    ["the device has another programme", { liesAbout: { ...programme, repeats: 3 } }, "compare", "programmeDiffers"],
    ["the device has another step", { liesAbout: { ...programme, steps: [{ ...programme.steps[0]!, holdSeconds: 16 }] } }, "compare", "programmeDiffers"],
    ["the phone is full", { isFull: true }, "keep", "notKept"],
  ])("stops where it fails: %s", async (_, situation, step, failure) => {
    const { run, kept } = bench(situation);
    await run.begin(prescribe);
    expect(run.progress.value).toEqual({ kind: "prescribe", step, failure });
    expect(kept).toEqual([]);
  });

  test("is begun anew after a failure, and not twice at once", async () => {
    let isBusy = true;
    const { run, asked, kept } = bench({ refuses: (request) => (isBusy && request === "sendProgramme" ? "busy" : null) });
    await run.begin(prescribe);
    isBusy = false;
    await Promise.all([run.begin(prescribe), run.begin(prescribe)]);
    expect(run.progress.value?.step).toBe("finished");
    expect(asked.filter((request) => request === "sendProgramme")).toHaveLength(2);
    expect(kept).toHaveLength(1);
  });
});

test("a patient's device becomes the therapist's again, and nothing is kept", async () => {
  const { run, asked, kept } = bench({ role: { role: "patient", capMilliNewtons: 30_000, holdsADay: 2, holdsToday: 1, authorised: false }, deviceKey: ownKey });
  await run.begin({ kind: "takeBack" });
  expect(run.progress.value).toEqual({ kind: "takeBack", step: "finished", failure: null });
  expect(asked).toEqual(["readRole", "authorise", "setRole therapist", "readRole"]);
  expect(kept).toEqual([]);
});

describe("the table of errands", () => {
  const kinds: readonly ErrandKind[] = ["prescribe", "takeBack"];
  const steps: readonly ErrandStep[] = ["connect", "key", "role", "programme", "compare", "keep", "finished", "stopped"];

  test("has the ways that the screens show", () => {
    expect(errandWay("prescribe")).toEqual(["connect", "key", "role", "programme", "compare", "keep"]);
    expect(errandWay("takeBack")).toEqual(["connect", "key", "role", "compare"]);
  });

  test("stops from everywhere but the end, and sets the role never without the key", () => {
    for (const kind of kinds) {
      for (const step of steps) expect(errandStepAfter(step, { kind, hasFailed: true })).toBe(step === "finished" ? "finished" : "stopped");
      const way = errandWay(kind);
      expect(way.indexOf("key")).toBeLessThan(way.indexOf("role"));
    }
  });

  test("uses each of its rules", () => {
    const used = new Set(kinds.flatMap((kind) => steps.flatMap((step) => [true, false].map((hasFailed) =>
      errandRules.findIndex(({ from, when }) => (from === null || from === step) && when({ kind, hasFailed }))))));
    expect(errandRules.map((_, index) => index).filter((index) => !used.has(index))).toEqual([]);
  });

  test.each([["English", english], ["German", german]])("has words for each step and each failure of its own in %s", (_, words) => {
    for (const kind of kinds) expect(Object.keys(words.prescribe.step)).toEqual(expect.arrayContaining(errandWay(kind)));
    expect(Object.keys(words.prescribe.failure)).toEqual(expect.arrayContaining(["notConnected", "otherTherapist", "roleDiffers", "programmeDiffers", "notKept"]));
  });
});

import { describe, expect, test } from "vitest";
import { ControlError, type ControlResult, type DeviceControl } from "../../src/link/device-link";
import { createCalibrationRun } from "../../src/screens/calibration/calibration-run";
import english from "../../src/text/en/calibration.json";
import german from "../../src/text/de/calibration.json";
import { knownRefusals } from "../../src/screens/calibration/refusal-notice";

const nowMs = 1_800_000_000_500;

/** A device that takes everything but what `refuses` says; `asked` is what it was asked. */
function device(refuses: (request: string, count: number) => ControlResult | null = () => null) {
  const asked: string[] = [];
  async function answer(request: string): Promise<void> {
    asked.push(request);
    const result = refuses(request, asked.filter((one) => one === request).length);
    if (result) throw new ControlError(result);
  }
  const control = {
    calibrateBegin: () => answer("begin"),
    calibrateAddMass: (weight: number) => answer(`mass ${weight}`),
    calibrateFinish: (utcSeconds: number) => answer(`finish ${utcSeconds}`),
    calibrateCancel: () => answer("cancel"),
    tare: () => answer("tare"),
    readCalibration: async () => {
      await answer("read");
      return { id: 4, utcSeconds: 1_800_000_000, residualMilliNewtons: 197, masses: 5, copies: 2, zeroCounts: 12 };
    },
  } as Partial<DeviceControl> as DeviceControl;
  return { control, asked, run: createCalibrationRun(control, () => nowMs) };
}

async function proceed(run: ReturnType<typeof createCalibrationRun>, times: number): Promise<void> {
  for (let i = 0; i < times; i++) await run.proceed();
}

describe("a calibration", () => {
  test("asks the device for what the document says, in its order", async () => {
    const { run, asked } = device();
    await proceed(run, 13);
    expect(asked).toEqual([
      "begin", "begin", "mass 29420", "mass 58840", "mass 88260", "mass 58840", "mass 29420", "finish 1800000000", "read", "tare", "begin", "cancel",
    ]);
    expect(run.progress.value).toMatchObject({ step: "result", busy: false, refusal: null, inUse: { id: 4 } });
  });

  test("stays at a mass that does not rest, says so, and goes on with the same one", async () => {
    const { run } = device((request, count) => (request === "mass 29420" && count === 1 ? "notSteady" : null));
    await proceed(run, 5);
    expect(run.progress.value).toMatchObject({ step: "mass", taken: 0, refusal: "notSteady" });
    await run.proceed();
    expect(run.progress.value).toMatchObject({ step: "mass", taken: 1, refusal: null });
  });

  test("asks for one more mass when the heaviest was too light", async () => {
    const { run } = device((request, count) => (request.startsWith("finish") && count === 1 ? "spanTooSmall" : null));
    run.setMasses([1, 2]);
    await proceed(run, 7);
    expect(run.progress.value).toMatchObject({ step: "mass", taken: 2, masses: [1, 2, null], refusal: "spanTooSmall" });
    run.setMasses([1, 2, 6]);
    await proceed(run, 2);
    expect(run.progress.value).toMatchObject({ step: "tare", refusal: null });
  });

  test("begins with the first mass again when the fit was refused", async () => {
    const { run } = device((request, count) => (request.startsWith("finish") && count === 1 ? "residualTooLarge" : null));
    await proceed(run, 10);
    expect(run.progress.value).toMatchObject({ step: "failed", refusal: "residualTooLarge" });
    await proceed(run, 4);
    expect(run.progress.value).toMatchObject({ step: "mass", taken: 0 });
  });

  test("when it is cancelled, is cancelled on the device, and a late answer changes nothing", async () => {
    let answerLate = (): void => {};
    const { control, asked } = device();
    const late = { ...control, calibrateBegin: () => new Promise<void>((resolve) => { answerLate = resolve; }) };
    const run = createCalibrationRun(late, () => nowMs);
    await run.proceed();
    const underWay = run.proceed();
    expect(run.progress.value.busy).toBe(true);
    await run.cancel();
    expect(asked).toEqual(["cancel"]);
    answerLate();
    await underWay;
    expect(run.progress.value).toMatchObject({ step: "prepare", busy: false });
  });

  test("ends with the connection, and says so; behind the storing it waits for the next connection", async () => {
    const { run } = device();
    await proceed(run, 5);
    run.linkLost();
    expect(run.progress.value).toMatchObject({ step: "prepare", taken: 0, refusal: "disconnected" });
    await proceed(run, 10);
    expect(run.progress.value.step).toBe("tare");
    run.linkLost();
    expect(run.progress.value).toMatchObject({ step: "tare", refusal: null });
  });

  test("takes no second press while the device measures", async () => {
    const { run, asked } = device();
    await run.proceed();
    await Promise.all([run.proceed(), run.proceed()]);
    expect(asked).toEqual(["begin"]);
  });
});

test.each([["English", english], ["German", german]])("each refusal that a calibration knows has its words in %s", (_, words) => {
  expect(new Set(Object.keys(words.refusal))).toEqual(new Set(knownRefusals));
});

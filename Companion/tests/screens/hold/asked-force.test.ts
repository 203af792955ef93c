import { describe, expect, it } from "vitest";
import type { HoldView } from "../../../src/guidance/live-hold";
import { programmePresets } from "../../../src/programmes/presets";
import { askedForce, forceOfStep, nothingAsked } from "../../../src/screens/hold/asked-force";

const view = (told: Partial<HoldView>): HoldView => ({
  reading: "live", forceMilliNewtons: 0, targetMilliNewtons: 40_000, toleranceMilliNewtons: 4_000, phase: "idle", verdict: "allowed", outcome: null, leftMs: 0, inBandMs: 0, askedMs: 0,
  programmeKind: "steady", step: 0, cue: "nothing", ...told,
});
const first = askedForce(nothingAsked, view({}));

describe("what the device asks for", () => {
  it("is nothing before it has told", () => {
    expect(askedForce(nothingAsked, view({ reading: "none", targetMilliNewtons: 0, toleranceMilliNewtons: 0 }))).toBe(nothingAsked);
    expect(first).toEqual({ targetMilliNewtons: 40_000, toleranceMilliNewtons: 4_000 });
  });

  it("is the same object as long as nothing changes", () => {
    expect(askedForce(first, view({ phase: "hold" }))).toBe(first);
  });

  it("is less after too much, in each phase in which the target stands still", () => {
    for (const phase of ["idle", "hold", "offBand", "done", "rest"] as const) {
      expect(askedForce(first, view({ phase, targetMilliNewtons: 36_000, toleranceMilliNewtons: 3_600 })), phase).toEqual({ targetMilliNewtons: 36_000, toleranceMilliNewtons: 3_600 });
    }
  });

  it("stays while the target rises, and while nothing is heard", () => {
    const rising = { targetMilliNewtons: 12_000 };
    for (const told of [{ phase: "approach" }, { programmeKind: "threshold" }, { reading: "stale" }] as const) expect(askedForce(first, view({ ...told, ...rising })), JSON.stringify(told)).toBe(first);
  });
});

describe("the next step", () => {
  it("asks for nothing of the step before while the hand is on its way there", () => {
    expect(askedForce(first, view({ phase: "approach", step: 1 }), 0)).toBe(nothingAsked);
    expect(askedForce(first, view({ phase: "approach", step: 1 }), 1)).toBe(first);
  });
  it("asks for what the device tells in the band", () =>
    expect(askedForce(first, view({ phase: "hold", step: 1, targetMilliNewtons: 28_000, toleranceMilliNewtons: 2_800 }), 0)).toEqual({ targetMilliNewtons: 28_000, toleranceMilliNewtons: 2_800 }));
});

describe("the force of a step", () => {
  const preset = (kind: string) => programmePresets.find(({ key }) => key === kind)!.programme;
  const rising = preset("alternating"); // 20 N and 35 N, ± 10 %, both with a rise
  const free = preset("steady"); // 30 N, without one
  const told = (newtons: number) => ({ targetMilliNewtons: newtons * 1_000, toleranceMilliNewtons: newtons * 100 });

  it("is the programme's before the device has told", () => expect(forceOfStep(nothingAsked, rising, 1)).toEqual(told(35)));
  it("is the programme's while the device tells only where the rise begins", () => {
    for (const step of [0, 1]) expect(forceOfStep({ targetMilliNewtons: 2_000, toleranceMilliNewtons: 1_000 }, rising, step)).toEqual(told(step === 0 ? 20 : 35));
  });
  it("is what the device tells in the band, down to half of the programme's after too much", () => {
    for (const newtons of [35, 31.5, 17.5]) expect(forceOfStep(told(newtons), rising, 1)).toEqual(told(newtons));
  });
  it("is what the device tells without a rise, however low", () => expect(forceOfStep(told(12), free, 0)).toEqual(told(12)));
  it("is none of a step that the programme does not have", () => expect(forceOfStep(told(12), free, 1)).toBeNull());
});

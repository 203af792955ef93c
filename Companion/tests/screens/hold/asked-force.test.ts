import { describe, expect, it } from "vitest";
import type { HoldView } from "../../../src/guidance/live-hold";
import { askedForce, nothingAsked } from "../../../src/screens/hold/asked-force";

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

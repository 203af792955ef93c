import { describe, expect, it } from "vitest";
import { cues } from "../../src/guidance/cues";
import { cueLooks, wordOf } from "../../src/parts/gauge-cues";
import { angleOf, dialFrom, dialSweep, scaleTop, shareOf } from "../../src/parts/gauge-scale";

describe("the gauge's scale", () => {
  // Every target and tolerance that a programme may have (docs/programmes.md).
  it("has room for the band and as much again over it, for every target and tolerance", () => {
    for (let target = 2_000; target <= 150_000; target += 500) {
      for (const percent of [3, 10, 30]) {
        const tolerance = (target * percent) / 100;
        const top = scaleTop(target, tolerance);
        expect(target + 2 * tolerance, `${target} mN ± ${percent} %`).toBeLessThanOrEqual(top);
        expect(target / top, `${target} mN ± ${percent} %`).toBeGreaterThan(0.38);
      }
    }
  });

  it.each([[0, 0], [25_000, 0.5], [50_000, 1], [90_000, 1], [-500, 0]])("puts %i mN of 50 N at %f", (force, share) => expect(shareOf(force, 50_000)).toBe(share));

  it("puts everything at the beginning while no scale is known", () => expect(shareOf(1000, 0)).toBe(0));

  it("goes over the top from the lower left to the lower right", () => {
    expect(Math.cos(angleOf(0))).toBeCloseTo(-Math.cos(angleOf(1)), 6);
    expect(Math.sin(angleOf(0.5))).toBeCloseTo(-1, 6);
    expect(angleOf(1)).toBeCloseTo(dialFrom + dialSweep, 6);
  });
});

describe("a cue's look", () => {
  it("tells the five cues of guidance apart by their sign alone", () => {
    const signs = (["stay", "moreNear", "moreFar", "lessNear", "lessFar"] as const).map((name) => cueLooks[name].sign);
    expect(new Set(signs).size).toBe(5);
  });

  it("has the device's colour", () => {
    const tokens = { green: "inside", blue: "below", orange: "above", white: "white-cue", "faint white": "white-cue", violet: "violet-cue", dark: "text-quiet" } as const;
    for (const [name, cue] of Object.entries(cues)) expect(cueLooks[name as keyof typeof cues].colour, name).toBe(tokens[cue.colour]);
  });
});

describe("the word under the dial", () => {
  it("asks to let go only where somebody presses: at rest it says not now", () => {
    const view = { cue: "noGuidance", phase: "idle", forceMilliNewtons: 0 } as const;
    expect(wordOf(view)).toBe("notNow");
    expect([999, 1_000, 60_000].map((forceMilliNewtons) => wordOf({ ...view, forceMilliNewtons }))).toEqual(["notNow", "noGuidance", "noGuidance"]);
    expect(wordOf({ ...view, phase: "aborted" })).toBe("noGuidance");
    expect(wordOf({ ...view, forceMilliNewtons: null })).toBe("noGuidance");
  });

  it("is the cue's otherwise", () => {
    for (const [cue, look] of Object.entries(cueLooks)) {
      if (cue !== "noGuidance") expect(wordOf({ cue: cue as keyof typeof cueLooks, phase: "idle", forceMilliNewtons: 0 }), cue).toBe(look.word);
    }
  });
});

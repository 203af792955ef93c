import { describe, expect, it } from "vitest";
import { Blinker } from "../../src/guidance/blinker";
import { type CueName, cues, shortestFlashMs } from "../../src/guidance/cues";

const oneFrameMs = 1000 / 60;

/** Times at which it lit up, ms, for a cue that is asked for frame by frame. */
function lightsUp(cueAt: (ms: number) => CueName, lengthMs: number, frameMs = oneFrameMs): number[] {
  const blinker = new Blinker();
  const times: number[] = [];
  let was = true;
  for (let ms = 0; ms < lengthMs; ms += frameMs) {
    const is = blinker.step(frameMs, cues[cueAt(ms)]);
    if (is && !was) times.push(ms);
    was = is;
  }
  return times;
}

/** A sequence that looks like chance and is the same for the same seed. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

describe("the sign's rhythm", () => {
  it("stays lit for a steady cue", () => {
    expect(lightsUp(() => "stay", 5000)).toEqual([]);
  });

  it.each(["moreNear", "moreFar", "lessNear", "lessFar", "noGuidance", "logFull"] as const)("lights up once a period for %s, and is lit for its share", (name) => {
    const { litMs, darkMs } = cues[name];
    const periods = 10;
    const lengthMs = (litMs + darkMs) * periods;
    const blinker = new Blinker();
    let lit = 0;
    for (let ms = 0; ms < lengthMs; ms++) lit += blinker.step(1, cues[name]) ? 1 : 0;
    expect(lit / lengthMs).toBeCloseTo(litMs / (litMs + darkMs), 2);
    expect(lightsUp(() => name, lengthMs, 1)).toHaveLength(periods - 1);
  });

  it("begins lit with a new colour when the last lighting up is long enough ago", () => {
    const blinker = new Blinker();
    for (let ms = 0; ms < 700; ms++) blinker.step(1, cues.moreNear);
    expect(blinker.isLit).toBe(false);
    expect(blinker.step(1, cues.stay)).toBe(true);
  });

  it("goes on in the same period when only the rate changes", () => {
    const blinker = new Blinker();
    for (let ms = 0; ms < 200; ms++) blinker.step(1, cues.moreNear);
    expect(blinker.step(1, cues.moreFar)).toBe(false);
  });

  // The device's own light may light up sooner when the rate changes in the middle of a period; a screen is larger.
  it.each([1, 2, 3, 4, 5, 6])("never lights up twice within 400 ms, whatever the cues do (seed %i)", (seed) => {
    const next = chance(seed);
    const names = Object.keys(cues) as CueName[];
    let until = 0;
    let name: CueName = "nothing";
    const times = lightsUp((ms) => {
      if (ms >= until) {
        until = ms + next() * 600;
        name = names[Math.floor(next() * names.length)]!;
      }
      return name;
    }, 120_000);
    const between = times.slice(1).map((time, i) => time - times[i]!);
    expect(times.length).toBeGreaterThan(30);
    expect(Math.min(...between)).toBeGreaterThanOrEqual(shortestFlashMs - 1e-6);
  });
});

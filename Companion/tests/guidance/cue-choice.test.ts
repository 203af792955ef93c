import { describe, expect, it } from "vitest";
import { chooseCue, cueRows } from "../../src/guidance/cue-choice";
import { type Phase, phases, type Unknown, type Verdict, verdicts } from "../../src/protocol/messages";

const directions = ["more", "stay", "less"] as const;
const newer: Unknown = { unknown: 99 };
const everyPhase: (Phase | Unknown)[] = [...phases, newer];
const everyVerdict: (Verdict | Unknown)[] = [...verdicts, newer];
const situations = everyPhase.flatMap((phase) => everyVerdict.flatMap((verdict) => directions.flatMap((direction) => [true, false].map((isFar) => ({ phase, verdict, direction, isFar })))));

describe("the table of cues", () => {
  it.each(cueRows.map((row, i) => [row.name, i] as const))("has a use for the row “%s”", (_, i) => {
    const taken = situations.filter((situation) => cueRows.findIndex((row) => row.when(situation)) === i);
    expect(taken.length).toBeGreaterThan(0);
  });

  it("never asks for more force, and never says that all is well, while guidance is not allowed", () => {
    const wrong = situations.filter(({ phase, verdict, ...aim }) => verdict !== "allowed" && ["moreNear", "moreFar", "stay", "lessNear", "done", "rest"].includes(chooseCue(phase, verdict, aim)));
    expect(wrong).toEqual([]);
  });

  it("asks for force only in the phases in which a hand is guided", () => {
    const asking = situations.filter(({ phase, verdict, ...aim }) => ["moreNear", "moreFar", "stay", "lessNear", "lessFar"].includes(chooseCue(phase, verdict, aim)));
    expect(new Set(asking.map(({ phase }) => phase))).toEqual(new Set(["approach", "hold", "offBand"]));
  });

  it("says the way and how far it is while a hand is guided", () => {
    const cue = (direction: (typeof directions)[number], isFar: boolean) => chooseCue("hold", "allowed", { direction, isFar });
    expect([cue("more", true), cue("more", false), cue("stay", true), cue("stay", false), cue("less", false), cue("less", true)])
      .toEqual(["moreFar", "moreNear", "stay", "stay", "lessNear", "lessFar"]);
  });

  it("lets go after an early end, and rests in a rest", () => {
    const aim = { direction: "more", isFar: true } as const;
    expect(chooseCue("aborted", "allowed", aim)).toBe("noGuidance");
    expect(chooseCue("done", "allowed", aim)).toBe("done");
    expect(chooseCue("rest", "allowed", aim)).toBe("rest");
    expect(chooseCue("idle", "allowed", aim)).toBe("nothing");
  });
});

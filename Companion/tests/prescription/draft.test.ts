import { describe, expect, test } from "vitest";
import { programmePresets } from "../../src/programmes";
import type { Programme } from "../../src/protocol/messages";
import type { Session } from "../../src/storage/model";
import { beyondCap, capMilliNewtons, capNewtons, draftProblem, firstDraft, leastCapNewtons, usualCapNewtons, usualSite, type Draft } from "../../src/screens/prescription/draft";

const preset = (kind: Programme["kind"]): Programme => programmePresets.find(({ key }) => key === kind)!.programme;
const steady = preset("steady"); // 30 N ± 10 %
const good: Draft = { programmeId: "p", site: 1, capNewtons: 60, holdsADay: 4 };

describe("a draft", () => {
  test.each<[string, Partial<Draft>, Programme | null, string | null]>([
    ["whole", {}, steady, null],
    ["without a programme", {}, null, "noProgramme"],
    ["of a threshold measurement", {}, preset("threshold"), "isThreshold"],
    ["without a site", { site: 0 }, steady, "noSite"],
    ["without a cap", { capNewtons: null }, steady, "cap"],
    ["with a cap under the smallest", { capNewtons: capNewtons.lowest - 0.01 }, steady, "cap"],
    ["with the smallest cap, which the programme does not fit under", { capNewtons: capNewtons.lowest }, steady, "doesNotFit"],
    ["with the highest cap", { capNewtons: capNewtons.highest }, steady, null],
    ["with a cap over the highest", { capNewtons: capNewtons.highest + 0.01 }, steady, "cap"],
    ["without a number of holds", { holdsADay: null }, steady, "holdsADay"],
    ["without a limit", { holdsADay: 0 }, steady, null],
    ["with 255 holds a day", { holdsADay: 255 }, steady, null],
    ["with 256", { holdsADay: 256 }, steady, "holdsADay"],
    ["with less than none", { holdsADay: -1 }, steady, "holdsADay"],
    ["with half a hold", { holdsADay: 1.5 }, steady, "holdsADay"],
  ])("%s", (_, change, programme, problem) => {
    expect(draftProblem({ ...good, ...change }, programme)).toBe(problem);
  });

  test("begins with what was prescribed last, otherwise with the cap of a new device", () => {
    expect(firstDraft(null, 7)).toEqual({ programmeId: null, site: 7, capNewtons: usualCapNewtons, holdsADay: null });
    const last = { id: "x", patientId: "q", programmeId: "p", site: 3, capMilliNewtons: 42_500, holdsADay: 6, sentAtMs: 1, deviceId: "d" };
    expect(firstDraft(last, 7)).toEqual({ programmeId: "p", site: 3, capNewtons: 42.5, holdsADay: 6 });
  });
});

describe("the smallest cap for a programme", () => {
  test.each(programmePresets)("is one that the check of the device takes, and 1 N less is not: $key", ({ programme }) => {
    const least = leastCapNewtons(programme);
    expect(beyondCap(programme, least)).toBeNull();
    expect(beyondCap(programme, least - 1)).not.toBeNull();
  });

  test("stays in the range of caps, also for the strongest and the lightest programme", () => {
    const with150 = { ...steady, steps: [{ ...steady.steps[0]!, targetMilliNewtons: 150_000, tolerancePercent: 30 }] };
    expect(leastCapNewtons(with150)).toBe(capNewtons.highest);
    expect(beyondCap(with150, capNewtons.highest)).toBeNull();
    expect(leastCapNewtons({ ...steady, steps: [{ ...steady.steps[0]!, targetMilliNewtons: 2_000 }] })).toBe(capNewtons.lowest);
  });
});

test.each([[60, 60_000], [10.004, 10_000], [10.006, 10_010], [42.55, 42_550]])("a cap of %d N is %d mN on the link", (newtons, milliNewtons) => {
  expect(capMilliNewtons(newtons)).toBe(milliNewtons);
});

test.each([
  [12, [[1, 3]], 12],
  [0, [[1, 3], [9, 5], [4, 7]], 5],
  [0, [[1, 3], [9, 0]], 3],
  [0, [], 0],
])("with the main site %d and sessions of [start, site] %j the prescription begins with site %d", (mainSite, sessions, site) => {
  expect(usualSite(mainSite, sessions.map(([startedAtMs, at]) => ({ startedAtMs, site: at }) as Session))).toBe(site);
});

import { afterEach, describe, expect, it, vi } from "vitest";
import { asKind, checkProgramme, complaintsOf, pressesOf, previewOf, programmePresets, rangeOfField, stepCountOf, thresholdProgrammeUnder, widestAllowance } from "../../src/programmes";
import { stepAfterLast } from "../../src/programmes/as-kind";
import { programmeMinutes, programmeWords, rangeWords } from "../../src/programmes/words";
import { programmeKinds, type Programme } from "../../src/protocol/messages";
import { language, setLanguage } from "../../src/text";

const preset = (kind: Programme["kind"]): Programme => programmePresets.find(({ key }) => key === kind)!.programme;

describe("an editor", () => {
  it("makes of every preset one of every kind that a device takes", () => {
    for (const from of programmeKinds) for (const kind of programmeKinds) {
      const made = asKind(preset(from), kind);
      const left = complaintsOf(made, widestAllowance).refusals.map(({ field }) => field);
      expect(left.filter((field) => field !== "target"), `${from} as ${kind}`).toEqual([]); // levels that do not rise are the user's to mend
      expect(made.kind).toBe(kind);
    }
  });

  it("adds steps up to the most a kind may have, each at or over the last", () => {
    let programme = preset("stepped");
    while (programme.steps.length < stepCountOf("stepped").highest) programme = { ...programme, steps: [...programme.steps, stepAfterLast(programme.steps)] };
    expect(checkProgramme(programme, widestAllowance)).toBeNull();
    expect(stepAfterLast([{ ...programme.steps[0]!, targetMilliNewtons: 148_000 }]).targetMilliNewtons).toBe(150_000);
  });

  it("hears of every field that is wrong at once, in the device's order", () => {
    const wrong: Programme = {
      ...preset("alternating"), repeats: 21, rampMilliNewtonsPerSecond: 10,
      steps: [{ targetMilliNewtons: 1_000, tolerancePercent: 31, holdSeconds: 31, restSeconds: 601 }, { targetMilliNewtons: Number.NaN, tolerancePercent: 10, holdSeconds: 15, restSeconds: 0 }],
    };
    const { refusals, mended } = complaintsOf(wrong, widestAllowance);
    expect(refusals.map(({ field, step }) => `${field} ${step}`)).toEqual(["repeats 0", "ramp 0", "tolerance 0", "target 0", "hold 0", "rest 0", "target 1"]);
    expect(checkProgramme(mended, widestAllowance)).toBeNull();
  });

  it("ends where nothing can be mended: a level over one that is the highest already", () => {
    const wrong: Programme = { ...preset("stepped"), steps: [150_000, 150_000].map((targetMilliNewtons) => ({ targetMilliNewtons, tolerancePercent: 10, holdSeconds: 15, restSeconds: 0 })) };
    expect(complaintsOf(wrong, widestAllowance).refusals).toEqual([{ field: "target", step: 1, lowest: 15_001, highest: 15_000 }]);
  });

  it("knows the range of a field that is good", () => {
    expect(rangeOfField(preset("stepped"), "target", 1, widestAllowance)).toEqual({ field: "target", step: 1, lowest: 2_001, highest: 15_000 });
    expect(rangeOfField(preset("steady"), "rest", 0, widestAllowance)).toEqual({ field: "rest", step: 0, lowest: 0, highest: 600 });
    expect(rangeOfField(preset("threshold"), "hold", 0, widestAllowance)).toEqual({ field: "hold", step: 0, lowest: 0, highest: 0 });
  });

  it("has a threshold measurement that fits under every cap a device can have", () => {
    for (let capMilliNewtons = 10_000; capMilliNewtons <= 200_000; capMilliNewtons += 10) {
      const programme = thresholdProgrammeUnder(capMilliNewtons);
      expect(checkProgramme(programme, { capMilliNewtons, allowsLongHolds: false }), `under ${capMilliNewtons} mN`).toBeNull();
    }
    expect(thresholdProgrammeUnder(200_000).steps[0]!.targetMilliNewtons).toBe(100_000);
  });
});

describe("a preview", () => {
  it("lasts as long as rises, holds and rests, without a rest behind the last hold", () => {
    expect(previewOf(preset("steady")).endMs).toBe(2 * (2_000 + 15_000 + 500) + 20_000);
    expect(previewOf(preset("alternating")).endMs).toBe(2 * (2_000 + 3_500 + 2 * (10_000 + 500)) + 2 * 5_000 + 10_000);
    expect(previewOf(preset("threshold")).endMs).toBe(3 * (20_000 + 500) + 2 * 20_000);
  });
  it("goes up without letting go in a stepped press, and only forward in time", () => {
    const { points, bands } = previewOf(preset("stepped"));
    expect(points.filter(({ milliNewtons }) => milliNewtons === 0)).toHaveLength(2);
    expect(bands.map(({ lowMilliNewtons, highMilliNewtons }) => [lowMilliNewtons, highMilliNewtons])).toEqual([[18_000, 22_000], [25_200, 30_800], [33_750, 41_250]]);
    for (const { programme } of programmePresets) {
      const times = previewOf(programme).points.map(({ atMs }) => atMs);
      expect(times).toEqual([...times].sort((a, b) => a - b));
    }
  });
  it("counts the presses as the device records them", () => {
    expect(programmePresets.map(({ programme }) => pressesOf(programme))).toEqual([2, 4, 1, 3]);
  });
});

describe("the words", () => {
  afterEach(async () => {
    if (language.value !== "en") await setLanguage("en");
    vi.unstubAllGlobals();
  });

  it("say a programme in one sentence, in both languages", async () => {
    expect(programmePresets.map(({ programme }) => programmeWords(programme))).toEqual([
      "2 holds of 30 N for 15 s each", "20 N, 35 N in turn, 2 rounds, 4 holds", "One press in 3 steps: 20 N → 28 N → 37.5 N, up when the pain eases",
      "3 readings up to 100 N at most, rising by 5 N/s",
    ]);
    expect(programmeMinutes(preset("steady"))).toBe("about 1 min");
    vi.stubGlobal("document", { documentElement: {} });
    await setLanguage("de");
    expect(programmeWords(preset("stepped"))).toBe("Ein Druck in 3 Stufen: 20 N → 28 N → 37,5 N, höher wenn der Schmerz nachlässt");
  });
  it.each([
    ["steady", { field: "repeats", step: 0, lowest: 1, highest: 20 }, false, "Allowed: 1 to 20."],
    ["stepped", { field: "target", step: 1, lowest: 2_801, highest: 15_000 }, false, "Each step lies over the one before: 28.01 to 150 N."],
    ["stepped", { field: "target", step: 1, lowest: 15_001, highest: 15_000 }, false, "The step before leaves no room under 150 N."],
    ["steady", { field: "target", step: 0, lowest: 200, highest: 5_000 }, true, "The band must fit twice under the device's cap: 2 to 50 N."],
    ["steady", { field: "hold", step: 0, lowest: 10, highest: 30 }, false, "Allowed: 10 to 30 s; 60 and 90 s for therapists."],
    ["steady", { field: "hold", step: 0, lowest: 10, highest: 30 }, true, "Allowed: 10 to 30 s."],
    ["threshold", { field: "repeats", step: 0, lowest: 3, highest: 3 }, false, "Allowed: 3 only."],
    ["alternating", { field: "steps", step: 0, lowest: 2, highest: 8 }, false, "This kind has 2 to 8 steps."],
    ["threshold", { field: "ramp", step: 0, lowest: 100, highest: 2_000 }, false, "Allowed: 1 to 20 N/s."],
  ] as const)("name a range: %s %o", (kind, range, isDevices, words) => expect(rangeWords(kind, range, isDevices)).toBe(words));
});

import { describe, expect, it } from "vitest";
import { sites } from "../../src/body/sites";
import { answersGoodMs, askingFor, askingRules, longPauseMs, type AskingSituation } from "../../src/safety/asking";
import { judgeSafety } from "../../src/safety/judge";
import { legMuscles, safetyGroups, safetyItems } from "../../src/safety/list";
import type { SafetyAnswers } from "../../src/storage/model";
import english from "../../src/text/en/safety.json";
import german from "../../src/text/de/safety.json";

const answers = (present: string[], doctorAgreed = false): SafetyAnswers => ({ askedAtMs: 1_000, present, doctorAgreed });
const calf = sites.find(({ muscle }) => muscle === "soleus")!.number;
const shoulder = sites.find(({ muscle }) => muscle === "upperTrapezius")!.number;

describe("the safety list", () => {
  it("has all of the field's list, and words for each item in both languages", () => {
    expect(safetyItems.map(({ key }) => key).sort()).toEqual([
      "acuteInflammation", "aneurysm", "anticoagulants", "bruise", "circulatoryDisturbance", "fracture", "infection", "malignancy", "neckFrontOrSide", "neuropathy", "openWound",
      "osteoporosis", "pregnancy", "thrombus", "varicosities",
    ]);
    for (const words of [english, german]) {
      expect(Object.keys(words.item).sort()).toEqual(safetyItems.map(({ key }) => key).sort());
      for (const group of safetyGroups) expect(words.group[group], group).toBeTruthy();
    }
    expect(safetyItems.filter(({ doctorMayAllow }) => doctorMayAllow).map(({ key }) => key)).toEqual(["pregnancy"]);
  });
});

describe("the judgement", () => {
  it("allows nothing by default", () => {
    expect(judgeSafety(null, shoulder)).toMatchObject({ kind: "refused", keys: ["notAsked"] });
    expect(judgeSafety({ ...answers([]), askedAtMs: 0 }, shoulder)).toMatchObject({ kind: "refused", keys: ["notAsked"] });
    expect(judgeSafety(answers(["somethingNew"]), shoulder)).toMatchObject({ kind: "refused", keys: ["unknownItem"] });
    expect(judgeSafety(answers(["toString"]), shoulder)).toMatchObject({ kind: "refused", keys: ["unknownItem"] });
    expect(judgeSafety(answers([]), 255)).toMatchObject({ kind: "refused", keys: ["unknownSite"] });
  });

  it("allows when none of the list applies, at every site of the chart and before one is chosen", () => {
    for (const { number } of sites) expect(judgeSafety(answers([]), number)).toEqual({ kind: "allowed" });
    expect(judgeSafety(answers([]), 0)).toEqual({ kind: "allowed" });
  });

  it.each(safetyItems.filter(({ scope }) => scope !== "legs").map(({ key, scope, doctorMayAllow }) => ({ key, scope, doctorMayAllow })))(
    "$key alone refuses, at any site", ({ key, scope, doctorMayAllow }) => {
      for (const site of [0, calf, shoulder])
        expect(judgeSafety(answers([key]), site)).toEqual({ kind: "refused", keys: [key], otherSpotMayBe: scope !== "body", doctorMayAllow });
    });

  it("refuses varicose veins on the legs, allows them elsewhere, and waits for the site", () => {
    for (const { number, muscle } of sites)
      expect(judgeSafety(answers(["varicosities"]), number).kind, muscle).toBe(legMuscles.has(muscle) ? "refused" : "allowed");
    expect(judgeSafety(answers(["varicosities"]), 0)).toEqual({ kind: "siteNeeded", keys: ["varicosities"] });
  });

  it("a doctor's word allows pregnancy and nothing else", () => {
    expect(judgeSafety(answers(["pregnancy"], true), shoulder)).toEqual({ kind: "allowed" });
    for (const { key } of safetyItems.filter(({ doctorMayAllow }) => !doctorMayAllow)) expect(judgeSafety(answers([key], true), calf).kind, key).toBe("refused");
    expect(judgeSafety(answers(["pregnancy", "aneurysm"], true), shoulder)).toMatchObject({ keys: ["aneurysm"], doctorMayAllow: false });
  });

  it("names all reasons, and another spot helps only when none is of the whole body", () => {
    expect(judgeSafety(answers(["bruise", "varicosities"]), calf)).toMatchObject({ keys: ["bruise", "varicosities"], otherSpotMayBe: true });
    expect(judgeSafety(answers(["bruise", "thrombus"]), calf)).toMatchObject({ keys: ["bruise", "thrombus"], otherSpotMayBe: false });
  });
});

describe("when it is asked", () => {
  const now = 1_800_000_000_000;
  const base: AskingSituation = { nowMs: now, lastAskedAtMs: now - 14 * 86_400_000, sameSession: false, strongSorenessSince: false, tooMuchSince: false };
  it.each<[string, Partial<AskingSituation>, ReturnType<typeof askingFor>]>([
    ["never asked", { lastAskedAtMs: null }, { reason: "first", form: "whole" }],
    ["a new session", {}, { reason: "everySession", form: "whole" }],
    ["a new session a minute later", { lastAskedAtMs: now - 60_000 }, { reason: "everySession", form: "whole" }],
    ["the same session goes on", { lastAskedAtMs: now - answersGoodMs, sameSession: true }, null],
    ["the same session after too long", { lastAskedAtMs: now - answersGoodMs - 1, sameSession: true }, { reason: "everySession", form: "whole" }],
    ["too much in the same session", { lastAskedAtMs: now - 60_000, sameSession: true, tooMuchSince: true }, { reason: "tooMuch", form: "each" }],
    ["too much in the last one", { tooMuchSince: true }, { reason: "tooMuch", form: "each" }],
    ["strong soreness", { strongSorenessSince: true }, { reason: "strongSoreness", form: "each" }],
    ["a pause just not long", { lastAskedAtMs: now - longPauseMs }, { reason: "everySession", form: "whole" }],
    ["a long pause", { lastAskedAtMs: now - longPauseMs - 1 }, { reason: "longPause", form: "each" }],
  ])("%s", (_name, change, expected) => expect(askingFor({ ...base, ...change })).toEqual(expected));

  it("has words for every reason", () => {
    const reasons = askingRules.map(({ reason }) => reason).filter((reason) => reason !== null);
    for (const words of [english, german]) for (const reason of reasons) expect(words.asking[reason], reason).toBeTruthy();
  });
});

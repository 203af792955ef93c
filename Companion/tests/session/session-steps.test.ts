import { describe, expect, it } from "vitest";
import { stepAfter, stepBefore, stepRules, stepToGoOnWith, wayOf, type StepSituation } from "../../src/session/session-steps";
import type { SessionPlan, SessionStep } from "../../src/session/session-run";
import { session } from "../course/examples";

const plans: SessionPlan[] = (["therapist", "patient"] as const).flatMap((by) =>
  [0, 3].flatMap((site) => [null, "programme"].flatMap((programmeId) => [true, false].map((measuresThreshold) => ({ patientId: "p", by, site, programmeId, measuresThreshold })))));
const situations: StepSituation[] = plans.flatMap((plan) => (["allowed", "siteNeeded", "refused"] as const).map((verdict) => ({ plan, verdict, siteDecides: verdict === "siteNeeded" })));
const find = (part: Partial<SessionPlan>, verdict: StepSituation["verdict"] = "allowed"): StepSituation => ({
  plan: { patientId: "p", by: "patient", site: 3, programmeId: null, measuresThreshold: false, ...part }, verdict, siteDecides: false,
});

describe("the table of steps", () => {
  it("leads every session from the safety check to the summary, or to the refusal, and never twice to the same step", () => {
    for (const situation of situations) {
      const way = wayOf(situation);
      expect(way[0]).toBe("safety");
      expect(way.at(-1)).toBe(situation.verdict === "refused" ? "refused" : "summary");
      expect(new Set(way).size).toBe(way.length);
    }
  });

  it("has no rule that is never the first match", () => {
    const used = new Set<unknown>();
    const from: SessionStep[] = ["none", "safety", "refused", "site", "painBefore", "thresholdBefore", "programme", "holds", "thresholdAfter", "painAfter", "summary"];
    for (const situation of situations) for (const step of from) used.add(stepRules.find((rule) => rule.from === step && rule.when(situation)));
    expect(stepRules.filter((rule) => !used.has(rule))).toEqual([]);
  });

  it("brings a patient with a known site to the hold in two answers", () => {
    expect(wayOf(find({}))).toEqual(["safety", "painBefore", "holds", "painAfter", "summary"]);
    expect(wayOf(find({ measuresThreshold: true })), "no threshold at home").toEqual(wayOf(find({})));
  });

  it("has all steps for a therapist who chooses and measures", () => {
    expect(wayOf(find({ by: "therapist", site: 0, measuresThreshold: true }))).toEqual(
      ["safety", "site", "painBefore", "thresholdBefore", "programme", "holds", "thresholdAfter", "painAfter", "summary"]);
    expect(wayOf(find({ by: "therapist", programmeId: "a" }))).toEqual(["safety", "painBefore", "holds", "painAfter", "summary"]);
  });

  it("asks for the site when the safety check depends on it", () => expect(stepAfter("safety", find({ site: 3 }, "siteNeeded"))).toBe("site"));

  it("leads back the way it came, and not out of a session that is over", () => {
    for (const situation of situations) {
      const way = wayOf(situation);
      for (const [index, step] of way.entries()) {
        if (step === "refused") expect(stepBefore(step, situation)).toBe("safety");
        else if (step === "summary") expect(stepBefore(step, situation)).toBe("summary");
        else expect(stepBefore(step, situation)).toBe(way[Math.max(0, index - 1)]);
      }
    }
  });

  it("leads from a refusal to another site when the site decides and is the session's to choose", () => {
    expect(stepBefore("refused", { ...find({ site: 0 }, "refused"), siteDecides: true })).toBe("site");
    expect(stepBefore("refused", { ...find({ site: 3 }, "refused"), siteDecides: true })).toBe("safety");
    expect(stepBefore("refused", find({ site: 0 }, "refused"))).toBe("safety");
  });

  const therapist = find({ by: "therapist", measuresThreshold: true });
  const empty = { painBefore: null, painAfter: null, site: 3 };
  it.each([
    ["nothing answered", { safety: { askedAtMs: 0, present: [], doctorAgreed: false } }, 0, "safety"],
    ["safety", {}, 0, "painBefore"],
    ["pain", { painBefore: 3 }, 0, "thresholdBefore"],
    ["threshold", { painBefore: 3, thresholdBeforeMilliNewtons: 1 }, 0, "programme"],
    ["programme, threshold skipped", { painBefore: 3, programmeId: "a" }, 0, "holds"],
    ["holds", { painBefore: 3, programmeId: "a" }, 2, "holds"],
    ["holds with all skipped", {}, 1, "holds"],
    ["threshold after", { painBefore: 3, programmeId: "a", thresholdAfterMilliNewtons: 1 }, 2, "painAfter"],
    ["pain after", { painBefore: 3, painAfter: 1 }, 2, "summary"],
  ] as const)("goes on behind the furthest answer: %s", (_name, part, holds, step) => {
    expect(stepToGoOnWith(session({ ...empty, ...part }), holds, therapist)).toBe(step);
  });
});

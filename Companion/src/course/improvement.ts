import { addHours } from "./calendar";
import { lastSorenessHours, minimalPainChange, minimalThresholdChangeKilopascals, reliefDaysKnown, sessionsWithoutImprovement } from "./facts";
import type { Treatment } from "./treatments";

/** How a figure changed, by its minimal difference. */
export type Change = "better" | "same" | "worse" | "unknown";

/** What a session came to. "pending": soreness may still hide it. "unknown": nothing was told. */
export type Improvement = "improved" | "notImproved" | "unknown" | "pending";

/** What the rules look at. */
export interface Evidence {
  readonly isPending: boolean;
  readonly pain: Change;
  readonly threshold: Change;
  readonly reliefDays: number | null;
}

/** First match wins. Pain or threshold, one is enough; relief of the known length counts too, because the next session may come after it has worn off (project's own). */
export const improvementRules: readonly { readonly result: Improvement; readonly when: (evidence: Evidence) => boolean }[] = [
  { result: "pending", when: ({ isPending }) => isPending },
  { result: "notImproved", when: ({ pain }) => pain === "worse" },
  { result: "improved", when: ({ reliefDays }) => reliefDays !== null && reliefDays >= reliefDaysKnown.lowest },
  { result: "improved", when: ({ pain }) => pain === "better" },
  { result: "improved", when: ({ threshold }) => threshold === "better" },
  { result: "unknown", when: ({ pain, threshold, reliefDays }) => pain === "unknown" && threshold === "unknown" && reliefDays === null },
  { result: "notImproved", when: () => true },
];

/** How pain changed. It is better by 2 of 10, or when it has gone; where there was none, nothing can be said unless it came. */
export function painChange(before: number | null, after: number | null): Change {
  if (before === null || after === null) return "unknown";
  if (after - before >= minimalPainChange) return "worse";
  if (before === 0) return "unknown";
  return before - after >= minimalPainChange || after === 0 ? "better" : "same";
}

/** How a threshold changed; higher is better. Forces in mN on a tip of so many mm². */
export function thresholdChange(before: number | null, after: number | null, tipAreaSquareMillimetres: number): Change {
  if (before === null || after === null) return "unknown";
  const least = minimalThresholdChangeKilopascals * tipAreaSquareMillimetres; // kPa · mm² = mN
  if (after - before >= least) return "better";
  return before - after >= least ? "worse" : "same";
}

/** What a treatment came to: its state before against the state before the next one, or against its own end as long as there is no next. */
export function improvementOf(treatment: Treatment, next: Treatment | undefined, nowMs: number): Improvement {
  const { session } = treatment;
  const painAfter = next?.session.painBefore ?? session.painAfter;
  const thresholdAfter = next?.session.thresholdBeforeMilliNewtons ?? session.thresholdAfterMilliNewtons;
  const evidence: Evidence = {
    isPending: !treatment.isDone || (next === undefined && nowMs < addHours(treatment.endMs, lastSorenessHours)),
    pain: painChange(session.painBefore, painAfter),
    threshold: thresholdChange(session.thresholdBeforeMilliNewtons, thresholdAfter, treatment.tipAreaSquareMillimetres),
    reliefDays: session.reliefDays,
  };
  return improvementRules.find(({ when }) => when(evidence))?.result ?? "unknown";
}

/** Warnings that a course can give. "notForThisPatient": two sessions in a row without improvement. "pauseAndAsk": strong soreness 36 h after the last session. */
export type CourseWarning = "notForThisPatient" | "pauseAndAsk";

interface WarningSituation {
  readonly results: readonly Improvement[];
  readonly last: Treatment | undefined;
}

/** All that match are given, in this order. Sessions of which nothing is known neither count nor break the row. */
export const warningRules: readonly { readonly warning: CourseWarning; readonly when: (situation: WarningSituation) => boolean }[] = [
  { warning: "pauseAndAsk", when: ({ last }) => last?.session.sorenessAt36h?.level === "strong" },
  {
    warning: "notForThisPatient",
    when: ({ results }) => {
      const judged = results.filter((result) => result === "improved" || result === "notImproved").slice(-sessionsWithoutImprovement);
      return judged.length === sessionsWithoutImprovement && judged.every((result) => result === "notImproved");
    },
  },
];

/** What each treatment came to, in their order. */
export function improvementsOf(treatments: readonly Treatment[], nowMs: number): Improvement[] {
  return treatments.map((treatment, index) => improvementOf(treatment, treatments[index + 1], nowMs));
}

/** The warnings that stand. */
export function courseWarnings(treatments: readonly Treatment[], nowMs: number): CourseWarning[] {
  const situation = { results: improvementsOf(treatments, nowMs), last: treatments.filter(({ isDone }) => isDone).at(-1) };
  return warningRules.filter(({ when }) => when(situation)).map(({ warning }) => warning);
}

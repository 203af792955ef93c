import type { SafetyVerdict } from "../safety";
import type { Session } from "../storage/model";
import type { SessionPlan, SessionStep } from "./session-run";

/** What decides the way through a session. */
export interface StepSituation {
  readonly plan: SessionPlan;
  readonly verdict: SafetyVerdict["kind"];
  /** The site decides: at another one the same answers are not refused. */
  readonly siteDecides: boolean;
}

interface StepRule {
  readonly from: SessionStep;
  readonly when: (situation: StepSituation) => boolean;
  readonly to: SessionStep;
}

const always = (): boolean => true;
const isRefused = ({ verdict }: StepSituation): boolean => verdict === "refused";
const measures = ({ plan }: StepSituation): boolean => plan.by === "therapist" && plan.measuresThreshold;
const choosesProgramme = ({ plan }: StepSituation): boolean => plan.by === "therapist" && plan.programmeId === null;

/** First match wins. */
export const stepRules: readonly StepRule[] = [
  { from: "none", when: always, to: "safety" },
  { from: "safety", when: isRefused, to: "refused" },
  { from: "safety", when: ({ plan, verdict }) => plan.site === 0 || verdict === "siteNeeded", to: "site" },
  { from: "safety", when: always, to: "painBefore" },
  { from: "refused", when: always, to: "refused" },
  { from: "site", when: isRefused, to: "refused" },
  { from: "site", when: always, to: "painBefore" },
  { from: "painBefore", when: measures, to: "thresholdBefore" },
  { from: "painBefore", when: choosesProgramme, to: "programme" },
  { from: "painBefore", when: always, to: "holds" },
  { from: "thresholdBefore", when: choosesProgramme, to: "programme" },
  { from: "thresholdBefore", when: always, to: "holds" },
  { from: "programme", when: always, to: "holds" },
  { from: "holds", when: measures, to: "thresholdAfter" },
  { from: "holds", when: always, to: "painAfter" },
  { from: "thresholdAfter", when: always, to: "painAfter" },
  { from: "painAfter", when: always, to: "summary" },
  { from: "summary", when: always, to: "summary" },
];

/** The step behind one. */
export function stepAfter(step: SessionStep, situation: StepSituation): SessionStep {
  return stepRules.find((rule) => rule.from === step && rule.when(situation))?.to ?? "none";
}

/** The steps of a session in their order, from the safety check to where the table ends. */
export function wayOf(situation: StepSituation): SessionStep[] {
  const way: SessionStep[] = [];
  for (let step = stepAfter("none", situation); way.at(-1) !== step; step = stepAfter(step, situation)) way.push(step);
  return way;
}

/** The step before one; the same when it is the first, or when there is no way back (the session is over). */
export function stepBefore(step: SessionStep, situation: StepSituation): SessionStep {
  if (step === "refused") return situation.plan.site === 0 && situation.siteDecides ? "site" : "safety";
  if (step === "summary") return step;
  const way = wayOf(situation);
  return way[way.indexOf(step) - 1] ?? step;
}

/** Where a session goes on whose answers are these: behind the furthest step that was answered, or in the holds when some were done. */
export function stepToGoOnWith(session: Session, holds: number, situation: StepSituation): SessionStep {
  const way = wayOf(situation);
  const isAnswered: Partial<Record<SessionStep, boolean>> = {
    safety: session.safety.askedAtMs > 0,
    site: session.site !== 0,
    painBefore: session.painBefore !== null,
    thresholdBefore: session.thresholdBeforeMilliNewtons !== null,
    programme: session.programmeId !== null,
    holds: holds > 0,
    thresholdAfter: session.thresholdAfterMilliNewtons !== null,
    painAfter: session.painAfter !== null,
  };
  const furthest = way.findLast((step) => isAnswered[step]);
  if (furthest === undefined || !isAnswered.safety) return "safety";
  return furthest === "holds" ? "holds" : stepAfter(furthest, situation);
}

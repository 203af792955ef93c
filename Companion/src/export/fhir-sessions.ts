import type { Session, SorenessAnswer } from "../storage/model";
import { bodySite, category, identifierSystems, local, type LocalCode, localValue, painScore, quantity } from "./fhir-codes";
import type { CodeableConcept, Observation, Reference, Value } from "./fhir-types";

const milliNewtonsPerNewton = 1000;

/** What was told or measured in a session and after it: pain, threshold, soreness, relief. What is not known yet is left out. */
export function sessionAnswers(session: Session, subject: Reference | undefined): Observation[] {
  const endMs = session.endedAtMs ?? session.startedAtMs;
  const observe = (name: LocalCode, code: CodeableConcept, kind: "survey" | "exam", atMs: number, value: Value): Observation => ({
    ...common(session, `${session.id}/${name}`, atMs, subject), category: [category(kind)], code, ...value,
  });
  const pain = (when: "pain-before" | "pain-after", score: number | null, atMs: number) =>
    score === null ? [] : [observe(when, painScore(when), "survey", atMs, { valueQuantity: quantity(score, "{score}") })];
  const threshold = (name: "threshold-before" | "threshold-after", milliNewtons: number | null, atMs: number) =>
    milliNewtons === null ? [] : [observe(name, local(name), "exam", atMs, { valueQuantity: quantity(milliNewtons / milliNewtonsPerNewton, "N") })];
  const soreness = (name: "soreness-24h" | "soreness-36h", answer: SorenessAnswer | null) =>
    answer === null ? [] : [observe(name, local(name), "survey", answer.answeredAtMs, { valueCodeableConcept: localValue(answer.level) })];
  return [
    ...pain("pain-before", session.painBefore, session.startedAtMs),
    ...threshold("threshold-before", session.thresholdBeforeMilliNewtons, session.startedAtMs),
    ...threshold("threshold-after", session.thresholdAfterMilliNewtons, endMs),
    ...pain("pain-after", session.painAfter, endMs),
    ...soreness("soreness-24h", session.sorenessAt24h),
    ...soreness("soreness-36h", session.sorenessAt36h),
    ...(session.reliefDays === null ? [] : [observe("relief-days", local("relief-days"), "survey", endMs, { valueQuantity: quantity(session.reliefDays, "d") })]),
  ];
}

/** The session itself: what belongs to it, as members. */
export function sessionObservation(session: Session, subject: Reference | undefined, members: readonly Reference[]): Observation {
  return { ...common(session, session.id, session.startedAtMs, subject), category: [category("therapy")], code: local("session"), hasMember: members };
}

function common(session: Session, identifier: string, atMs: number, subject: Reference | undefined) {
  return {
    resourceType: "Observation",
    identifier: [{ system: identifierSystems.session, value: identifier }],
    status: "final",
    effectiveDateTime: new Date(atMs).toISOString(),
    ...(subject && { subject }),
    ...(session.site > 0 && { bodySite: bodySite(session.site) }),
  } as const;
}

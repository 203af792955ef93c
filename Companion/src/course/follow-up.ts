import type { SorenessAnswer } from "../storage/model";
import { addHours, daysBetween } from "./calendar";
import { firstSorenessHours, lastSorenessHours, reliefDaysKnown } from "./facts";
import type { Treatment } from "./treatments";

/** Where a question after a session stands. "missed": the next session has begun without an answer. */
export type QuestionState = "answered" | "missed" | "notYet" | "due";

/** A question about soreness. */
export interface SorenessQuestion {
  readonly hours: typeof firstSorenessHours | typeof lastSorenessHours;
  readonly dueMs: number;
  readonly state: QuestionState;
  readonly answer: SorenessAnswer | null;
}

interface QuestionSituation {
  readonly isAnswered: boolean;
  readonly hasNext: boolean;
  readonly isDue: boolean;
}

/** First match wins; the same for soreness and relief. A question stays open until it is answered or the next session begins. */
export const questionRules: readonly { readonly state: QuestionState; readonly when: (situation: QuestionSituation) => boolean }[] = [
  { state: "answered", when: ({ isAnswered }) => isAnswered },
  { state: "missed", when: ({ hasNext }) => hasNext },
  { state: "due", when: ({ isDue }) => isDue },
  { state: "notYet", when: () => true },
];

/** The two questions about soreness after a treatment that is over. */
export function sorenessQuestions(treatment: Treatment, nowMs: number): readonly SorenessQuestion[] {
  const { sorenessAt24h, sorenessAt36h } = treatment.session;
  return [question(treatment, firstSorenessHours, sorenessAt24h, nowMs), question(treatment, lastSorenessHours, sorenessAt36h, nowMs)];
}

/** Whether it is time to ask for how many days it was better: from the first day of the known range on, until told or the next session. */
export function reliefQuestion({ session, endMs, nextStartMs, isDone }: Treatment, nowMs: number): QuestionState {
  const isDue = isDone && daysBetween(endMs, nowMs) >= reliefDaysKnown.lowest;
  return stateOf({ isAnswered: session.reliefDays !== null, hasNext: nextStartMs !== null, isDue });
}

/** The most days of relief that can have been by now. */
export function mostReliefDays({ endMs, nextStartMs }: Treatment, nowMs: number): number {
  return Math.max(0, daysBetween(endMs, nextStartMs ?? nowMs));
}

function question(treatment: Treatment, hours: SorenessQuestion["hours"], answer: SorenessAnswer | null, nowMs: number): SorenessQuestion {
  const dueMs = addHours(treatment.endMs, hours);
  const state = stateOf({ isAnswered: answer !== null, hasNext: treatment.nextStartMs !== null, isDue: treatment.isDone && nowMs >= dueMs });
  return { hours, dueMs, state, answer };
}

function stateOf(situation: QuestionSituation): QuestionState {
  return questionRules.find(({ when }) => when(situation))?.state ?? "notYet";
}

// What is done with a device, one thing after the other, as a table.

/** "prescribe": the device becomes the patient's. "takeBack": it becomes the therapist's again. */
export type ErrandKind = "prescribe" | "takeBack";

/** A thing that is done, or where an errand ends. */
export type ErrandStep = "connect" | "key" | "role" | "programme" | "compare" | "keep" | "finished" | "stopped";

/** What the table looks at. */
export interface ErrandSituation {
  readonly kind: ErrandKind;
  readonly hasFailed: boolean;
}

interface ErrandRule {
  /** null: from any. */
  readonly from: ErrandStep | null;
  readonly when: (situation: ErrandSituation) => boolean;
  readonly to: ErrandStep;
}

const always = (): boolean => true;
const prescribes = ({ kind }: ErrandSituation): boolean => kind === "prescribe";

/** First match wins. An errand that was stopped is begun anew: every step may be done twice, and the key belongs to the connection. */
export const errandRules: readonly ErrandRule[] = [
  { from: "finished", when: always, to: "finished" },
  { from: null, when: ({ hasFailed }) => hasFailed, to: "stopped" },
  { from: "stopped", when: always, to: "connect" },
  { from: "connect", when: always, to: "key" },
  { from: "key", when: always, to: "role" },
  { from: "role", when: prescribes, to: "programme" },
  { from: "role", when: always, to: "compare" },
  { from: "programme", when: always, to: "compare" },
  { from: "compare", when: prescribes, to: "keep" },
  { from: "compare", when: always, to: "finished" },
  { from: "keep", when: always, to: "finished" },
];

/** The step behind one. */
export function errandStepAfter(step: ErrandStep, situation: ErrandSituation): ErrandStep {
  return errandRules.find(({ from, when }) => (from === null || from === step) && when(situation))?.to ?? "stopped";
}

/** The things that an errand does, in their order. */
export function errandWay(kind: ErrandKind): ErrandStep[] {
  const way: ErrandStep[] = [];
  for (let step: ErrandStep = "connect"; step !== "finished"; step = errandStepAfter(step, { kind, hasFailed: false })) way.push(step);
  return way;
}

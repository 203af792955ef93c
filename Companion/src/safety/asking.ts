// When the safety check is asked, and how: "whole" is the list with one tap for "none of these"; "each" wants every part of it confirmed by itself.

const dayMs = 86_400_000;

/** After a pause this long much may have changed; the interval of two sessions is 14 days in the default course. Project's own. */
export const longPauseMs = 28 * dayMs;

/** Answers of a session that was left open are good for this long: as long as it can be gone on with. */
export const answersGoodMs = 12 * 3_600_000;

/** What the rules look at. */
export interface AskingSituation {
  readonly nowMs: number;
  /** When this patient answered last; null never. */
  readonly lastAskedAtMs: number | null;
  /** The last answers were given in the session that goes on now. */
  readonly sameSession: boolean;
  /** Strong soreness was told after the last answers. */
  readonly strongSorenessSince: boolean;
  /** A hold ended by "too much" after the last answers. */
  readonly tooMuchSince: boolean;
}

/** Why it is asked: `safety:asking.<reason>`. */
export type AskingReason = "first" | "tooMuch" | "strongSoreness" | "longPause" | "everySession";
export type AskingForm = "whole" | "each";

interface AskingRule {
  readonly reason: AskingReason | null;
  readonly when: (situation: AskingSituation) => boolean;
  readonly form: AskingForm;
}

/** First match wins. A null reason: not asked. */
export const askingRules: readonly AskingRule[] = [
  { reason: "first", when: ({ lastAskedAtMs }) => lastAskedAtMs === null, form: "whole" },
  { reason: "tooMuch", when: ({ tooMuchSince }) => tooMuchSince, form: "each" },
  { reason: "strongSoreness", when: ({ strongSorenessSince }) => strongSorenessSince, form: "each" },
  { reason: "longPause", when: ({ nowMs, lastAskedAtMs }) => nowMs - (lastAskedAtMs ?? 0) > longPauseMs, form: "each" },
  { reason: null, when: ({ sameSession, nowMs, lastAskedAtMs }) => sameSession && nowMs - (lastAskedAtMs ?? 0) <= answersGoodMs, form: "whole" },
  { reason: "everySession", when: () => true, form: "whole" },
];

/** What is to be asked now; null: the answers that are there still count. */
export function askingFor(situation: AskingSituation): { readonly reason: AskingReason; readonly form: AskingForm } | null {
  const rule = askingRules.find(({ when }) => when(situation));
  return rule?.reason ? { reason: rule.reason, form: rule.form } : null;
}

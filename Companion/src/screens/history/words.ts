// What outcomes, kinds of programme and verdicts are called.

import type { HoldRecord, Outcome, Unknown, Verdict } from "../../protocol/messages";
import { t } from "../../text";
import { kindKey, outcomeKey } from "./filter";

/** The word for a code word; for one that this app does not know ("unknown12") its number. */
function word(area: "outcome" | "kind" | "verdict", key: string): string {
  const [, code] = /^unknown(\d+)$/.exec(key) ?? [];
  return code === undefined ? t(`history:${area}.${key}`) : t(`history:${area}.unknown`, { code });
}

/** The word for an outcome's code word, as the filter has it. */
export const outcomeKeyWord = (key: string): string => word("outcome", key);
/** The word for a kind's code word, as the filter has it. */
export const kindKeyWord = (key: string): string => word("kind", key);
/** How a hold ended. */
export const outcomeWord = (record: HoldRecord): string => outcomeKeyWord(outcomeKey(record));
/** The kind of a hold's programme. */
export const kindWord = (record: HoldRecord): string => kindKeyWord(kindKey(record));
/** Whether a hold may begin, or why not. */
export const verdictWord = (verdict: Verdict | Unknown): string => word("verdict", typeof verdict === "string" ? verdict : `unknown${verdict.unknown}`);

/** How an outcome is to be taken. */
export type Tone = "good" | "plain" | "warning";

const goodOutcomes: readonly Outcome[] = ["completed", "thresholdMarked", "eased"];
const plainOutcomes: readonly Outcome[] = ["released", "leftBand", "approachTimedOut", "timeLimit", "thresholdNotReached", "stopped", "painTold"];

/** Good: as it was meant. Warning: force, sensor, power, or too much for the patient. */
export function toneOf({ outcome }: HoldRecord): Tone {
  if (typeof outcome !== "string") return "plain";
  if (goodOutcomes.includes(outcome)) return "good";
  return plainOutcomes.includes(outcome) ? "plain" : "warning";
}

export const toneSigns: Record<Tone, string> = { good: "✓", plain: "–", warning: "!" };

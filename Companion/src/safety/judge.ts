import { siteByNumber } from "../body/sites";
import type { SafetyAnswers } from "../storage/model";
import { legMuscles, safetyItems, type SafetyItem } from "./list";

/** What the answers allow. "refused": not now, and why. "siteNeeded": the keys decide when the site is known. */
export type SafetyVerdict =
  | { readonly kind: "allowed" }
  | { readonly kind: "siteNeeded"; readonly keys: readonly string[] }
  | {
    readonly kind: "refused";
    readonly keys: readonly string[];
    /** Another spot may be allowed: none of the reasons holds for the whole body. */
    readonly otherSpotMayBe: boolean;
    /** A doctor's word would allow it: all of the reasons can be allowed so. */
    readonly doctorMayAllow: boolean;
  };

/** Refusals that are no item of the list. */
export const notAsked = "notAsked";
export const unknownItem = "unknownItem";
export const unknownSite = "unknownSite";

/** Judges the answers of the safety check for a site. Nothing is allowed by default: without answers, with an answer or a site that this app does not know, it is refused.
 * @param answers null: nobody was asked
 * @param site its number; 0 not chosen yet */
export function judgeSafety(answers: SafetyAnswers | null, site: number): SafetyVerdict {
  if (!answers || answers.askedAtMs <= 0) return refused([notAsked], []);
  const items = answers.present.map((key) => safetyItems.find((known) => known.key === key));
  if (items.includes(undefined)) return refused([unknownItem], []);
  if (site !== 0 && !siteByNumber(site)) return refused([unknownSite], []);
  const standing = (items as SafetyItem[]).filter((item) => !(item.doctorMayAllow && answers.doctorAgreed));
  const against = standing.filter((item) => forbids(item, site));
  if (against.length > 0) return refused(against.map(({ key }) => key), against);
  return site === 0 && standing.length > 0 ? { kind: "siteNeeded", keys: standing.map(({ key }) => key) } : { kind: "allowed" };
}

/** Whether a condition forbids a site; of the site that is not chosen yet only what holds wherever it is. */
function forbids({ scope }: SafetyItem, site: number): boolean {
  if (scope !== "legs") return true;
  const chosen = siteByNumber(site);
  return chosen !== undefined && legMuscles.has(chosen.muscle);
}

function refused(keys: readonly string[], items: readonly SafetyItem[]): SafetyVerdict {
  return {
    kind: "refused",
    keys,
    otherSpotMayBe: items.length > 0 && items.every(({ scope }) => scope !== "body"),
    doctorMayAllow: items.length > 0 && items.every(({ doctorMayAllow }) => doctorMayAllow),
  };
}

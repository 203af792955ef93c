// What the chart's numbers and keys are called.

import { t } from "../text";
import type { MuscleKey } from "./muscles";
import { siteByNumber, type Site } from "./sites";

/** "Upper trapezius" */
export const muscleName = (muscle: MuscleKey): string => t(`body:muscle.${muscle}`);

/** "Upper trapezius, left"; for 0 that there is none; a number that this chart does not have by its number.
 * @param number as in a record, 0 to 255. */
export function siteName(number: number): string {
  const site = siteByNumber(number);
  if (site) return t("body:site.name", { muscle: muscleName(site.muscle), side: t(`body:side.${site.side}`) });
  return number === 0 ? t("body:site.none") : t("body:site.unknown", { number });
}

/** The name of a site, with how often it was treated before. */
export function markedName(site: number, marks: ReadonlyMap<number, number> | undefined): string {
  const count = marks?.get(site) ?? 0;
  return count === 0 ? siteName(site) : t("body:site.marked", { site: siteName(site), count });
}

/** Where the pain of a point in this muscle is commonly felt, in plain words. */
export const referral = (muscle: MuscleKey): string => t(`body:referral.${muscle}`);

/** What to mind at a site; null when nothing beyond the safety check. */
export const cautionText = (site: Site): string | null => site.caution && t(`body:caution.${site.caution}`);

import type { ProgrammeFieldRange } from "../link/device-link";
import type { Programme, ProgrammeKind } from "../protocol/messages";
import { t } from "../text";
import { formatNewtons, formatNumber } from "../text/format";
import * as limits from "./limits";
import { pressesOf, previewOf } from "./preview";

const msPerMinute = 60_000;

/** A programme in one sentence. */
export function programmeWords(programme: Programme): string {
  const { kind, repeats, steps, rampMilliNewtonsPerSecond } = programme;
  const first = steps[0];
  return t(`programmes:words.${kind}`, {
    count: kind === "stepped" ? steps.length : repeats,
    force: first ? shortNewtons(first.targetMilliNewtons) : "",
    forces: steps.map((step) => shortNewtons(step.targetMilliNewtons)).join(kind === "stepped" ? " → " : ", "),
    seconds: first?.holdSeconds ?? 0,
    holds: pressesOf(programme),
    ramp: formatNumber(rampMilliNewtonsPerSecond / 1_000, rampMilliNewtonsPerSecond % 1_000 === 0 ? 0 : 2),
  });
}

/** About how long it takes, in whole minutes from 1: "about 2 min". */
export function programmeMinutes(programme: Programme): string {
  return t("programmes:words.lasts", { time: formatNumber(Math.max(1, Math.round(previewOf(programme).endMs / msPerMinute))) });
}

/** A force without decimals that say nothing. */
export function shortNewtons(milliNewtons: number): string {
  return formatNewtons(milliNewtons, milliNewtons % 1_000 === 0 ? 0 : milliNewtons % 100 === 0 ? 1 : 2);
}

const unitOf: Record<ProgrammeFieldRange["field"], string> = { kind: "", steps: "", repeats: "", ramp: "N/s", target: "N", tolerance: "%", hold: "s", rest: "s" };
const centi: readonly ProgrammeFieldRange["field"][] = ["ramp", "target"];

/** What may stand in a field that is out of its range: for an editor, a file, and a device's refusal.
 * @param isDevices the range is that of a device with its cap and role */
export function rangeWords(kind: ProgrammeKind, range: ProgrammeFieldRange, isDevices = false): string {
  const { field, lowest, highest } = range;
  const value = (one: number): string => (centi.includes(field) ? formatNumber(one / 100, one % 100 === 0 ? 0 : 2) : formatNumber(one));
  const values = { lowest: value(lowest), highest: value(highest), unit: unitOf[field] };
  return t(`programmes:${sentenceOf(kind, range, isDevices)}`, values).replace(/\s+(?=[.\s])/g, ""); // a field without a unit leaves a space
}

function sentenceOf(kind: ProgrammeKind, { field, lowest, highest }: ProgrammeFieldRange, isDevices: boolean): string {
  const isOverTheOneBefore = kind === "stepped" && field === "target" && lowest > limits.targetCentiNewtons.lowest;
  if (isOverTheOneBefore) return lowest > highest ? "noRoom" : "levelRises";
  if (lowest === highest) return "rangeOne";
  if (field === "steps") return "tooFewSteps";
  if (field === "hold" && !isDevices) return "rangeHold";
  return field === "target" && isDevices ? "underCap" : "range";
}

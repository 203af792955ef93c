import type { HoldRecord } from "../../protocol/messages";
import { formatNumber } from "../../text/format";
import type { Entry } from "./entries";

/** Units of figures: how much of the record's unit is one of the shown one, and with how many decimals. */
const units = {
  newtons: { scale: 1000, digits: 1, sign: "N" },
  fineNewtons: { scale: 1000, digits: 2, sign: "N" },
  newtonsPerSecond: { scale: 1000, digits: 1, sign: "N/s" },
  kilopascals: { scale: 1, digits: 0, sign: "kPa" },
  seconds: { scale: 1000, digits: 1, sign: "s" },
  percent: { scale: 1, digits: 0, sign: "%" },
  volts: { scale: 1000, digits: 2, sign: "V" },
  painScore: { scale: 1, digits: 0, sign: "/ 10" },
} as const;

/** A number of a hold. */
export interface Figure {
  /** Its words: `history:figure.<key>`. */
  readonly key: string;
  readonly group: "asked" | "done" | "around";
  readonly unit: keyof typeof units;
  /** In the record's units; null when the hold has none. */
  readonly of: (record: HoldRecord, entry: Entry) => number | null;
  /** The record's field can say no more: this much, or more. */
  readonly ceiling?: number;
}

/** The highest value of a u16 in the record, and of one in steps of ten. */
const highest16 = 65_535;
const highest16Tens = 655_350;

/** Whether the band was reached: only then there are figures of the time in it. A hold that a power cut ended has none. */
const wasHeld = (record: HoldRecord): boolean => record.durationMs > 0 && record.outcome !== "powerLost";
const held = (of: (record: HoldRecord) => number) => (record: HoldRecord) => (wasHeld(record) ? of(record) : null);
const given = (value: number): number | null => (value > 0 ? value : null);
/** mN / mm² = kPa. */
const pressure = (milliNewtons: number | null, { tipAreaSquareMillimetres }: HoldRecord): number | null =>
  milliNewtons !== null && tipAreaSquareMillimetres > 0 ? milliNewtons / tipAreaSquareMillimetres : null;

/** Share of the time since the band was reached that was in it, %; null in a threshold measurement, which has no band to stay in. */
export const inBandPercent = (record: HoldRecord): number | null =>
  wasHeld(record) && record.programmeKind !== "threshold" ? (record.inBandMs / record.durationMs) * 100 : null;

/** RMS error against the target, mN; null in a threshold measurement. */
export const rmsError = (record: HoldRecord): number | null => (wasHeld(record) && record.programmeKind !== "threshold" ? record.rmsErrorMilliNewtons : null);

/** All numbers of a hold, in the order in which they are shown. */
export const figures: readonly Figure[] = [
  { key: "target", group: "asked", unit: "newtons", of: (record) => given(record.targetMilliNewtons) },
  { key: "targetPressure", group: "asked", unit: "kilopascals", of: (record) => pressure(given(record.targetMilliNewtons), record) },
  { key: "tolerance", group: "asked", unit: "newtons", of: (record) => given(record.toleranceMilliNewtons), ceiling: highest16 },
  { key: "asked", group: "asked", unit: "seconds", of: (record) => given(record.askedMs), ceiling: highest16Tens },
  { key: "duration", group: "done", unit: "seconds", of: held((record) => record.durationMs) },
  { key: "inBand", group: "done", unit: "seconds", of: (record) => (inBandPercent(record) === null ? null : record.inBandMs) },
  { key: "inBandShare", group: "done", unit: "percent", of: inBandPercent },
  { key: "mean", group: "done", unit: "newtons", of: held((record) => record.meanMilliNewtons) },
  { key: "meanPressure", group: "done", unit: "kilopascals", of: (record) => pressure(wasHeld(record) ? record.meanMilliNewtons : null, record) },
  { key: "peak", group: "done", unit: "newtons", of: (record) => (record.outcome === "powerLost" ? null : given(record.peakMilliNewtons)) },
  { key: "standardDeviation", group: "done", unit: "fineNewtons", of: held((record) => record.standardDeviationMilliNewtons), ceiling: highest16 },
  { key: "rmsError", group: "done", unit: "fineNewtons", of: rmsError, ceiling: highest16 },
  { key: "drift", group: "done", unit: "fineNewtons", of: held((record) => record.driftMilliNewtons) },
  { key: "approach", group: "done", unit: "seconds", of: held((record) => record.approachMs), ceiling: highest16 },
  { key: "approachRate", group: "done", unit: "newtonsPerSecond", of: held((record) => record.approachMilliNewtonsPerSecond), ceiling: highest16Tens },
  { key: "threshold", group: "done", unit: "newtons", of: (record) => given(record.thresholdMilliNewtons) },
  { key: "thresholdPressure", group: "done", unit: "kilopascals", of: (record) => pressure(given(record.thresholdMilliNewtons), record) },
  { key: "painBefore", group: "done", unit: "painScore", of: (record) => (record.outcome === "painTold" ? null : record.pain) },
  { key: "painAfter", group: "done", unit: "painScore", of: (record, { painAfter }) => (record.outcome === "painTold" ? record.pain : painAfter) },
  { key: "battery", group: "around", unit: "volts", of: (record) => given(record.batteryMilliVolts) },
];

/** "12.3 N"; "≥ 65.5 N" where the record can say no more. */
export function formatFigure({ unit, ceiling }: Figure, value: number): string {
  const { scale, digits, sign } = units[unit];
  const number = formatNumber(value / scale, digits).replace(/^-/, "−");
  return `${ceiling !== undefined && value >= ceiling ? "≥ " : ""}${number} ${sign}`;
}

/** B less A, as the shown numbers have it: "+1.2 N", "−0.4 N", "0 N". */
export function formatDifference({ unit }: Figure, a: number, b: number): string {
  const { scale, digits, sign } = units[unit];
  const step = 10 ** digits;
  const steps = Math.round((b / scale) * step) - Math.round((a / scale) * step);
  return `${steps > 0 ? "+" : steps < 0 ? "−" : ""}${formatNumber(Math.abs(steps) / step, digits)} ${sign}`;
}

/** A figure of two holds. */
export interface Compared {
  readonly figure: Figure;
  readonly a: number | null;
  readonly b: number | null;
}

/** The figures of the press that at least one of two holds has. */
export function compared(a: Entry, b: Entry): Compared[] {
  return figures
    .filter(({ group }) => group !== "around")
    .map((figure) => ({ figure, a: figure.of(a.hold.record, a), b: figure.of(b.hold.record, b) }))
    .filter((row) => row.a !== null || row.b !== null);
}

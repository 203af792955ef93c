import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/** Between two lines of a trace, ms. */
export const lineMs = 10;

export interface RecordedHold {
  readonly forceMilliNewtons: readonly number[];
  /** What the device's light showed: B blue, G green, O orange, W white, V violet, - dark. */
  readonly light: readonly string[];
  readonly motor: readonly boolean[];
}

/**
 * A hold of a simulated person with the device as delivered (40 N ± 4 N, 10 s), from 0.2 s before the first touch until the hand has let go, a line every 10 ms. Made by
 * `dotnet run --project Simulator -- run --seed N --speed max --trace file.csv`; the light's three duties are told as one letter, times and forces outside are left out.
 */
export function readRecordedHold(seed: number): RecordedHold {
  const [, ...lines] = readFileSync(resolve(import.meta.dirname, `hold-seed-${seed}.csv`), "utf8").trim().split("\n");
  const cells = lines.map((line) => line.split(","));
  return {
    forceMilliNewtons: cells.map(([force]) => Number(force) * 1000),
    light: cells.map(([, light]) => light!),
    motor: cells.map(([, , motor]) => motor === "1"),
  };
}

const fineMs = 2.5;
const finePerConversion = 5;

/** What the device makes of the force at a moment: the converter's filter (three means over a conversion, as the simulator has it), then the median of three conversions. */
export function forceOnDevice(hold: RecordedHold): (atMs: number, stepMs: number) => number {
  const lines = hold.forceMilliNewtons;
  const fine = Array.from({ length: (lines.length - 1) * (lineMs / fineMs) }, (_, i) => {
    const line = Math.floor((i * fineMs) / lineMs);
    const share = ((i * fineMs) % lineMs) / lineMs;
    return lines[line]! * (1 - share) + lines[line + 1]! * share;
  });
  const mean = (values: readonly number[]) => values.map((_, i) => {
    const window = values.slice(Math.max(0, i - finePerConversion + 1), i + 1);
    return window.reduce((sum, one) => sum + one, 0) / window.length;
  });
  const converted = mean(mean(mean(fine)));
  const at = (ms: number) => converted[Math.min(Math.max(0, Math.round(ms / fineMs)), converted.length - 1)]!;
  return (atMs, stepMs) => [at(atMs), at(atMs - stepMs), at(atMs - 2 * stepMs)].sort((a, b) => a - b)[1]!;
}

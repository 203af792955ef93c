/** What the last second of force looks like; null where nothing is known. */
export interface ForceView {
  /** The newest, mN. */
  readonly forceMilliNewtons: number | null;
  /** The highest since the window was made or cleared, mN. */
  readonly highestMilliNewtons: number | null;
  /** The lowest since then, mN. */
  readonly lowestMilliNewtons: number | null;
  /** Within the last second it moved by no more than the device allows. */
  readonly isSteady: boolean;
}

/** Nothing is known yet. */
export const nothingFelt: ForceView = { forceMilliNewtons: null, highestMilliNewtons: null, lowestMilliNewtons: null, isSteady: false };

/** The device takes the mean of a second in which the reading moves by no more than this (docs/calibration.md), mN. */
export const steadyMilliNewtons = 300;
const windowMs = 1_000;
/** The window counts as full a little early: samples come every 12.5 ms, messages of four every 50 ms. */
const nearlyWindowMs = 900;

interface Reading {
  readonly atMs: number;
  readonly milliNewtons: number;
}

/** The last second of force. */
export class ForceWindow {
  private readings: Reading[] = [];
  private highest: number | null = null;
  private lowest: number | null = null;

  /** Takes in a reading; null: the sensor gave none, what came before counts no more. */
  put(atMs: number, milliNewtons: number | null): void {
    if (milliNewtons === null) {
      this.readings = [];
      return;
    }
    this.readings = [...this.readings.filter((reading) => reading.atMs > atMs - windowMs && reading.atMs <= atMs), { atMs, milliNewtons }];
    this.highest = Math.max(this.highest ?? milliNewtons, milliNewtons);
    this.lowest = Math.min(this.lowest ?? milliNewtons, milliNewtons);
  }

  /** Begins anew. */
  clear(): void {
    this.readings = [];
    this.highest = null;
    this.lowest = null;
  }

  view(): ForceView {
    const newest = this.readings.at(-1);
    const oldest = this.readings[0];
    const extremes = { highestMilliNewtons: this.highest, lowestMilliNewtons: this.lowest };
    if (!newest || !oldest) return { ...extremes, forceMilliNewtons: null, isSteady: false };
    const forces = this.readings.map(({ milliNewtons }) => milliNewtons);
    const moved = Math.max(...forces) - Math.min(...forces);
    return { ...extremes, forceMilliNewtons: newest.milliNewtons, isSteady: newest.atMs - oldest.atMs >= nearlyWindowMs && moved <= steadyMilliNewtons };
  }
}

/** Samples that are kept of a hold: the longest press (300 s) at 80 conversions a second, and some. The oldest give way. */
export const traceCapacity = 32_768;

/** The force of the running hold, conversion by conversion, with the band it was held against. Nothing is allocated after the start. */
export class HoldTrace {
  private readonly ms = new Float32Array(traceCapacity);
  private readonly force = new Float32Array(traceCapacity);
  private readonly target = new Float32Array(traceCapacity);
  private readonly tolerance = new Float32Array(traceCapacity);
  private count = 0;
  private beganAtMs = 0;
  /** Goes up by one with each hold that begins. */
  holdNumber = 0;
  /** The highest force of the hold, mN. */
  peakMilliNewtons = 0;

  /** A hold begins at this moment of the device's time. */
  begin(atMs: number): void {
    this.count = 0;
    this.beganAtMs = atMs;
    this.peakMilliNewtons = 0;
    this.holdNumber++;
  }

  /** Forgets the hold. */
  forget(): void {
    this.begin(0);
  }

  /** Takes in a conversion; NaN for none. */
  put(atMs: number, forceMilliNewtons: number, targetMilliNewtons: number, toleranceMilliNewtons: number): void {
    const slot = this.count % traceCapacity;
    this.ms[slot] = atMs - this.beganAtMs;
    this.force[slot] = forceMilliNewtons;
    this.target[slot] = targetMilliNewtons;
    this.tolerance[slot] = toleranceMilliNewtons;
    this.count++;
    if (forceMilliNewtons > this.peakMilliNewtons) this.peakMilliNewtons = forceMilliNewtons;
  }

  /** How many samples can be read. */
  get length(): number {
    return Math.min(this.count, traceCapacity);
  }

  /** Ms from the first touch to sample `index`, 0 the oldest kept. */
  msAt(index: number): number {
    return this.ms[this.slot(index)]!;
  }

  /** Its force, mN; NaN where no conversion came. */
  forceAt(index: number): number {
    return this.force[this.slot(index)]!;
  }

  /** The target that it was held against, mN. */
  targetAt(index: number): number {
    return this.target[this.slot(index)]!;
  }

  /** Half the width of the band, mN. */
  toleranceAt(index: number): number {
    return this.tolerance[this.slot(index)]!;
  }

  private slot(index: number): number {
    return this.count <= traceCapacity ? index : (this.count + index) % traceCapacity;
  }
}

/** Time constant of the slow level, ms (Firmware/Core/Cueing/ForceTrend.cs). */
const slowMs = 300;
// Gains of an alpha-beta filter, critically damped, for 80 conversions a second and a time constant of 0.1 s, as in the firmware.
const levelGain = 227 / 1024;
const slopeGain = 14 / 1024;
/** No two conversions are so close, ms. */
const leastStepMs = 1;
const msPerSecond = 1000;

/** How the force moves about its target: its slope, and a slow level with the quick part of the hand's unsteadiness averaged out. The same filter as the firmware's. */
export class ForceTrend {
  private levelMilliNewtons = 0;
  /** How fast the error (force less target) changes, mN/s. */
  slopeMilliNewtonsPerSecond = 0;
  /** Where the hand is on the whole, mN from the target. */
  slowMilliNewtons = 0;

  /** Begins anew: a hand has touched. */
  begin(errorMilliNewtons: number): void {
    this.levelMilliNewtons = errorMilliNewtons;
    this.slowMilliNewtons = errorMilliNewtons;
    this.slopeMilliNewtonsPerSecond = 0;
  }

  /** Lets the slow level begin anew: where the hand was before a cue says nothing about where it is after it. */
  anchor(errorMilliNewtons: number): void {
    this.slowMilliNewtons = errorMilliNewtons;
  }

  /** Takes in one error, `elapsedMs` (at most 100) after the one before. */
  step(elapsedMs: number, errorMilliNewtons: number): void {
    if (elapsedMs < leastStepMs) return;
    const expected = this.levelMilliNewtons + (this.slopeMilliNewtonsPerSecond * elapsedMs) / msPerSecond;
    const miss = errorMilliNewtons - expected;
    this.levelMilliNewtons = expected + miss * levelGain;
    this.slopeMilliNewtonsPerSecond += (miss * slopeGain * msPerSecond) / elapsedMs;
    this.slowMilliNewtons += ((errorMilliNewtons - this.slowMilliNewtons) * elapsedMs) / (slowMs + elapsedMs);
  }
}

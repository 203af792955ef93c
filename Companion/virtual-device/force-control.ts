// The visitor's hand: what pad and keys make of the force. Pure; time comes in.

/** The top of the pad's scale, mN: above what programmes ask for, so that "too much" can be tried. */
export const mostMilliNewtons = 120_000;
/** How fast the held space bar presses harder, mN/s. */
export const keyRiseMilliNewtonsPerSecond = 25_000;
/** How fast the force goes when the space bar is let go, mN/s: a tap in between keeps a force. */
export const keyFallMilliNewtonsPerSecond = 100_000;
/** One press of an arrow key, mN. */
export const nudgeMilliNewtons = 1_000;

/** The force that the visitor means, from a pad that is touched and keys that are held. */
export class ForceControl {
  private force = 0;
  private isPadTouched = false;
  private isKeyHeld = false;
  private isSteady = false;

  /** mN, 0 to `mostMilliNewtons`. */
  get forceMilliNewtons(): number {
    return Math.round(this.force);
  }

  /** Whether time alone changes the force. */
  get isMoving(): boolean {
    return this.isKeyHeld ? !this.isSteady && this.force < mostMilliNewtons : !this.isPadTouched && !this.isSteady && this.force > 0;
  }

  /** The pad is touched at this height: 0 at its bottom, 1 at its top, more or less outside of it. */
  touch(share: number): void {
    this.isPadTouched = true;
    this.isKeyHeld = false;
    this.isSteady = false;
    this.set(share * mostMilliNewtons);
  }

  /** The space bar goes down: the force rises until an arrow key takes over. */
  holdKey(): void {
    if (this.isKeyHeld || this.isPadTouched) return;
    this.isKeyHeld = true;
    this.isSteady = false;
  }

  /** The space bar comes up: the force falls. */
  releaseKey(): void {
    if (!this.isKeyHeld) return;
    this.isKeyHeld = false;
    this.isSteady = false;
  }

  /** An arrow key: a little more or less, and the force stays there while the space bar or the pad is held, or until `letGo`. */
  nudge(byMilliNewtons: number): void {
    this.isSteady = true;
    this.set(this.force + byMilliNewtons);
  }

  /** Everything leaves the tip at once. */
  letGo(): void {
    this.isPadTouched = false;
    this.isKeyHeld = false;
    this.isSteady = false;
    this.force = 0;
  }

  /** Time passes. */
  pass(elapsedMs: number): void {
    if (!this.isMoving) return;
    const rate = this.isKeyHeld ? keyRiseMilliNewtonsPerSecond : -keyFallMilliNewtonsPerSecond;
    this.set(this.force + (rate * elapsedMs) / 1000);
  }

  private set(milliNewtons: number): void {
    this.force = Math.min(mostMilliNewtons, Math.max(0, milliNewtons));
  }
}

const microsecondsPerMs = 1000;
/** How much the two clocks may run apart: 200 in a million, over what crystals do. */
const drift = 200e-6;

/**
 * The device's counter as the phone follows it: stamps of 32 bits unwrapped, and how old what they stamp is. The quickest message so far shows how the two clocks stand
 * to each other, so that one which the link delivered late counts as old.
 */
export class DeviceClock {
  private hasStamp = false;
  private lastStamp = 0;
  private positionMs = 0;
  private offsetMs = Number.POSITIVE_INFINITY;
  private notedAtMs = 0;

  /** Forgets everything: another connection, another counter. */
  forget(): void {
    this.hasStamp = false;
    this.positionMs = 0;
    this.offsetMs = Number.POSITIVE_INFINITY;
  }

  /** Ms on the device's counter since the first stamp that was read; goes on where the counter wraps. Stamps may be up to 35 minutes apart, either way. */
  read(stampMicroseconds: number): number {
    const stepMicroseconds = this.hasStamp ? (stampMicroseconds - this.lastStamp) | 0 : 0;
    this.hasStamp = true;
    this.lastStamp = stampMicroseconds;
    this.positionMs += stepMicroseconds / microsecondsPerMs;
    return this.positionMs;
  }

  /** A message whose newest stamp reads `positionMs` arrived. */
  note(positionMs: number, arrivedAtMs: number): void {
    const grownMs = this.offsetMs + Math.max(0, arrivedAtMs - this.notedAtMs) * drift;
    this.offsetMs = Math.min(grownMs, arrivedAtMs - positionMs);
    this.notedAtMs = arrivedAtMs;
  }

  /** Ms on the device's counter at a moment of the phone's clock, as the quickest message has it; −∞ before the first. */
  at(nowMs: number): number {
    return nowMs - this.offsetMs;
  }
}

/** Samples that are kept to play from: over a second at 80 conversions a second. */
const capacity = 128;

/** The newest forces by the device's time, to play them a moment later without steps. Nothing is allocated after the start. */
export class RecentForces {
  private readonly atMs = new Float64Array(capacity);
  private readonly force = new Float64Array(capacity);
  private count = 0;

  forget(): void {
    this.count = 0;
  }

  /** Takes in a sample; NaN for one without a force. One that is not newer than the last is left out. */
  put(atMs: number, forceMilliNewtons: number): void {
    if (this.count > 0 && atMs <= this.newestAtMs) return;
    this.atMs[this.count % capacity] = atMs;
    this.force[this.count % capacity] = forceMilliNewtons;
    this.count++;
  }

  /** Time of the newest, ms; −∞ when there is none. */
  get newestAtMs(): number {
    return this.count === 0 ? Number.NEGATIVE_INFINITY : this.atMs[(this.count - 1) % capacity]!;
  }

  /** The newest force, mN; NaN when there is none. */
  get newest(): number {
    return this.count === 0 ? Number.NaN : this.force[(this.count - 1) % capacity]!;
  }

  /** The force at a moment, straight from one sample to the next; the newest behind it, the oldest that is kept before it. NaN where a sample had none. */
  at(atMs: number): number {
    const oldest = Math.max(0, this.count - capacity);
    let index = this.count - 1;
    while (index > oldest && this.atMs[index % capacity]! > atMs) index--;
    if (index < 0) return Number.NaN;
    const before = this.force[index % capacity]!;
    if (index === this.count - 1 || this.atMs[index % capacity]! > atMs) return before;
    const fromMs = this.atMs[index % capacity]!;
    const toMs = this.atMs[(index + 1) % capacity]!;
    return before + ((this.force[(index + 1) % capacity]! - before) * (atMs - fromMs)) / (toMs - fromMs);
  }
}

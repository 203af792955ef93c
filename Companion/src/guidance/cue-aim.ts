/** Which way the hand is asked to go. */
export type CueDirection = "stay" | "more" | "less";

// Figures of Firmware/Core/Cueing/CueAim.cs; docs/cues.md and decision 0014 say why. Shares are of the tolerance.
const sunk = 9 / 16;
const risen = 1;
const leaving = 20 / 16;
const leavingSide = 9 / 16;
const leavingLeadS = 0.06;
const approachLeadS = 0.35;
const approachBack = 2 / 16;
const holdLeadS = 0.2;
const moreBack = 5 / 16;
const lessBack = 10 / 16;
const farTolerances = 70 / 16;
const stayTolerances = 2;
const shortestMs = 150;
const answerMs = 1200;

/**
 * Which way to send the hand: the rule of the firmware's CueAim, run on the conversions that the device tells. It is a mirror: the link rounds forces to 10 mN and
 * tells a rising target ten times a second, so that a cue here may begin a conversion or two beside the device's. The light in the hand decides.
 */
export class CueAim {
  direction: CueDirection = "more";
  isFar = true;
  private hasStayed = false;
  private sinceMs = shortestMs;

  /** Begins anew: a hand has touched, or a higher level is asked for. */
  begin(): void {
    this.direction = "more";
    this.isFar = true;
    this.hasStayed = false;
    this.sinceMs = shortestMs;
  }

  /** Begins in the middle of a hold whose beginning was not heard. */
  join(error: number, tolerance: number): void {
    this.begin();
    this.hasStayed = true;
    this.direction = error < -tolerance ? "more" : error > tolerance ? "less" : "stay";
  }

  /** Goes on by one conversion. `error` is force less target, `drift` the slow level less target, mN; `slope` in mN/s; `tolerance` half the band, mN. */
  step(elapsedMs: number, error: number, drift: number, slope: number, tolerance: number): void {
    if (this.sinceMs < answerMs) this.sinceMs += elapsedMs;
    const heading = error + slope * (this.hasStayed ? holdLeadS : approachLeadS);
    const wanted = this.direction === "stay" ? this.begun(error + slope * leavingLeadS, error, drift, heading, tolerance) : this.ended(heading, tolerance);
    const direction = checked(wanted, error, tolerance);
    if (direction !== this.direction) {
      this.direction = direction;
      this.sinceMs = 0;
      this.hasStayed ||= direction === "stay";
      this.isFar = false;
    }
    this.isFar = Math.abs(heading) > tolerance * (this.isFar ? farTolerances - approachBack : farTolerances);
  }

  /** A cue ends a little before the hand is where it should be. */
  private ended(heading: number, tolerance: number): CueDirection {
    const isMore = this.direction === "more";
    const back = !this.hasStayed ? approachBack : isMore ? moreBack : lessBack;
    const toGo = isMore ? -heading : heading;
    return toGo <= tolerance * back && this.sinceMs >= shortestMs ? "stay" : this.direction;
  }

  /** A hand that leaves the band is told so at once; one that has drifted off is called back, unless it is on its way or still has to answer. */
  private begun(ahead: number, error: number, drift: number, heading: number, tolerance: number): CueDirection {
    if (ahead < -tolerance * leaving && error < -tolerance * leavingSide) return "more";
    if (ahead > tolerance * leaving && error > tolerance * leavingSide) return "less";
    if (this.sinceMs < answerMs || (drift >= -tolerance * sunk && drift <= tolerance * risen)) return "stay";
    if (drift < 0) return heading >= 0 ? "stay" : "more";
    return heading <= 0 ? "stay" : "less";
  }
}

/** A hand over its band is never asked for more, one under it never for less, and none far out is told to stay. */
function checked(direction: CueDirection, error: number, tolerance: number): CueDirection {
  const high = direction === "stay" ? stayTolerances * tolerance : tolerance;
  if (error > high) return "less";
  return error < -high ? "more" : direction;
}

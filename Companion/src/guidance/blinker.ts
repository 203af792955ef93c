import { shortestFlashMs, type Cue } from "./cues";

/**
 * Whether a cue's sign is lit, in the rhythms of docs/cues.md. A little stricter than the device's light, which is small and lets a new colour come 200 ms after the last lighting up: a screen
 * never lights up twice within 400 ms, whatever the cues do. A new colour that comes while it is dark may wait up to 280 ms for that; the word does not.
 */
export class Blinker {
  private colour: Cue["colour"] = "dark";
  private periodMs = 0;
  private sinceLitMs = shortestFlashMs;
  isLit = true;

  /** Goes on by `elapsedMs` with this cue; tells whether it is lit. */
  step(elapsedMs: number, cue: Cue): boolean {
    this.sinceLitMs += elapsedMs;
    if (cue.colour !== this.colour) {
      this.colour = cue.colour;
      this.periodMs = 0;
    } else {
      this.periodMs += elapsedMs;
    }
    const wholeMs = cue.litMs + cue.darkMs;
    if (wholeMs > 0) this.periodMs %= wholeMs;
    const wanted = cue.darkMs === 0 || this.periodMs < cue.litMs;
    if (wanted && !this.isLit) {
      if (this.sinceLitMs < shortestFlashMs) {
        this.periodMs = 0; // a colour that waited has its whole flash
        return false;
      }
      this.sinceLitMs = 0;
    }
    this.isLit = wanted;
    return wanted;
  }
}

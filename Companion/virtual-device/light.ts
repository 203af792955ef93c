// What the device's light looks like, and what one would call it.

export type LightName = "dark" | "red" | "orange" | "green" | "blue" | "violet" | "white" | "faintWhite";
/** Duties of red, green and blue, 0 to 1. */
export type LightDuties = readonly [red: number, green: number, blue: number];

/** What one sees over a while. */
export interface LightReading {
  readonly name: LightName;
  readonly rhythm: "steady" | "flashing";
}

/** Below this duty a light counts as dark. */
const leastDuty = 0.004;
/** A white under this duty is the faint one of a rest. */
const faintBelow = 0.15;
/** A colour whose weakest part has this share of its strongest one is a white. */
const whiteShare = 0.8;
/** From this share of red on a blue is a violet. */
const violetRedShare = 0.25;
/** From this share of green on a red is an orange. */
const orangeGreenShare = 0.1;
/** Exponent of screens (sRGB, about). */
const screenGamma = 2.2;
/** The dimmest lit light is still to be seen on a screen. */
const leastGlow = 0.35;
/** The longest dark part of a rhythm is 1.85 s (docs/cues.md, "The light"): what is dark for longer is dark. */
const longestGapMs = 2_100;
/** The longest lit part of a rhythm is 550 ms: a light that was on for longer was steady, and is dark at once when it goes out. */
const longestFlashMs = 750;
/** Only behind a flash of 150 ms so long a gap may come; behind longer ones the gap is 550 ms at most. */
const shortFlashMs = 215;
const usualGapMs = 750;
/** A gap may be longer than the one before by this share and time: frames and the way to the page are not even. */
const gapShare = 1.25;
const gapSlackMs = 150;

/** The name of a colour, whatever its brightness. */
export function lightNameOf([red, green, blue]: LightDuties): LightName {
  const most = Math.max(red, green, blue);
  if (most < leastDuty) return "dark";
  if (Math.min(red, green, blue) / most >= whiteShare) return most < faintBelow ? "faintWhite" : "white";
  if (green === most) return "green";
  if (blue === most) return red / most >= violetRedShare ? "violet" : "blue";
  return green / most >= orangeGreenShare ? "orange" : "red";
}

/** The colour on a screen, as CSS, and how bright it glows, 0 to 1. */
export function lightOnScreen(duties: LightDuties): { readonly colour: string; readonly glow: number } {
  const most = Math.max(...duties);
  if (most < leastDuty) return { colour: "rgb(0 0 0)", glow: 0 };
  const parts = duties.map((duty) => Math.round(255 * (duty / most) ** (1 / screenGamma)));
  return { colour: `rgb(${parts.join(" ")})`, glow: Math.max(leastGlow, Math.min(1, most) ** (1 / screenGamma)) };
}

/** Remembers the light for as long as a rhythm lasts, so that the word beside it does not blink. */
export class LightReader {
  private lit: LightName = "dark";
  private isLit = false;
  private beganAtMs = Number.NEGATIVE_INFINITY;
  private endedAtMs = Number.NEGATIVE_INFINITY;
  /** The last dark part of this rhythm; null before it had one. */
  private gapMs: number | null = null;
  /** How long the rhythm may be dark now. */
  private mayLastMs = 0;
  private flashedAtMs = Number.NEGATIVE_INFINITY;

  /** The light has changed. */
  take(duties: LightDuties, nowMs: number): void {
    const name = lightNameOf(duties);
    if (name === "dark") {
      if (this.isLit) {
        this.endedAtMs = nowMs;
        this.mayLastMs = this.gapAfter(nowMs - this.beganAtMs);
      }
      this.isLit = false;
      return;
    }
    const isBack = !this.isLit && name === this.lit && nowMs - this.endedAtMs <= longestGapMs;
    if (isBack) {
      this.flashedAtMs = nowMs;
      this.gapMs = nowMs - this.endedAtMs;
    } else if (name !== this.lit || !this.isLit) {
      this.flashedAtMs = Number.NEGATIVE_INFINITY;
      this.gapMs = null;
    }
    if (!this.isLit || name !== this.lit) this.beganAtMs = nowMs;
    this.lit = name;
    this.isLit = true;
  }

  /** What one would say of it now. */
  read(nowMs: number): LightReading {
    if (!this.isLit && nowMs - this.endedAtMs > this.mayLastMs) return { name: "dark", rhythm: "steady" };
    return { name: this.lit, rhythm: nowMs - this.flashedAtMs <= longestGapMs ? "flashing" : "steady" };
  }

  private gapAfter(flashMs: number): number {
    if (flashMs > longestFlashMs) return 0;
    if (this.gapMs !== null) return this.gapMs * gapShare + gapSlackMs;
    return flashMs <= shortFlashMs ? longestGapMs : usualGapMs;
  }
}

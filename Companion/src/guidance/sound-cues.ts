import type { CueEvent } from "./cue-events";
import { patterns } from "./patterns";

/** Pitch of each pulse, Hz: the rhythm is the motor's, and the pitch says which way as well (rising: press more, falling: ease off). The last one holds for the pulses behind it. */
export const pitches: Readonly<Record<CueEvent, readonly number[]>> = {
  reached: [880],
  leavingLow: [440, 660],
  leavingHigh: [660, 440],
  tooMuch: [988],
  halfway: [740],
  done: [1047],
  fault: [330],
};
/** Share of full scale: clear beside a voice, and no fright. */
const loudness = 0.25;
/** Time in which a pulse swells and fades, s: without it each would click. */
const edgeS = 0.008;
const msPerSecond = 1000;

/** The part of Web Audio that is needed. */
type AudioOutput = Pick<AudioContext, "currentTime" | "destination" | "state" | "resume" | "close" | "createOscillator" | "createGain">;

/**
 * The motor's events as sounds, for those who want them. A browser makes sound only after a gesture of the user: `start` is to be called from one. The phone itself does
 * not vibrate: it is not the device, lies elsewhere, and a second buzz beside the motor's would only blur what the hand feels.
 */
export class SoundCues {
  private output: AudioOutput | null = null;

  constructor(private readonly makeOutput: () => AudioOutput = () => new AudioContext()) {}

  /** From a gesture: makes sound possible. Never fails: without Web Audio it stays silent. */
  async start(): Promise<void> {
    try {
      this.output ??= this.makeOutput();
      await this.output.resume();
    } catch {
      this.output = null;
    }
  }

  /** Silence, and the hardware is let go. */
  async stop(): Promise<void> {
    const { output } = this;
    this.output = null;
    await output?.close().catch(() => undefined);
  }

  /** True when `play` is heard. */
  get isAudible(): boolean {
    return this.output?.state === "running";
  }

  /** Plays an event's pattern once. */
  play(event: CueEvent): void {
    if (!this.output || !this.isAudible) return;
    let atS = this.output.currentTime;
    for (const [stretch, lengthMs] of patterns[event].entries()) {
      const lengthS = lengthMs / msPerSecond;
      const pulse = stretch / 2;
      if (Number.isInteger(pulse)) this.beep(this.output, pitches[event][Math.min(pulse, pitches[event].length - 1)]!, atS, lengthS);
      atS += lengthS;
    }
  }

  private beep(output: AudioOutput, hertz: number, atS: number, lengthS: number): void {
    const tone = output.createOscillator();
    const volume = output.createGain();
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0, atS);
    volume.gain.linearRampToValueAtTime(loudness, atS + edgeS);
    volume.gain.setValueAtTime(loudness, atS + lengthS - edgeS);
    volume.gain.linearRampToValueAtTime(0, atS + lengthS);
    tone.connect(volume).connect(output.destination);
    tone.start(atS);
    tone.stop(atS + lengthS);
  }
}

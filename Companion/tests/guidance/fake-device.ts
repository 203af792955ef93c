import type { LiveGuidance, LiveMessage, LiveSample, Outcome, Phase, Verdict } from "../../src/protocol/messages";

/** Between two conversions, µs, in the link's steps of 16. */
export const stepMicroseconds = 12_496;
const touch = 2_000;
const release = 1_000;
const graceMs = 3_000;

interface Asked {
  readonly targetMilliNewtons: number;
  readonly toleranceMilliNewtons: number;
  readonly holdMs: number;
  /** First stamp of the counter. */
  readonly fromMicroseconds: number;
}

/** Speaks live force as docs/protocol.md says, for one steady hold after another: a stand-in for the device's side, with the rules of its phases in short. */
export class FakeDevice {
  phase: Phase = "idle";
  verdict: Verdict = "allowed";
  outcome: Outcome | null = null;
  inBandMs = 0;
  private zone: "below" | "in" | "above" = "below";
  private offBandMs = 0;
  private lowSteps = 0;
  private waiting: LiveSample[] = [];
  private number = 0;
  private stamp: number;
  private told = "";

  constructor(readonly asked: Asked) {
    this.stamp = asked.fromMicroseconds;
  }

  /** One conversion of this force, mN; null: none came. What is sent with it. */
  step(forceMilliNewtons: number | null): LiveMessage[] {
    this.stamp = (this.stamp + stepMicroseconds) >>> 0;
    this.follow(forceMilliNewtons, stepMicroseconds / 1000);
    this.waiting.push({ atMicroseconds: this.stamp, forceMilliNewtons: forceMilliNewtons === null ? null : Math.round(forceMilliNewtons / 10) * 10 });
    this.number++;
    const state = `${this.phase} ${this.verdict}`;
    const changed = state !== this.told;
    const sent: LiveMessage[] = [];
    if (changed || this.waiting.length === 4) {
      sent.push({ kind: "samples", dropped: false, firstNumber: (this.number - this.waiting.length) & 255, samples: this.waiting });
      this.waiting = [];
    }
    if (changed || this.number % 32 === 0) sent.push(this.guidance());
    this.told = state;
    return sent;
  }

  guidance(): LiveGuidance {
    const { targetMilliNewtons, toleranceMilliNewtons, holdMs } = this.asked;
    return {
      kind: "guidance", phase: this.phase, verdict: this.verdict, outcome: this.outcome, atMicroseconds: this.stamp, targetMilliNewtons, toleranceMilliNewtons,
      leftMs: Math.floor(Math.max(0, holdMs - this.inBandMs) / 10) * 10, inBandMs: Math.floor(this.inBandMs / 10) * 10, programmeKind: "steady", step: 0,
    };
  }

  private follow(force: number | null, elapsedMs: number): void {
    if (force === null) {
      this.verdict = "sensorMissing";
      if (this.isGuiding) this.end("aborted", "sensorMissing");
      return;
    }
    this.verdict = this.verdict === "sensorMissing" ? "allowed" : this.verdict;
    this.see(force);
    this.lowSteps = force < release ? this.lowSteps + 1 : 0;
    if (this.phase === "hold") this.inBandMs += elapsedMs;
    this.offBandMs = this.phase === "offBand" ? this.offBandMs + elapsedMs : 0;
    if (this.isGuiding && this.verdict !== "allowed") this.end("aborted", this.verdict === "stopped" ? "stopped" : "overForce");
    else if (this.phase === "idle" && this.verdict === "allowed" && force >= touch) this.begin();
    else if (this.phase === "hold" && this.inBandMs >= this.asked.holdMs) this.end("done", "completed");
    else if (this.offBandMs > graceMs) this.end("aborted", "leftBand");
    else if (this.lowSteps >= 2 && this.phase !== "idle") this.letGo();
    else if (this.isGuiding && this.zone === "in") this.phase = "hold";
    else if (this.phase === "hold") this.phase = "offBand";
  }

  private get isGuiding(): boolean {
    return this.phase === "approach" || this.phase === "hold" || this.phase === "offBand";
  }

  private see(force: number): void {
    const { targetMilliNewtons, toleranceMilliNewtons } = this.asked;
    const inside = toleranceMilliNewtons * (7 / 8);
    const distance = force - targetMilliNewtons;
    const below = this.zone === "below" ? inside : toleranceMilliNewtons;
    const above = this.zone === "above" ? inside : toleranceMilliNewtons;
    this.zone = distance < -below ? "below" : distance > above ? "above" : "in";
  }

  private begin(): void {
    this.phase = "approach";
    this.inBandMs = 0;
    this.outcome = null;
  }

  private end(phase: "done" | "aborted", outcome: Outcome): void {
    this.phase = phase;
    this.outcome = outcome;
  }

  private letGo(): void {
    if (this.phase === "hold" || this.phase === "offBand") this.end("aborted", "released");
    else this.phase = "idle";
  }
}

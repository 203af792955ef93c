import type { LiveGuidance, LiveMessage, LiveSample, Outcome, Phase, ProgrammeKind, Unknown, Verdict } from "../protocol/messages";
import { chooseCue, isGuided } from "./cue-choice";
import { CueAim } from "./cue-aim";
import { CueEvents, type CueEvent } from "./cue-events";
import type { CueName } from "./cues";
import { DeviceClock } from "./device-clock";
import { ForceTrend } from "./force-trend";
import { HoldTrace } from "./hold-trace";
import { RecentForces } from "./recent-forces";

/** A force older than this is no reading, and no cue asks for force on it, ms: what the device allows itself (docs/hazards.md, "cue on stale data"). */
export const readingLimitMs = 250;
/** Guidance older than this says nothing of now, ms, by the device's time: it comes at least every 400 ms. */
export const guidanceLimitMs = 1000;
/** The force is shown this much later than it was measured, as far as the link was as quick as ever: the device sends every 50 ms, so the needle moves without steps and nothing is smoothed. */
export const displayDelayMs = 60;
/** A step counts at most this much, ms, as in the device. */
const longestStepMs = 100;

/** What a screen shows at a moment. "none": nothing was heard yet; "stale": it was, but not lately, or the device has no conversions. */
export interface HoldView {
  reading: "none" | "stale" | "live";
  /** mN; null without a reading. */
  forceMilliNewtons: number | null;
  /** Of the hold now, or the next; 0 before the device has told. */
  targetMilliNewtons: number;
  toleranceMilliNewtons: number;
  phase: Phase | Unknown;
  verdict: Verdict | Unknown;
  /** Of the last hold; null while one runs and before the first. */
  outcome: Outcome | Unknown | null;
  /** In the band, or of the rest. */
  leftMs: number;
  inBandMs: number;
  /** Asked for in the band at this level, as far as it is known; 0 in a threshold measurement. */
  askedMs: number;
  programmeKind: ProgrammeKind | Unknown | null;
  step: number;
  /** "noReading" instead of any cue while the reading is not live. */
  cue: CueName | "noReading";
}

/** How a hold ended, as far as live force tells; its record comes with the next sync. */
export interface EndedHold {
  readonly outcome: Outcome | Unknown;
  readonly inBandMs: number;
  /** The highest force that was heard, mN. */
  readonly peakMilliNewtons: number;
  readonly targetMilliNewtons: number;
}

/** What a listener may hear at once, whether anything is drawn or not. */
export interface HoldListener {
  /** What the device's motor marks. */
  readonly event?: (event: CueEvent) => void;
  readonly ended?: (hold: EndedHold) => void;
}

/** From the messages of live force to what is shown. Times are of one clock of the phone that never goes back, ms (performance.now). */
export class LiveHold {
  readonly trace = new HoldTrace();
  private readonly clock = new DeviceClock();
  private readonly forces = new RecentForces();
  private readonly trend = new ForceTrend();
  private readonly aim = new CueAim();
  private readonly events = new CueEvents();
  private guidance: LiveGuidance | null = null;
  private guidanceAtMs = 0;
  private askedMs = 0;
  /** Guidance was heard for the first time, and no force after it yet. */
  private joins = false;
  private readonly shown: HoldView;

  constructor(private readonly listener: HoldListener = {}) {
    this.shown = {
      reading: "none", forceMilliNewtons: null, targetMilliNewtons: 0, toleranceMilliNewtons: 0, phase: "idle", verdict: "notChecked", outcome: null, leftMs: 0, inBandMs: 0,
      askedMs: 0, programmeKind: null, step: 0, cue: "noReading",
    };
  }

  /** Another connection: nothing of before counts, but the last hold's trace. */
  forget(): void {
    this.clock.forget();
    this.forces.forget();
    this.guidance = null;
    this.askedMs = 0;
  }

  /** Takes in a message that arrived at a moment. */
  take(message: LiveMessage, arrivedAtMs: number): void {
    if (message.kind === "guidance") {
      this.takeGuidance(message, this.clock.read(message.atMicroseconds));
      return;
    }
    for (const sample of message.samples) this.takeSample(sample, this.clock.read(sample.atMicroseconds));
    this.clock.note(this.forces.newestAtMs, arrivedAtMs);
  }

  /** What is shown at a moment: the same object each time, filled anew. */
  view(nowMs: number): HoldView {
    const shown = this.shown;
    const deviceMs = this.clock.at(nowMs);
    const newestMs = this.forces.newestAtMs;
    const isFresh = deviceMs - newestMs <= readingLimitMs && !Number.isNaN(this.forces.newest) && this.guidance !== null && newestMs - this.guidanceAtMs <= guidanceLimitMs;
    const played = isFresh ? this.forces.at(deviceMs - displayDelayMs) : Number.NaN;
    const force = Number.isNaN(played) ? this.forces.newest : played;
    shown.reading = isFresh ? "live" : this.guidance === null ? "none" : "stale";
    shown.forceMilliNewtons = isFresh ? force : null;
    this.showGuidance(shown);
    shown.cue = isFresh ? chooseCue(shown.phase, shown.verdict, this.aim) : "noReading";
    return shown;
  }

  private showGuidance(shown: HoldView): void {
    const told = this.guidance;
    shown.targetMilliNewtons = told?.targetMilliNewtons ?? 0;
    shown.toleranceMilliNewtons = told?.toleranceMilliNewtons ?? 0;
    shown.phase = told?.phase ?? "idle";
    shown.verdict = told?.verdict ?? "notChecked";
    shown.outcome = told?.outcome ?? null;
    shown.programmeKind = told?.programmeKind ?? null;
    shown.step = told?.step ?? 0;
    shown.askedMs = this.askedMs;
    shown.leftMs = this.leftMs();
    shown.inBandMs = (told?.inBandMs ?? 0) + (shown.phase === "hold" ? this.sinceGuidanceMs() : 0);
  }

  /** Counted on by the samples' stamps: in the band and in a rest the time left goes down. */
  private leftMs(): number {
    const told = this.guidance;
    if (!told) return 0;
    const counts = told.phase === "hold" || told.phase === "rest";
    return Math.max(0, told.leftMs - (counts ? this.sinceGuidanceMs() : 0));
  }

  private sinceGuidanceMs(): number {
    return Math.min(Math.max(0, this.forces.newestAtMs - this.guidanceAtMs), guidanceLimitMs);
  }

  private takeGuidance(told: LiveGuidance, atMs: number): void {
    const before = this.guidance?.phase ?? null;
    this.guidance = told;
    this.guidanceAtMs = atMs;
    if (told.phase === "approach") this.askedMs = told.leftMs;
    if (told.phase === before) return;
    if (before === null) this.joins = true;
    else this.change(before, told, atMs);
  }

  /** With the first force behind the first guidance: nothing that has happened before is said. */
  private join(told: LiveGuidance, error: number, atMs: number): void {
    this.joins = false;
    if (told.phase !== "approach") this.askedMs = told.phase === "rest" ? 0 : told.leftMs + told.inBandMs;
    this.trend.begin(error);
    if (told.phase === "approach") this.aim.begin();
    else this.aim.join(error, told.toleranceMilliNewtons);
    this.events.join(this.aim.direction, told.inBandMs * 2 >= this.askedMs);
    if (isGuided(told.phase)) this.trace.begin(atMs);
  }

  private change(before: Phase | Unknown, told: LiveGuidance, atMs: number): void {
    if (told.phase === "approach") {
      if (!isGuided(before)) this.trace.begin(atMs);
      this.trend.begin(Number.isNaN(this.forces.newest) ? 0 : this.forces.newest - told.targetMilliNewtons);
      this.aim.begin();
    }
    this.mark(this.events.enter(told.phase, told.outcome));
    const hasEnded = (told.phase === "done" || told.phase === "aborted") && told.outcome !== null;
    if (hasEnded) this.listener.ended?.({ outcome: told.outcome, inBandMs: told.inBandMs, peakMilliNewtons: this.trace.peakMilliNewtons, targetMilliNewtons: told.targetMilliNewtons });
  }

  private takeSample(sample: LiveSample, atMs: number): void {
    const elapsedMs = Math.min(Math.max(0, atMs - this.forces.newestAtMs), longestStepMs);
    const force = sample.forceMilliNewtons ?? Number.NaN;
    this.forces.put(atMs, force);
    const told = this.guidance;
    if (told && this.joins && !Number.isNaN(force)) this.join(told, force - told.targetMilliNewtons, atMs);
    if (!told || !isGuided(told.phase)) return;
    this.trace.put(atMs, force, told.targetMilliNewtons, told.toleranceMilliNewtons);
    if (Number.isNaN(force)) return;
    const error = force - told.targetMilliNewtons;
    const before = this.aim.direction;
    this.trend.step(elapsedMs, error);
    this.aim.step(elapsedMs, error, this.trend.slowMilliNewtons, this.trend.slopeMilliNewtonsPerSecond, told.toleranceMilliNewtons);
    if (this.aim.direction === "stay" && before !== "stay") this.trend.anchor(error);
    this.mark(this.events.guide(elapsedMs, told.phase, this.aim.direction, this.askedMs - this.leftMs(), this.askedMs / 2));
  }

  private mark(event: CueEvent | null): void {
    if (event) this.listener.event?.(event);
  }
}

import { computed, effect, signal } from "@preact/signals";
import type { DeviceLink } from "../link/device-link";
import { thresholdProgrammeUnder } from "../programmes/presets";
import type { Programme } from "../protocol/messages";
import { judgeSafety } from "../safety";
import type { SafetyAnswers, Session, Store } from "../storage/model";
import { courseForSession } from "./course-of";
import { createDeviceTeller, type WantedProgramme } from "./device-teller";
import { askingNow, closeOthers, closeSession, countHolds, openSession } from "./open-sessions";
import type { SessionPlan, SessionRun, SessionStep } from "./session-run";
import { stepAfter, stepBefore, stepToGoOnWith, type StepSituation } from "./session-steps";

/** What a session run needs of the app. */
export interface SessionRunNeeds {
  readonly store: Store;
  readonly link: DeviceLink;
  /** ms UTC. */
  readonly now: () => number;
}

const nobodyAsked: SafetyAnswers = { askedAtMs: 0, present: [], doctorAgreed: false };
const firstAsking = { reason: "first", form: "whole" } as const;
const measurementOf = ({ id }: Session, at: SessionStep): string => `threshold ${id} ${at}`;
const noPlan: SessionPlan = { patientId: "", by: "patient", site: 0, programmeId: null, measuresThreshold: false };

/** Makes the app's session run. An answer to another step than the one that is shown is not taken (a button pressed twice). */
export function createSessionRun({ store, link, now }: SessionRunNeeds): SessionRun {
  const teller = createDeviceTeller(link);
  const session = signal<Session | null>(null);
  const step = signal<SessionStep>("none");
  const asking = signal<SessionRun["asking"]["value"]>(firstAsking);
  const deviceProgramme = signal<Programme | null>(null);
  /** Of which session and step the readings in the device are; null: nobody knows. */
  const measurement = signal<string | null>(null);
  const hasMeasurement = computed(() => session.value !== null && measurement.value === measurementOf(session.value, step.value));
  const verdict = computed(() => judgeSafety(session.value?.safety ?? null, session.value?.site ?? 0));
  let plan = noPlan;
  let ownProgramme: Programme | null = null;
  let isMeasuring = false;
  /** It was prescribed since the treatment's was chosen, and stays in the device. */
  let prescribed: Programme | null = null;
  let wishes = 0;
  /** Answers that the store has not taken yet: what failed (no space) is written with the next one. */
  let unkept: Partial<Session> = {};
  let writing: Promise<void> = Promise.resolve();
  let beginning: Promise<void> = Promise.resolve();

  effect(() => {
    const programme = teller.programme.value;
    if (!isMeasuring) deviceProgramme.value = programme;
  });

  const situation = (): StepSituation => ({ plan, verdict: verdict.peek().kind, siteDecides: judgeSafety(session.peek()?.safety ?? null, 0).kind !== "refused" });

  /** Shows a change at once and keeps it; what others changed in the session meanwhile (a note) stays, and one that was deleted does not come back. */
  function change(part: Partial<Session>): Promise<void> {
    const current = session.peek();
    if (!current) return Promise.resolve();
    session.value = { ...current, ...part };
    unkept = { ...unkept, ...part };
    writing = writing.catch(() => {}).then(async () => {
      const kept = await store.sessions.get(current.id);
      const parts = unkept;
      if (kept) await store.sessions.put({ ...kept, ...parts });
      if (unkept === parts) unkept = {};
    });
    return writing;
  }

  /** The threshold is measured with a programme of its own; before it the device's own is remembered, behind it the treatment's comes back. Each measurement begins it anew:
   * the device may still have the readings of somebody whose session ended in the middle of it. */
  function measuring(session: Session, at: SessionStep): WantedProgramme {
    const key = measurementOf(session, at);
    return {
      key,
      async make(control) {
        ownProgramme ??= deviceProgramme.peek() ?? await control.readProgramme();
        isMeasuring = true;
        return thresholdProgrammeUnder((await control.readRole()).capMilliNewtons);
      },
      beginsAnew: () => measurement.peek() !== key,
      taken() { measurement.value = key; },
    };
  }

  /** Each time a wish of its own: a programme that was changed meanwhile is sent again, one that the device has is not. */
  function treating(programmeId: string | null): WantedProgramme {
    wishes += 1;
    return {
      key: `treatment ${wishes}`,
      async make() {
        isMeasuring = false;
        if (prescribed) return prescribed;
        return programmeId === null ? ownProgramme : (await store.programmes.get(programmeId))?.programme ?? null;
      },
    };
  }

  /** The programme that a step wants in the device; a patient's phone never sends one. */
  function programmeFor(next: SessionStep): WantedProgramme | null {
    const current = session.peek();
    if (plan.by !== "therapist" || !current) return null;
    if (next === "thresholdBefore" || next === "thresholdAfter") return measuring(current, next);
    return next === "programme" ? null : treating(current.programmeId);
  }

  async function show(next: SessionStep): Promise<void> {
    step.value = next;
    const programme = next === "safety" || next === "site" || next === "painBefore" ? null : programmeFor(next);
    if (programme) await teller.want({ programme });
  }

  const goOn = (): Promise<void> => show(stepAfter(step.peek(), situation()));

  async function tellDevice(current: Session): Promise<void> {
    const patient = await store.patients.get(current.patientId);
    await teller.want({ patient: 0, site: null, painBefore: null }); // so that the pain of an earlier session goes
    await teller.want({ patient: patient?.number ?? 0, site: current.site, painBefore: current.painBefore });
  }

  async function end(): Promise<void> {
    const current = session.peek();
    if (!current) return;
    await writing.catch(() => {});
    step.value = "none";
    session.value = null;
    const kept = await store.sessions.get(current.id);
    const last = unkept;
    unkept = {};
    if (kept) await closeSession(store, { ...kept, ...last }, now(), now()); // else it was deleted with its patient, in another tab
    // The next holds on a therapist's device are not this patient's any more; on a patient's phone they are.
    if (plan.by === "therapist") await teller.want({ patient: 0, site: 0, painBefore: null, programme: treating(current.programmeId) });
  }

  async function beginNow(next: SessionPlan): Promise<void> {
    const running = session.peek();
    if (running?.patientId === next.patientId && running.by === next.by) return;
    await end();
    const open = await openSession(store, next.patientId, next.by, now());
    await closeOthers(store, open?.id ?? null, now());
    plan = next;
    ownProgramme = null;
    prescribed = null;
    const asked = await askingNow(store, next.patientId, open, now());
    asking.value = asked ?? firstAsking;
    const current = open ?? await begun(next);
    const { treating: holds, readings } = await countHolds(store, current.id);
    session.value = current;
    if (readings > 0 && holds === 0) measurement.value = measurementOf(current, "thresholdBefore"); // the page was opened again in the middle of it
    await show(asked ? "safety" : stepToGoOnWith(current, holds, situation()));
    void tellDevice(current);
  }

  /** One after the other: a start that is pressed twice begins once. */
  function begin(next: SessionPlan): Promise<void> {
    beginning = beginning.catch(() => {}).then(() => beginNow(next));
    return beginning;
  }

  async function begun(next: SessionPlan): Promise<Session> {
    const course = await courseForSession(store, next.patientId, now());
    const current: Session = {
      id: crypto.randomUUID(), patientId: next.patientId, courseId: course.id, by: next.by, site: next.site, programmeId: next.programmeId, startedAtMs: now(), endedAtMs: null,
      safety: nobodyAsked, painBefore: null, painAfter: null, thresholdBeforeMilliNewtons: null, thresholdAfterMilliNewtons: null, sorenessAt24h: null, sorenessAt36h: null,
      reliefDays: null, note: "",
    };
    await store.sessions.put(current);
    return current;
  }

  async function answerSafety(answers: SafetyAnswers): Promise<void> {
    const current = session.peek();
    if (!current || step.peek() !== "safety") return;
    const kept = change({ safety: answers });
    const isNew = current.safety.askedAtMs === 0;
    const isRefused = verdict.peek().kind === "refused";
    if (isNew || isRefused) await goOn();
    else await show(stepToGoOnWith({ ...current, safety: answers }, (await countHolds(store, current.id)).treating, situation()));
    await kept;
  }

  return {
    session, step, asking, verdict, deviceProgramme, hasMeasurement, begin, answerSafety, end,
    trouble: teller.trouble, isTelling: teller.isTelling,
    async chooseSite(site) {
      if (step.peek() !== "site") return;
      const kept = change({ site });
      await Promise.all([kept, goOn(), teller.want({ site })]);
    },
    async tellPain(score) {
      const at = step.peek();
      if (at !== "painBefore" && at !== "painAfter") return;
      const isBefore = at === "painBefore";
      const kept = change(isBefore ? { painBefore: score } : { painAfter: score, endedAtMs: now() });
      await Promise.all([kept, goOn(), score === null ? undefined : teller.want(isBefore ? { painBefore: score } : { painAfter: score })]);
    },
    async tellThreshold(milliNewtons) {
      const at = step.peek();
      if (at !== "thresholdBefore" && at !== "thresholdAfter") return;
      const kept = change(at === "thresholdBefore" ? { thresholdBeforeMilliNewtons: milliNewtons } : { thresholdAfterMilliNewtons: milliNewtons });
      await Promise.all([kept, goOn()]);
    },
    async chooseProgramme(programmeId) {
      if (step.peek() !== "programme") return;
      if (programmeId !== null) prescribed = null;
      await teller.want({ programme: treating(programmeId) });
      const refused = teller.trouble.peek();
      if (refused?.matter === "programme") throw refused.error;
      const kept = change({ programmeId });
      await Promise.all([kept, goOn()]);
    },
    programmePrescribed(programme) {
      prescribed = programme;
      isMeasuring = false;
      measurement.value = null;
      teller.noteProgramme(programme);
      deviceProgramme.value = programme;
    },
    async holdsDone() {
      if (step.peek() === "holds") await goOn();
    },
    back() {
      void show(stepBefore(step.peek(), situation()));
    },
  };
}

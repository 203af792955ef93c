import { outcomes, programmeKinds, type HoldCurve, type HoldRecord } from "../../src/protocol/messages";
import type { Course, KnownDevice, Patient, Prescription, Session, Settings, Store, StoredProgramme } from "../../src/storage/model";
import type { WholeHold } from "../../src/export/snapshot";

/** Things for a store, made at random from a seed: every field at its limits now and then. */
export class RandomThings {
  private made = 0;

  constructor(readonly random: () => number) {}

  below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  pick<T>(values: readonly T[]): T {
    return values[this.below(values.length)]!;
  }

  maybe<T>(value: () => T): T | null {
    return this.random() < 0.3 ? null : value();
  }

  /** 0, the highest, or between. */
  number(highest: number): number {
    return this.pick([0, highest, this.below(highest + 1)]);
  }

  signed(): number {
    return this.pick([-(2 ** 31), 2 ** 31 - 1, 0, this.below(100_000) - 20_000]);
  }

  id(kind: string): string {
    return `${kind}-${this.made++}-${this.below(1e9).toString(36)}`;
  }

  text(): string {
    const signs = ["a", "Ä", "ß", "€", "👩🏽‍⚕️", "\"", "\\", "\n", ",", ";", "=", "<b>", "\u0000", "\u2028", " "];
    return Array.from({ length: this.below(20) }, () => this.pick(signs)).join("");
  }

  time(): number {
    return this.pick([0, Date.UTC(2026, 10, 21) + this.below(1e9), Date.UTC(2099, 0, 1)]);
  }

  patient(number: number): Patient {
    return { id: this.id("patient"), number, name: this.text(), notes: this.text(), createdAtMs: this.time(), archived: this.random() < 0.5, mainSite: this.number(255) };
  }

  programme(): StoredProgramme {
    const step = () => ({ targetMilliNewtons: this.number(150_000), tolerancePercent: this.number(30), holdSeconds: this.number(90), restSeconds: this.number(600) });
    const programme = { kind: this.pick(programmeKinds), repeats: this.number(20), rampMilliNewtonsPerSecond: this.number(20_000), steps: Array.from({ length: 1 + this.below(8) }, step) };
    return { id: this.id("programme"), name: this.text(), programme, createdAtMs: this.time() };
  }

  prescription(patientId: string, programmeId: string): Prescription {
    const { id, site, cap } = { id: this.id("prescription"), site: this.number(255), cap: this.number(200_000) };
    return { id, patientId, programmeId, site, capMilliNewtons: cap, holdsADay: this.number(255), sentAtMs: this.maybe(() => this.time()), deviceId: this.maybe(() => this.id("device")) };
  }

  course(patientId: string): Course {
    const end = this.random() < 0.5 ? { endedAtMs: null, endReason: null } : { endedAtMs: this.time(), endReason: this.pick(["completed", "stopped"] as const) };
    return { id: this.id("course"), patientId, startedAtMs: this.time(), plannedSessions: this.number(20), plannedDays: this.number(365), ...end };
  }

  session(patientId: string, courseId: string, programmeId: string | null): Session {
    const soreness = () => this.maybe(() => ({ level: this.pick(["none", "mild", "strong"] as const), answeredAtMs: this.time() }));
    return {
      id: this.id("session"), patientId, courseId, by: this.pick(["therapist", "patient"]), site: this.number(255), programmeId, startedAtMs: this.time(),
      endedAtMs: this.maybe(() => this.time()), safety: { askedAtMs: this.time(), present: this.pick([[], ["bruise"], ["pregnancy", "bruise"]]), doctorAgreed: this.random() < 0.5 },
      painBefore: this.maybe(() => this.number(10)), painAfter: this.maybe(() => this.number(10)), thresholdBeforeMilliNewtons: this.maybe(() => this.number(200_000)),
      thresholdAfterMilliNewtons: this.maybe(() => this.number(200_000)), sorenessAt24h: soreness(), sorenessAt36h: soreness(), reliefDays: this.maybe(() => this.number(42)),
      note: this.text(),
    };
  }

  device(): KnownDevice {
    return { id: this.id("device"), name: this.text(), lastSeenAtMs: this.time(), firmware: "0.7.0" };
  }

  record(sequence: number): HoldRecord {
    return {
      boot: this.number(65_535), sequence, uptimeMs: this.number(2 ** 32 - 1), utcSeconds: this.maybe(() => 1 + this.number(2 ** 32 - 2)),
      outcome: this.pick([...outcomes, { unknown: 200 }]), pain: this.maybe(() => this.number(10)), programmeKind: this.pick([...programmeKinds, null, { unknown: 9 }]),
      step: this.number(255), site: this.number(255), tipAreaSquareMillimetres: this.pick([0, 50, 100, 200]), calibrationId: this.number(65_535),
      targetMilliNewtons: this.number(2 ** 32 - 1), toleranceMilliNewtons: this.number(65_535), batteryMilliVolts: this.number(65_535), durationMs: this.number(2 ** 32 - 1),
      inBandMs: this.number(2 ** 32 - 1), meanMilliNewtons: this.signed(), peakMilliNewtons: this.signed(), standardDeviationMilliNewtons: this.number(65_535),
      rmsErrorMilliNewtons: this.number(65_535), approachMs: this.number(65_535), approachMilliNewtonsPerSecond: this.number(65_535) * 10, askedMs: this.number(65_535) * 10,
      patient: this.number(65_535), driftMilliNewtons: this.signed(), thresholdMilliNewtons: this.signed(),
    };
  }

  curve(): HoldCurve {
    return { periodMs: this.pick([10, 200, 600, 2550]), milliNewtons: Array.from({ length: 1 + this.below(240) }, () => this.below(60_000) - 1000), cut: this.random() < 0.5 };
  }

  hold(sequence: number, deviceId: string, patientId: string | null, sessionId: string | null): WholeHold {
    const curve = this.maybe(() => this.curve());
    const bytes = Uint8Array.from({ length: 72 + this.below(256) }, () => this.below(256));
    return {
      key: `${this.id("hold")}.${sequence}`, deviceId, record: this.record(sequence), startedAtMs: this.time(), receivedAtMs: this.time(), patientId, sessionId,
      hasCurve: curve !== null, note: this.text(), curve, bytes,
    };
  }
}

/** Fills a store with the things of several patients; some holds are nobody's. */
export async function fillAtRandom(store: Store, things: RandomThings, patients = 3, holdsEach = 5): Promise<void> {
  const settings: Partial<Settings> = {
    role: things.pick([null, "therapist", "patient"]), theme: things.pick(["system", "light", "dark"]), textPercent: things.pick([100, 125, 150]), soundCues: things.random() < 0.5,
    reminders: things.random() < 0.5, language: things.pick(["en", "de"]),
  };
  await store.saveSettings(settings);
  const device = things.device();
  await store.devices.put(device);
  let sequence = 1;
  for (let each = 1; each <= patients; each++) {
    const patient = things.patient(each);
    const programme = things.programme();
    const course = things.course(patient.id);
    const session = things.session(patient.id, course.id, things.maybe(() => programme.id));
    await Promise.all([
      store.patients.put(patient), store.programmes.put(programme), store.courses.put(course), store.sessions.put(session),
      store.prescriptions.put(things.prescription(patient.id, programme.id)),
    ]);
    for (let hold = 0; hold < holdsEach; hold++) {
      const { curve, bytes, ...stored } = things.hold(sequence++, device.id, things.maybe(() => patient.id), things.maybe(() => session.id));
      await store.holds.keep(stored, curve, bytes!);
    }
  }
}

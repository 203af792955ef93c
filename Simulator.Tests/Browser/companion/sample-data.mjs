// A practice's data as one file of the app (Companion/src/export/file-schema.ts): patients, courses with their sessions, and any number of holds, the same for the same seed.

const day = 86_400_000;
const hour = 3_600_000;
const names = ["Anna Berger", "Jonas Weber", "Maria Keller"];
const newton = 1_000;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function curveOf(target, ended, chance) {
  let wander = 0;
  const held = Array.from({ length: ended === "completed" ? 76 : 40 }, () => {
    wander = 0.9 * wander + (chance() - 0.5) * 0.05 * target;
    return Math.round(target + wander);
  });
  const rise = Array.from({ length: 8 }, (_, i) => Math.round((target * (i + 0.5)) / 8));
  return { periodMs: 200, milliNewtons: [...rise, ...held, Math.round(target * 0.4), 0], cut: false };
}

/** The text of the file.
 * @param untilMs when the newest hold was.
 * @param holds how many holds, spread over the patients and the days before. */
export function sampleFile({ seed = 1, untilMs, holds = 60, days = 24, role = "therapist", language = "en" }) {
  const chance = random(seed);
  const firstMs = untilMs - days * day;
  const patients = (role === "patient" ? names.slice(0, 1) : names).map((name, i) => ({
    id: `patient-${i + 1}`, number: i + 1, name, notes: i === 0 ? "Desk work, headache since March." : "", createdAtMs: firstMs, archived: false, mainSite: [1, 9, 17][i],
  }));
  const programme = { kind: "steady", repeats: 2, rampMilliNewtonsPerSecond: 0, steps: [{ targetMilliNewtons: 30 * newton, tolerancePercent: 10, holdSeconds: 15, restSeconds: 20 }] };
  const programmes = [{ id: "programme-1", name: "Upper trapezius, first week", programme, createdAtMs: firstMs }];
  const courses = patients.map(({ id }, i) => ({ id: `course-${i + 1}`, patientId: id, startedAtMs: firstMs + i * hour, plannedSessions: 4, plannedDays: 42, endedAtMs: null, endReason: null }));
  const prescriptions = [{ id: "prescription-1", patientId: "patient-1", programmeId: "programme-1", site: 1, capMilliNewtons: 50 * newton, holdsADay: 6, sentAtMs: firstMs, deviceId: "device-1" }];
  const sessions = courses.flatMap(({ id: courseId, patientId }, i) => [0, 9, 19].map((after, number) => {
    const startedAtMs = firstMs + i * hour + after * day;
    const answer = (hours) => (startedAtMs + hours * hour < untilMs ? { level: ["strong", "mild", "none"][number], answeredAtMs: startedAtMs + hours * hour } : null);
    return {
      id: `session-${i + 1}-${number + 1}`, patientId, courseId, by: "therapist", site: patients[i].mainSite, programmeId: "programme-1", startedAtMs, endedAtMs: startedAtMs + 20 * 60_000,
      safety: { askedAtMs: startedAtMs, present: [], doctorAgreed: false }, painBefore: 7 - number - (i % 2), painAfter: 4 - number,
      thresholdBeforeMilliNewtons: (28 + 4 * number + 2 * i) * newton, thresholdAfterMilliNewtons: (31 + 4 * number + 2 * i) * newton,
      sorenessAt24h: answer(24), sorenessAt36h: answer(36), reliefDays: number < 2 ? 4 + 3 * number : null, note: "",
    };
  }));
  const kept = Array.from({ length: holds }, (_, i) => {
    // The first ones belong to sessions, three to each; the others are spread over the days.
    const session = sessions[Math.floor(i / 3)];
    const patient = session ? patients.find(({ id }) => id === session.patientId) : patients[i % patients.length];
    const atMs = session ? session.startedAtMs + (4 + 3 * (i % 3)) * 60_000 : firstMs + ((i + 1) * (untilMs - firstMs)) / (holds + 1);
    const startedAtMs = Math.floor(atMs / 1000) * 1000;
    const outcome = chance() < 0.85 ? "completed" : ["released", "leftBand", "tooMuch"][Math.floor(chance() * 3)];
    const target = Math.round(25 + 20 * chance()) * newton;
    const curve = curveOf(target, outcome, chance);
    const deviation = Math.round(target * (0.02 + 0.03 * chance()));
    const durationMs = outcome === "completed" ? 15_000 : 7_800;
    return {
      key: `device-1.1.${i + 1}.${60_000 * (i + 1)}`, deviceId: "device-1", startedAtMs, receivedAtMs: startedAtMs + 20_000, patientId: patient.id,
      sessionId: session?.id ?? null, hasCurve: true, note: "", curve, bytes: null,
      record: {
        boot: 1, sequence: i + 1, uptimeMs: 60_000 * (i + 1), utcSeconds: startedAtMs / 1000, outcome, pain: 3 + (i % 5), programmeKind: "steady", step: 0, site: patient.mainSite,
        tipAreaSquareMillimetres: 100, calibrationId: 1, targetMilliNewtons: target, toleranceMilliNewtons: target / 10, batteryMilliVolts: 3_900,
        durationMs, inBandMs: Math.round(durationMs * (0.85 + 0.15 * chance())),
        meanMilliNewtons: Math.round(target * (0.98 + 0.04 * chance())), peakMilliNewtons: Math.round(target * 1.12),
        standardDeviationMilliNewtons: deviation, rmsErrorMilliNewtons: Math.round(deviation * 1.1),
        approachMs: 1_600, approachMilliNewtonsPerSecond: Math.round(target / 16) * 10, askedMs: 15_000, patient: patient.number,
        driftMilliNewtons: -Math.round(200 * chance()), thresholdMilliNewtons: 0,
      },
    };
  });
  return JSON.stringify({
    format: "pressuredevice-companion", version: 1, kind: "all", exportedAtMs: untilMs,
    settings: { language, role, theme: "system", textPercent: 100, soundCues: false, reminders: false, ownPatientId: role === "patient" ? "patient-1" : null },
    patients, programmes, prescriptions, courses, sessions, devices: [{ id: "device-1", name: "PressDev", lastSeenAtMs: untilMs, firmware: "0.7.0" }], holds: kept,
  });
}

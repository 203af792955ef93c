import { siteByNumber } from "../body/sites";
import type { HoldCurve, HoldRecord, Unknown } from "../protocol/messages";
import type { Patient, StoredHold } from "../storage/model";
import { type CsvCell, csvFile } from "./csv";

type Column = readonly [header: string, cell: (hold: StoredHold, patient: Patient | undefined) => CsvCell];

const milli = 1000;

const newtons = (milliNewtons: number): CsvCell => milliNewtons / milli;
const seconds = (ms: number): CsvCell => ms / milli;
const known = (number: number): CsvCell => (number === 0 ? null : number);

/** A figure that the press itself gave; a told pain and a hold that a power cut ended have none. */
const figure = (read: (record: HoldRecord) => CsvCell) => ({ record }: StoredHold): CsvCell => (hasFigures(record) ? read(record) : null);
/** What was asked of a hold; a told pain asks nothing. */
const asked = (read: (record: HoldRecord) => CsvCell) => ({ record }: StoredHold): CsvCell => (record.outcome === "painTold" ? null : read(record));

const columns: readonly Column[] = [
  ["started_at_utc", ({ startedAtMs }) => new Date(startedAtMs).toISOString()],
  ["started_at_source", ({ record }) => (record.utcSeconds === null ? "received" : "device")],
  ["patient", (_, patient) => patient?.name ?? null],
  ["patient_number", ({ record }) => known(record.patient)],
  ["session_id", ({ sessionId }) => sessionId],
  ["device_id", ({ deviceId }) => deviceId],
  ["boot", ({ record }) => record.boot],
  ["sequence", ({ record }) => record.sequence],
  ["outcome", ({ record }) => codeText(record.outcome)],
  ["pain_0_to_10", ({ record }) => record.pain],
  ["site_number", ({ record }) => known(record.site)],
  ["site", ({ record }) => siteByNumber(record.site)?.key ?? null],
  ["programme", ({ record }) => (record.programmeKind === null ? null : codeText(record.programmeKind))],
  ["step", asked(({ step }) => step + 1)],
  ["target_N", asked(({ targetMilliNewtons }) => newtons(targetMilliNewtons))],
  ["tolerance_N", asked(({ toleranceMilliNewtons }) => newtons(toleranceMilliNewtons))],
  ["asked_s", asked(({ askedMs }) => seconds(askedMs))],
  ["duration_s", figure(({ durationMs }) => seconds(durationMs))],
  ["in_band_s", figure(({ inBandMs }) => seconds(inBandMs))],
  ["mean_N", figure(({ meanMilliNewtons }) => newtons(meanMilliNewtons))],
  ["peak_N", figure(({ peakMilliNewtons }) => newtons(peakMilliNewtons))],
  ["standard_deviation_N", figure(({ standardDeviationMilliNewtons }) => newtons(standardDeviationMilliNewtons))],
  ["rms_error_N", figure(({ rmsErrorMilliNewtons }) => newtons(rmsErrorMilliNewtons))],
  ["approach_s", figure(({ approachMs }) => seconds(approachMs))],
  ["approach_N_per_s", figure(({ approachMilliNewtonsPerSecond }) => newtons(approachMilliNewtonsPerSecond))],
  ["drift_N", figure(({ driftMilliNewtons }) => newtons(driftMilliNewtons))],
  ["threshold_N", ({ record }) => (record.thresholdMilliNewtons === 0 ? null : newtons(record.thresholdMilliNewtons))],
  ["tip_area_mm2", ({ record }) => known(record.tipAreaSquareMillimetres)],
  ["calibration_id", ({ record }) => known(record.calibrationId)],
  ["battery_V", ({ record }) => (record.batteryMilliVolts === 0 ? null : record.batteryMilliVolts / milli)],
  ["has_curve", ({ hasCurve }) => (hasCurve ? "yes" : "no")],
  ["note", ({ note }) => note],
];

/** One row a hold, in the given order. Forces in N, times in s, empty where the device did not know; pain is the one before the hold, with outcome painTold the one after the
 * hold before. */
export function holdsCsv(holds: readonly StoredHold[], patients: readonly Patient[]): string {
  const byId = new Map(patients.map((patient) => [patient.id, patient]));
  return csvFile(
    columns.map(([header]) => header),
    holds.map((hold) => columns.map(([, cell]) => cell(hold, hold.patientId === null ? undefined : byId.get(hold.patientId)))),
  );
}

/** The points of a curve: the mean force over the period that begins at the time, counted from the first touch. */
export function curveCsv({ periodMs, milliNewtons }: HoldCurve): string {
  return csvFile(["period_start_s", "mean_force_N"], milliNewtons.map((force, index) => [(index * periodMs) / milli, newtons(force)]));
}

/** Whether the press left figures: duration, forces, steadiness. */
export function hasFigures({ outcome }: HoldRecord): boolean {
  return outcome !== "painTold" && outcome !== "powerLost";
}

function codeText(code: string | Unknown): string {
  return typeof code === "string" ? code : `unknown ${code.unknown}`;
}

import type { HoldRecord, HoldUnit } from "../protocol/messages";
import type { Patient, Session, StoredHold } from "./model";

/** How long a session that nobody ended still counts as running, ms; as long as it is gone on with. */
const openSessionMs = 12 * 3_600_000;
/** The device tells whole seconds, and its clock may be a little off, ms. */
const clockSlackMs = 5000;

/** The key of a hold: device, boot, sequence and uptime. It has letters, digits, "-", "_" and "." only, so that it can stand in an address.
 * The uptime tells holds apart whose numbers came again because the whole chip was erased. */
export function holdKey(deviceId: string, record: HoldRecord): string {
  const device = deviceId.replace(/[^A-Za-z0-9-]/g, (sign) => `_${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return [device, record.boot, record.sequence, record.uptimeMs].join(".");
}

/** The session of a patient that ran at this time; of several the one that began last. */
export function sessionAt(patientId: string | null, atMs: number, sessions: readonly Session[]): Session | null {
  if (patientId === null) return null;
  const running = sessions.filter((session) => session.patientId === patientId
    && atMs >= session.startedAtMs - clockSlackMs
    && atMs <= (session.endedAtMs ?? session.startedAtMs + openSessionMs) + clockSlackMs);
  return running.reduce<Session | null>((last, session) => (last && last.startedAtMs > session.startedAtMs ? last : session), null);
}

/** A hold as it is kept, from what came over the link.
 * @param ownPatientId on a patient's phone: whose it is. Holds for which the device knew no patient are theirs. */
export function storedHold(
  unit: HoldUnit, deviceId: string, receivedAtMs: number, patients: readonly Patient[], sessions: readonly Session[], ownPatientId: string | null = null,
): StoredHold {
  const { record, curve } = unit;
  const startedAtMs = record.utcSeconds === null ? receivedAtMs : record.utcSeconds * 1000;
  const patientId = record.patient === 0 ? ownPatientId : patients.find(({ number }) => number === record.patient)?.id ?? null;
  return {
    key: holdKey(deviceId, record),
    deviceId,
    record,
    startedAtMs,
    receivedAtMs,
    patientId,
    sessionId: sessionAt(patientId, startedAtMs, sessions)?.id ?? null,
    hasCurve: curve !== null,
    note: "",
  };
}

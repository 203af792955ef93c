// A FHIR R4 Bundle (type collection) for a clinic's systems: a Patient a patient, a Device a device, an Observation a hold and an answer, and one that holds a session together.
// Every Observation has an identifier that stays the same, so that a receiver knows what it has from an earlier export. Notes are left out: they may name people.

import type { KnownDevice, Patient } from "../storage/model";
import { identifierSystems } from "./fhir-codes";
import { holdObservation } from "./fhir-holds";
import { sessionAnswers, sessionObservation } from "./fhir-sessions";
import type { Bundle, DeviceResource, Entry, PatientResource, Reference, Resource } from "./fhir-types";
import type { Snapshot } from "./snapshot";

/** Type of the file. */
export const fhirMediaType = "application/fhir+json";

/** What the user chose, and what the clock and chance give. */
export interface FhirOptions {
  /** With the patients' names; otherwise they are known by this app's identifier alone. */
  readonly withNames: boolean;
  readonly exportedAtMs: number;
  /** A fresh UUID. */
  readonly newUuid: () => string;
}

/** The Bundle of what a snapshot has. */
export function fhirBundle(snapshot: Snapshot, { withNames, exportedAtMs, newUuid }: FhirOptions): Bundle {
  const entry: Entry[] = [];
  const add = (resource: Resource): Reference => {
    const fullUrl = `urn:uuid:${newUuid()}`;
    entry.push({ fullUrl, resource });
    return { reference: fullUrl };
  };
  const patients = new Map(snapshot.patients.map((patient) => [patient.id, add(patientResource(patient, withNames))]));
  const known = new Map(snapshot.devices.map((device) => [device.id, device]));
  const deviceIds = [...new Set(snapshot.holds.map(({ deviceId }) => deviceId))];
  const devices = new Map(deviceIds.map((id) => [id, add(deviceResource(id, known.get(id)))]));
  const members = new Map<string, Reference[]>(snapshot.sessions.map(({ id }) => [id, []]));

  for (const session of snapshot.sessions) {
    for (const answer of sessionAnswers(session, patients.get(session.patientId))) members.get(session.id)?.push(add(answer));
  }
  for (const hold of snapshot.holds) {
    const device = devices.get(hold.deviceId);
    if (!device) continue; // each has one: they were made from the holds
    const reference = add(holdObservation(hold, patients.get(hold.patientId ?? ""), device));
    members.get(hold.sessionId ?? "")?.push(reference);
  }
  for (const session of snapshot.sessions) {
    const belonging = members.get(session.id) ?? [];
    if (belonging.length > 0) add(sessionObservation(session, patients.get(session.patientId), belonging));
  }
  return { resourceType: "Bundle", type: "collection", timestamp: new Date(exportedAtMs).toISOString(), entry };
}

function patientResource({ id, name }: Patient, withNames: boolean): PatientResource {
  return { resourceType: "Patient", identifier: [{ system: identifierSystems.patient, value: id }], ...(withNames && plain(name) !== "" && { name: [{ text: plain(name) }] }) };
}

function deviceResource(id: string, device: KnownDevice | undefined): DeviceResource {
  const name = plain(device?.name ?? "");
  return {
    resourceType: "Device",
    identifier: [{ system: identifierSystems.device, value: id }],
    deviceName: [{ name: "PressureDevice", type: "model-name" }, ...(name === "" ? [] : [{ name, type: "user-friendly-name" } as const])],
    type: { text: "Hand-held force gauge that guides a pressure hold" },
    ...(device && device.firmware !== "" && { version: [{ value: device.firmware }] }),
    note: [{ text: "Not a medical device." }],
  };
}

/** A text as the standard allows it: no control characters, and not only spaces. */
function plain(text: string): string {
  return text.replace(/\p{Cc}/gu, " ").trim();
}

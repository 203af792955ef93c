import { expect, it } from "vitest";
import { type DeviceStatus, programmeKinds } from "../../../src/protocol/messages";
import { lacksPatientButton } from "../../../src/screens/hold/patient-button";

const status = (patientButtonPlugged: boolean) => ({ patientButtonPlugged }) as DeviceStatus;

it("misses the patient's button in the kinds that want its answer, and in no other", () => {
  expect(programmeKinds.filter((kind) => lacksPatientButton(kind, status(false)))).toEqual(["stepped", "threshold"]);
  expect([null, { unknown: 9 }].filter((kind) => lacksPatientButton(kind, status(false)))).toEqual([]);
});

it("misses nothing when it is plugged in, and knows nothing without a device", () => {
  expect(programmeKinds.filter((kind) => lacksPatientButton(kind, status(true)) || lacksPatientButton(kind, null))).toEqual([]);
});

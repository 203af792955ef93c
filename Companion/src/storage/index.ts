// What the phone keeps.

export { StorageError, type StorageFailure } from "./failure";
export { holdsOfPains, painAfterHolds, tellsPain } from "./pain-after";
export { freePatientNumber, patientNumbers } from "./patient-number";
export { openStore, type OpenStore } from "./store";
export { holdKey, sessionAt, storedHold } from "./stored-hold";

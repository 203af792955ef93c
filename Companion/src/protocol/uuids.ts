const sigBase = "-0000-1000-8000-00805f9b34fb";
const ownBase = "-5e0f-4c1d-9a3e-2f6d1c84e7b0";
const progressorBase = "-1ea6-40c9-9dcc-13d34ffead57";

/** UUIDs of the services, as Web Bluetooth wants them. The Progressor's is there in that mode only, the current time's in the other. */
export const serviceUuids = {
  device: `b7a10001${ownBase}`,
  battery: `0000180f${sigBase}`,
  currentTime: `00001805${sigBase}`,
  deviceInformation: `0000180a${sigBase}`,
  progressor: `7e4e1701${progressorBase}`,
} as const;

/** UUIDs of the characteristics. */
export const characteristicUuids = {
  holdRecord: `b7a10002${ownBase}`,
  recordAccess: `00002a52${sigBase}`,
  liveForce: `b7a10003${ownBase}`,
  control: `b7a10004${ownBase}`,
  status: `b7a10005${ownBase}`,
  batteryLevel: `00002a19${sigBase}`,
  currentTime: `00002a2b${sigBase}`,
  modelNumber: `00002a24${sigBase}`,
  progressorData: `7e4e1702${progressorBase}`,
  progressorControl: `7e4e1703${progressorBase}`,
} as const;

/** The name that the device advertises outside of Progressor mode. */
export const advertisedName = "PressDev";

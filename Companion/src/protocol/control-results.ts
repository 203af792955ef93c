/** Results of the control point other than 0, by code (docs/protocol.md, "Control point"; docs/calibration.md). */
const results = {
  0x01: "notSteady",
  0x02: "tooFewPoints",
  0x03: "tooManyPoints",
  0x04: "spanTooSmall",
  0x05: "residualTooLarge",
  0x06: "slopeAbsurd",
  0x07: "sensorFault",
  0x08: "wrongOrder",
  0x09: "massOutOfRange",
  0x0a: "notStored",
  0x0b: "busy",
  0xf0: "unknownOpcode",
  0xf1: "notUnloaded",
  0xf2: "notAllowed",
  0xf3: "noSuchValue",
  0xf4: "fieldOutOfRange",
} as const;

/** Why the device refused a request. */
export type ControlRefusal = (typeof results)[keyof typeof results] | "unknownResult";

/** The name of a result other than 0. */
export function controlRefusalOf(code: number): ControlRefusal {
  return (results as Readonly<Record<number, ControlRefusal>>)[code] ?? "unknownResult";
}

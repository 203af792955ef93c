// The codec: bytes of the link to messages and back, pure (docs/protocol.md). Decoders return a message or a named refusal and never throw on bytes; encoders throw a
// RangeError on values that have no place in their field.

export * from "./messages";
export { type Decoded, type Refusal } from "./decoded";
export { type Bytes } from "./bytes";
export { crc32 } from "./crc32";
export { advertisedName, characteristicUuids, serviceUuids } from "./uuids";

export { decodeHoldRecord } from "./hold-record"; // (bytes) => Decoded<HoldRecord>
export { decodeHoldUnit, type DecodedHoldUnit } from "./hold-unit"; // (bytes) => Decoded<HoldUnit & { curveRefused: Refusal | null }>
export { SegmentAssembler } from "./segments"; // new per procedure; take(segment) => the hold's bytes | null; counts lost, doubled, begunAnew, stray

export { recordAccessRequests } from "./record-access-requests"; // .reportFrom(n), .countFrom(n), .abort(), … => Bytes
export { decodeRecordAccessAnswer, type RecordAccessAnswer, type RecordAccessResult } from "./record-access-answers"; // count | result by name

export { controlRequests, type ControlRequestName } from "./control-requests"; // .tare(), .programmeStep(index, step), … => Bytes; units of messages.ts
export { ControlAnswerCollector } from "./control-answer-collector"; // new (name); take(notification) => null while more comes | Decoded<ControlAnswer<name>>
export { type ControlAnswer, type ControlAnswerData, type ControlRefusal, type DeletionQuestion, type ProgrammeRange, type SpokenVersions } from "./control-answers";

export { decodeStatus, decodeVersions, type DeviceVersions } from "./status"; // decodeVersions: bytes 0 to 4, the same in every version of the protocol
export { decodeBattery } from "./battery"; // => Decoded<percent>
export { decodeCurrentTime, type LocalTime } from "./current-time"; // => Decoded<LocalTime | null>
export { decodeFaultEvent, faultNames } from "./fault-events";
export { selfTestBits } from "./self-test";

export { decodeLive, decodeLiveGuidance, decodeLiveSamples } from "./live"; // decodeLive => Decoded<LiveMessage>

export { decodeProgressorReply, decodeProgressorWeights, progressorOpcodes, progressorRequest, type ProgressorReply, type ProgressorRequestName, type ProgressorWeight } from "./progressor";

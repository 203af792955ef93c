import { describe, expect, test } from "vitest";
import {
  type ControlRequestName, ControlAnswerCollector, controlRequests, type Decoded, decodeBattery, decodeCurrentTime, decodeFaultEvent, decodeHoldRecord, decodeHoldUnit, decodeLiveGuidance,
  decodeLiveSamples, decodeProgressorReply, decodeProgressorWeights, decodeRecordAccessAnswer, decodeStatus, progressorOpcodes, progressorRequest, type ProgressorRequestName,
  SegmentAssembler,
} from "../../src/protocol";
import { controlOpcodes } from "../../src/protocol/control-opcodes";
import { packPoints, unpackPoints } from "../../src/protocol/curve-points";
import { expectedData, expectedEvent, expectedGuidance, expectedRecord, expectedSamples, expectedStatus, results } from "./expected-messages";
import { encodeRequest } from "./request-operands";
import { bytesOf, type Fields, hexOf, listOf, numberOf, readVectors, type Vector } from "./vectors";

type Run = (vector: Vector) => void;

/** What needs a device behind it, and is run by the simulator. */
const notHere = ["version", "exchanges", "situations"];

function judged<T>(decode: (bytes: Uint8Array) => Decoded<T>, expected: (fields: Fields) => T): Run {
  return (vector) => compare(decode(bytesOf(vector.bytes)), vector, expected);
}

function compare<T>(actual: Decoded<T>, { fields, refused }: Vector, expected: (fields: Fields) => T): void {
  if (refused !== undefined) expect(actual).toEqual({ ok: false, refused });
  else expect(actual).toEqual({ ok: true, value: expected(fields!) });
}

const runs: Record<string, Run> = {
  holdRecords: judged(decodeHoldRecord, expectedRecord),
  faultEvents: judged(decodeFaultEvent, expectedEvent),
  liveSamples: judged(decodeLiveSamples, expectedSamples),
  liveGuidance: judged(decodeLiveGuidance, expectedGuidance),
  status: judged(decodeStatus, expectedStatus),
  battery: judged(decodeBattery, (fields) => numberOf(fields, "percent")),
  currentTime: judged<unknown>(decodeCurrentTime, (fields) => (fields["year"] === 0 ? null : fields)),
  recordAccessAnswers: judged<unknown>(decodeRecordAccessAnswer, (fields) =>
    "count" in fields
      ? { kind: "count", count: numberOf(fields, "count") }
      : { kind: "result", request: numberOf(fields, "request"), result: { 1: "done", 2: "opcodeNotSupported", 6: "noRecords", 8: "notCompleted" }[numberOf(fields, "result")] }),

  holds: ({ bytes, fields, refused }) => {
    const hold = decodeHoldUnit(bytesOf(bytes));
    if (!fields) return expect(hold).toEqual({ ok: false, refused });
    expect(hold.ok && hold.value.record.sequence).toBe(fields["sequence"]);
    expect(hold.ok && hold.value.curveRefused).toBe(refused ?? null);
    const curve = fields["curve"] as Fields | undefined;
    expect(hold.ok && hold.value.curve).toEqual(curve ? expectedData[0x15]!(curve) : null);
  },

  curves: ({ bytes, unitMilliNewtons, milliNewtons }) => {
    expect(unpackPoints(bytesOf(bytes), unitMilliNewtons!)).toEqual(milliNewtons);
    expect(hexOf(packPoints(milliNewtons!, unitMilliNewtons!))).toBe(bytes);
  },

  segments: ({ segments, holds, lost = 0, doubled = 0, begunAnew = 0, stray = 0 }) => {
    const assembler = new SegmentAssembler();
    const whole = segments!.map((segment) => assembler.take(bytesOf(segment))).filter((hold) => hold !== null);
    expect(whole.map(hexOf)).toEqual(holds);
    expect({ lost: assembler.lost, doubled: assembler.doubled, begunAnew: assembler.begunAnew, stray: assembler.stray }).toEqual({ lost, doubled, begunAnew, stray });
  },

  requests: ({ characteristic, request, fields, bytes }) => expect(hexOf(encodeRequest(characteristic!, request!, fields!))).toBe(bytes),

  controlAnswers: ({ request, notifications, fields, refused }) => {
    const opcode = bytesOf(request!)[0]!;
    const answer = answerTo(opcode, notifications!.map(bytesOf));
    if (!fields) return expect(answer).toEqual({ ok: false, refused });
    const code = numberOf(fields, "result");
    if (code === 0) return expect(answer).toEqual({ ok: true, value: { result: "done", data: expectedData[opcode]?.(fields) ?? null } });
    const names = ["", "kind", "steps", "repeats", "ramp", "target", "tolerance", "hold", "rest"];
    const range = "field" in fields ? { field: names[numberOf(fields, "field")], step: fields["step"], lowest: fields["lowest"], highest: fields["highest"] } : null;
    const versions = "newestProtocol" in fields ? expectedData[0x1b]!(fields) : null;
    expect(answer).toEqual({ ok: true, value: { result: results[code], range, versions } });
  },

  // The app writes nothing but what is served: its requests are among those that are taken, and among those only.
  progressorRequests: ({ bytes, attError }) => {
    const opcode = bytesOf(bytes)[0];
    const served = (Object.keys(progressorOpcodes) as ProgressorRequestName[]).find((name) => progressorOpcodes[name] === opcode);
    const isWritten = served !== undefined && hexOf(progressorRequest(served)) === bytes;
    if (attError === "06") expect(served).toBeUndefined();
    if (isWritten) expect(attError).toBe("00");
    if (attError === "00") expect(served).toBeDefined();
  },

  progressorReplies: (vector) => {
    const requests = { "6b": "version", "6c": "error", "6f": "battery", "70": "id" } as const;
    const request = requests[vector.request as keyof typeof requests];
    compare<unknown>(decodeProgressorReply(request, bytesOf(vector.bytes)), vector, (fields) => fields);
  },

  progressorWeights: judged<unknown>(decodeProgressorWeights, (fields) => listOf(fields, "samples")),
};

/** The answer as the collector has it. A request that this app does not have (opcode 22) stands for one that an older device does not know: a tare takes its place. */
function answerTo(opcode: number, notifications: readonly Uint8Array[]): unknown {
  const names = Object.keys(controlRequests) as ControlRequestName[];
  const name = names.find((candidate) => controlOpcodes[candidate] === opcode);
  const collector = new ControlAnswerCollector(name ?? "tare");
  const asHere = name ? notifications : notifications.map((bytes) => bytes.with(1, controlOpcodes.tare));
  for (const [index, notification] of asHere.entries()) {
    const answer = collector.take(notification);
    if (answer?.ok) expect(index, "the answer is the last notification").toBe(notifications.length - 1);
    if (answer !== null) return answer;
  }
  return null;
}

const groups = Object.entries(readVectors()).filter(([group]) => !notHere.includes(group));

test("Every group of vectors is run, and none is empty", () => {
  expect(groups.map(([group]) => group).sort()).toEqual(Object.keys(runs).sort());
  for (const [group, vectors] of groups) expect(Array.isArray(vectors) && vectors.length, group).toBeGreaterThan(0);
  console.log(groups.map(([group, vectors]) => `${group} ${Array.isArray(vectors) ? vectors.length : 0}`).join(", "));
});

for (const [group, vectors] of groups) {
  describe(group, () => {
    test.each(Array.isArray(vectors) ? vectors : [])("$name", (vector) => runs[group]!(vector));
  });
}

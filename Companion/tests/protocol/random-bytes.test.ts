import { expect, test } from "vitest";
import * as codec from "../../src/protocol";
import { controlOpcodes } from "../../src/protocol/control-opcodes";
import { bytesOf, readVectors } from "./vectors";
import { seededRandom } from "../seeded-random";

const inputs = 20_000;
const seed = 20_267;
const mostBytes = 340;

const decoders: Record<string, (bytes: Uint8Array) => codec.Decoded<unknown>> = {
  holdRecord: codec.decodeHoldRecord,
  holdUnit: codec.decodeHoldUnit,
  recordAccess: codec.decodeRecordAccessAnswer,
  status: codec.decodeStatus,
  versions: codec.decodeVersions,
  battery: codec.decodeBattery,
  currentTime: codec.decodeCurrentTime,
  faultEvent: codec.decodeFaultEvent,
  live: codec.decodeLive,
  progressorText: (bytes) => codec.decodeProgressorReply("version", bytes),
  progressorBattery: (bytes) => codec.decodeProgressorReply("battery", bytes),
  progressorId: (bytes) => codec.decodeProgressorReply("id", bytes),
  progressorWeights: codec.decodeProgressorWeights,
};

/** All messages that come from a device in the vectors, valid or not. */
function messages(): Uint8Array[] {
  const vectors = Object.entries(readVectors()).flatMap(([group, entries]) => (Array.isArray(entries) && group !== "exchanges" && group !== "situations" ? entries : []));
  return vectors.flatMap(({ bytes = "", notifications = [], segments = [] }) => [bytes, ...notifications, ...segments]).map(bytesOf);
}

/** Random bytes, or a message with some bytes changed, cut off or added. */
function* mutated(random: () => number): Generator<Uint8Array> {
  const all = messages();
  const below = (limit: number) => Math.floor(random() * limit);
  for (let input = 0; input < inputs; input++) {
    if (random() < 0.25) {
      yield Uint8Array.from({ length: below(mostBytes) }, () => below(256));
      continue;
    }
    const bytes = [...all[below(all.length)]!];
    for (let change = below(4); change > 0; change--) {
      const kind = below(3);
      if (kind === 0 && bytes.length > 0) bytes[below(bytes.length)] = below(256);
      else if (kind === 1) bytes.length = below(bytes.length + 1);
      else bytes.push(below(256));
    }
    yield Uint8Array.from(bytes);
  }
}

test(`No decoder throws on ${inputs} random and mutated messages (seed ${seed})`, () => {
  const understood = new Map<string, number>();
  const random = seededRandom(seed);
  const assembler = new codec.SegmentAssembler();
  const names = Object.keys(controlOpcodes) as codec.ControlRequestName[];
  let collector = new codec.ControlAnswerCollector(names[0]!);
  let answers = 0;
  for (const bytes of mutated(random)) {
    for (const [name, decode] of Object.entries(decoders)) {
      const result = decode(bytes);
      if (result.ok) understood.set(name, (understood.get(name) ?? 0) + 1);
      else expect(typeof result.refused).toBe("string");
    }
    const hold = assembler.take(bytes);
    if (hold) codec.decodeHoldUnit(hold);
    const named = names.find((name) => controlOpcodes[name] === bytes[1]);
    if (bytes[0] === 0x80 && named && random() < 0.9) collector = new codec.ControlAnswerCollector(named);
    if (collector.take(bytes)?.ok) answers++;
  }
  for (const name of Object.keys(decoders)) expect(understood.get(name), `${name} understood none: the inputs are no good`).toBeGreaterThan(0);
  expect(answers).toBeGreaterThan(0);
});

test(`What is packed comes out again, for 500 random curves (seed ${seed})`, async () => {
  const { packPoints, unpackPoints } = await import("../../src/protocol/curve-points");
  const random = seededRandom(seed);
  for (let curve = 0; curve < 500; curve++) {
    const unit = 1 + Math.floor(random() * 200);
    const points = Array.from({ length: 1 + Math.floor(random() * 200) }, () => Math.floor((random() - 0.2) * 250_000 / unit) * unit);
    expect(unpackPoints(packPoints(points, unit), unit)).toEqual(points.map((point) => point + 0));
  }
});

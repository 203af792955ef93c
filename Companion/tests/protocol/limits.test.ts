import { expect, test } from "vitest";
import { ControlAnswerCollector, decodeLiveSamples, SegmentAssembler } from "../../src/protocol";
import { unpackPoints } from "../../src/protocol/curve-points";
import { mostHoldBytes } from "../../src/protocol/hold-unit";
import { bytesOf } from "./vectors";

const highestMilliNewtons = 2 ** 31 - 1;

function samples(count: number): Uint8Array {
  const bytes = new Uint8Array(4 + 4 * count);
  bytes[0] = 0x10 + count;
  return bytes;
}

test.each([1, 8])("A message of %i samples is one", (count) => expect(decodeLiveSamples(samples(count)).ok).toBe(true));
test.each([0, 9, 15])("A message of %i samples is none", (count) => expect(decodeLiveSamples(samples(count))).toEqual({ ok: false, refused: "length" }));

test("A point has five bytes at most, even where the others would add nothing", () => {
  expect(unpackPoints(bytesOf("8080808000"), 1)).toEqual([0]);
  expect(unpackPoints(bytesOf("808080808000"), 1)).toBeNull();
});

test("A force beyond 32 bits is none", () => {
  expect(unpackPoints(bytesOf("feffffff0f"), 1)).toEqual([highestMilliNewtons]);
  expect(unpackPoints(bytesOf("8080808010"), 1)).toBeNull();
});

test("All segments between two counters are counted as lost", () => {
  const assembler = new SegmentAssembler();
  assembler.take(bytesOf("01aa"));
  assembler.take(Uint8Array.of(5 << 2, 1));
  expect(assembler.lost).toBe(4);
});

test.each([
  { bytes: mostHoldBytes, stray: 0 },
  { bytes: mostHoldBytes + 1, stray: 1 },
])("A hold of $bytes bytes leaves $stray stray segments", ({ bytes, stray }) => {
  const assembler = new SegmentAssembler();
  assembler.take(Uint8Array.of(1, ...new Uint8Array(200)));
  const hold = assembler.take(Uint8Array.of((1 << 2) | 2, ...new Uint8Array(bytes - 200)));
  expect(hold?.length ?? 0).toBe(stray === 0 ? bytes : 0);
  expect(assembler.stray).toBe(stray);
});

test("A segment that comes in a buffer used again later is kept as it was", () => {
  const assembler = new SegmentAssembler();
  const buffer = Uint8Array.of(1, 10, 20);
  assembler.take(buffer);
  buffer.set([(1 << 2) | 2, 30, 40]);
  expect([...(assembler.take(buffer) ?? [])]).toEqual([10, 20, 30, 40]);
});

test("A part in a buffer used again later is kept as it was", () => {
  const collector = new ControlAnswerCollector("readProgramme");
  const buffer = bytesOf("8200a00f0a0f1400");
  expect(collector.take(buffer)).toBeNull();
  buffer.fill(0xff);
  expect(collector.take(bytesOf("800d000101020000"))).toMatchObject({ ok: true, value: { data: { steps: [{ targetMilliNewtons: 40_000 }] } } });
});

test("A device without a programme says so", () => {
  expect(new ControlAnswerCollector("readProgramme").take(bytesOf("800d000000000000"))).toEqual({ ok: true, value: { result: "done", data: null } });
});

test("A result that this app does not know is a refusal all the same", () => {
  expect(new ControlAnswerCollector("start").take(bytesOf("801c77"))).toMatchObject({ ok: true, value: { result: "unknownResult" } });
});

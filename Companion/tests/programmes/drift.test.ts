// App and firmware may not drift apart: the ranges are held to the schema, and the judgement to every programme that the protocol's vectors send to a device.

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkProgramme, repeatsOf, stepCountOf, type ProgrammeAllowance } from "../../src/programmes/check";
import { mostNameCharacters, readProgrammeFile, writeProgrammeFile } from "../../src/programmes/file";
import * as limits from "../../src/programmes/limits";
import { programmePresets } from "../../src/programmes/presets";
import { programmeKinds, type Programme, type ProgrammeKind, type ProgrammeStep } from "../../src/protocol/messages";

const docs = new URL("../../../docs/", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, docs), "utf8");

interface Bounds { minimum: number; maximum: number; minItems: number; maxItems: number; const: number; default: number; maxLength: number; enum: number[] & string[]; anyOf: Bounds[] }
interface Schema {
  properties: Record<"name" | "kind" | "repeats" | "rampNewtonsPerSecond", Bounds>;
  oneOf: { properties: { kind: { const: ProgrammeKind }; steps: Bounds; repeats?: Bounds; rampNewtonsPerSecond?: Bounds } }[];
  $defs: { step: { properties: Record<string, Bounds> }; held: { properties: { holdSeconds: Bounds } } };
}
const schema = JSON.parse(read("programme.schema.json")) as Schema;
const rangeOf = ({ minimum, maximum }: Bounds) => ({ lowest: minimum, highest: maximum });

describe("the ranges are those of programme.schema.json", () => {
  const { step, held } = schema.$defs;
  it("of the steps", () => {
    const inCentiNewtons = ({ lowest, highest }: limits.Range) => ({ lowest: lowest * 100, highest: highest * 100 });
    expect(limits.targetCentiNewtons).toEqual(inCentiNewtons(rangeOf(step.properties.targetNewtons!)));
    expect(limits.tolerancePercent).toEqual(rangeOf(step.properties.tolerancePercent!));
    expect(limits.usualTolerancePercent).toBe(step.properties.tolerancePercent!.default);
    expect(limits.restSeconds).toEqual(rangeOf(step.properties.restSeconds!));
    expect(limits.holdSeconds).toEqual(rangeOf(held.properties.holdSeconds.anyOf[0]!));
    expect(limits.longHoldSeconds).toEqual(held.properties.holdSeconds.anyOf[1]!.enum);
    const [free, ramp] = schema.properties.rampNewtonsPerSecond.anyOf;
    expect(free!.const).toBe(0);
    expect(limits.rampCentiNewtonsPerSecond).toEqual(inCentiNewtons(rangeOf(ramp!)));
  });

  it("of each kind", () => {
    expect(schema.properties.kind.enum).toEqual(programmeKinds);
    expect(mostNameCharacters).toBe(schema.properties.name.maxLength);
    for (const { properties } of schema.oneOf) {
      const { kind, steps, repeats } = properties;
      expect(stepCountOf(kind.const), kind.const).toEqual({ lowest: steps.minItems, highest: steps.maxItems });
      expect(repeatsOf(kind.const), kind.const).toEqual(repeats ? { lowest: repeats.const, highest: repeats.const } : rangeOf(schema.properties.repeats));
    }
    expect(schema.oneOf).toHaveLength(programmeKinds.length);
  });
});

interface Step { write?: string; bytes?: string; answer?: string; reconnect?: number }
interface Vectors {
  exchanges: { name: string; situation: string; steps: Step[] }[];
  situations: { name: string; role?: number; capCentiNewtons?: number }[];
}

/** What is asked of a device and what it answers to "apply". */
interface Application { readonly name: string; readonly programme: Programme; readonly allowance: ProgrammeAllowance; readonly answer: string }

function programmesOf(vectors: Vectors): Application[] {
  const found: Application[] = [];
  for (const { name, situation, steps } of vectors.exchanges) {
    const device = vectors.situations.find((one) => one.name === situation)!;
    let head: DataView | null = null;
    let authorised = false;
    const sent: ProgrammeStep[] = [];
    for (const { write, bytes, answer, reconnect } of steps) {
      if (reconnect) [head, authorised] = [null, false];
      if (write !== "control" || !bytes || !answer) continue;
      const data = new DataView(Uint8Array.from(Buffer.from(bytes, "hex")).buffer);
      const opcode = data.getUint8(0);
      if (opcode === 0x0e) authorised = answer === "800e00";
      if (opcode === 0x0a && answer === "800a00") [head, sent.length] = [data, 0];
      if (opcode === 0x0b && answer === "800b00")
        sent[data.getUint8(1)] = { targetMilliNewtons: data.getUint16(2, true) * 10, tolerancePercent: data.getUint8(4), holdSeconds: data.getUint8(5), restSeconds: data.getUint16(6, true) };
      if (opcode !== 0x0c || !head || !(answer === "800c00" || answer.startsWith("800cf4"))) continue;
      const count = head.getUint8(2);
      found.push({
        name,
        answer,
        allowance: { capMilliNewtons: (device.capCentiNewtons ?? limits.deliveredCapMilliNewtons / 10) * 10, allowsLongHolds: device.role === 1 || authorised },
        programme: {
          kind: (programmeKinds[head.getUint8(1) - 1] ?? "none") as ProgrammeKind, repeats: head.getUint8(3), rampMilliNewtonsPerSecond: head.getUint16(4, true) * 10,
          // Steps over the eighth cannot be sent; the count is judged before them.
          steps: Array.from({ length: count }, (_, index) => sent[index] ?? sent[0]!),
        },
      });
    }
  }
  return found;
}

describe("the judgement is that of the device in protocol-vectors.json", () => {
  const fieldNumbers = ["kind", "steps", "repeats", "ramp", "target", "tolerance", "hold", "rest"] as const;
  const applications = programmesOf(JSON.parse(read("protocol-vectors.json")) as Vectors);

  it("has programmes that are taken, and refusals of all eight fields", () => {
    expect(applications.filter(({ answer }) => answer === "800c00").length).toBeGreaterThanOrEqual(10);
    const refused = new Set(applications.filter(({ answer }) => answer.startsWith("800cf4")).map(({ answer }) => Number.parseInt(answer.slice(6, 8), 16)));
    expect([...refused].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it.each(applications)("$name", ({ programme, allowance, answer }) => {
    const data = new DataView(Uint8Array.from(Buffer.from(answer, "hex")).buffer);
    const expected = data.getUint8(2) === 0 ? null : { field: fieldNumbers[data.getUint8(3) - 1], step: data.getUint8(4), lowest: data.getUint16(5, true), highest: data.getUint16(7, true) };
    expect(checkProgramme(programme, allowance)).toEqual(expected);
  });
});

describe("the presets are docs/examples", () => {
  it.each(programmePresets.map(({ key, programme }) => ({ key, programme })))("$key", ({ key, programme }) => {
    const { read: example, refused } = readProgrammeFile(read(`examples/${key}.json`));
    expect(refused).toBeNull();
    expect(example!.programme).toEqual(programme);
    expect(readProgrammeFile(writeProgrammeFile(example!)).read, "what is written is read as the same").toEqual(example);
    const english = JSON.parse(readFileSync(new URL("../../src/text/en/programmes.json", import.meta.url), "utf8")) as { preset: Record<string, string> };
    expect(english.preset[key]).toBe(example!.name);
  });
});

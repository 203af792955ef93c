import { describe, expect, it } from "vitest";
import { readProgrammeBytes, readProgrammeFile, writeProgrammeFile } from "../../src/programmes/file";

const steady = `{"kind":"steady","steps":[{"targetNewtons":40,"holdSeconds":15}]}`;
const withTarget = (value: string): string => steady.replace("40", value);

describe("a programme file", () => {
  it("is read with what it leaves out", () => {
    expect(readProgrammeFile(steady).read).toEqual({
      name: "", programme: { kind: "steady", repeats: 1, rampMilliNewtonsPerSecond: 0, steps: [{ targetMilliNewtons: 40_000, tolerancePercent: 10, holdSeconds: 15, restSeconds: 0 }] },
    });
    const threshold = readProgrammeFile(`{"kind":"threshold","rampNewtonsPerSecond":7.25,"steps":[{"targetNewtons":80.01}]}`).read!.programme;
    expect(threshold).toEqual({ kind: "threshold", repeats: 3, rampMilliNewtonsPerSecond: 7_250, steps: [{ targetMilliNewtons: 80_010, tolerancePercent: 10, holdSeconds: 0, restSeconds: 0 }] });
  });

  it("takes every target of two decimals, and writes the same again", () => {
    for (let centiNewtons = 200; centiNewtons <= 15_000; centiNewtons += 7) {
      const { read } = readProgrammeFile(withTarget(String(centiNewtons / 100)));
      expect(read!.programme.steps[0]!.targetMilliNewtons).toBe(centiNewtons * 10);
      expect(readProgrammeFile(writeProgrammeFile(read!)).read).toEqual(read);
    }
  });

  it.each([
    ["", "notJson", ""],
    ["steady", "notJson", ""],
    [`{"kind": "steady",}`, "notJson", ""],
    [`// steady\n{}`, "notJson", ""],
    [`\uFEFF${steady}`, "byteOrderMark", ""],
    ["[]", "notAnObject", ""],
    ["null", "notAnObject", ""],
    ["{}", "missing", "kind"],
    [`{"kind":"steady"}`, "missing", "steps"],
    [`{"Kind":"steady"}`, "unknownKey", "Kind"],
    [`{"__proto__":1}`, "unknownKey", "__proto__"],
    [`{"kind":"steady","kind":"steady","steps":[]}`, "doubledKey", "kind"],
    [`{"kind":"steady","steps":[{"targetNewtons":40,"target\\u004eewtons":40,"holdSeconds":15}]}`, "doubledKey", "targetNewtons"],
    [`{"kind":"steady","steps":[{"target":40}]}`, "unknownKey", "steps[0].target"],
    [`{"kind":"Steady","steps":[]}`, "unknownKind", "kind"],
    [`{"kind":1,"steps":[]}`, "notAText", "kind"],
    [`{"kind":"steady","name":7,"steps":[]}`, "notAText", "name"],
    [`{"kind":"steady","name":"","steps":[]}`, "nameLength", "name"],
    [`{"kind":"steady","name":"${"x".repeat(41)}","steps":[]}`, "nameLength", "name"],
    [`{"kind":"steady","name":"a\\u001b[2Jb","steps":[]}`, "nameControl", "name"],
    [`{"kind":"steady","steps":{}}`, "notAList", "steps"],
    [`{"kind":"steady","steps":[40]}`, "notAnObject", "steps[0]"],
    [`{"kind":"steady","steps":[{"holdSeconds":15}]}`, "missing", "steps[0].targetNewtons"],
    [`{"kind":"steady","steps":[{"targetNewtons":40}]}`, "missing", "steps[0].holdSeconds"],
    [withTarget(`"40"`), "notANumber", "steps[0].targetNewtons"],
    [withTarget("null"), "notANumber", "steps[0].targetNewtons"],
    [withTarget("40.001"), "notHundredths", "steps[0].targetNewtons"],
    [withTarget("1e400"), "outOfRange", "steps[0].targetNewtons"],
    [withTarget("-40"), "outOfRange", "steps[0].targetNewtons"],
    [withTarget("655.36"), "outOfRange", "steps[0].targetNewtons"],
    [steady.replace("15", "15.5"), "notWhole", "steps[0].holdSeconds"],
    [steady.replace("15", "9"), "outOfRange", "steps[0].holdSeconds"],
    [steady.replace(`"kind"`, `"repeats":21,"kind"`), "outOfRange", "repeats"],
    [steady.replace(`"kind"`, `"rampNewtonsPerSecond":0.5,"kind"`), "outOfRange", "rampNewtonsPerSecond"],
    [`{"kind":"steady","steps":[]}`, "outOfRange", "steps"],
    [steady + " ".repeat(64 * 1024), "tooLarge", ""],
  ])("%s is refused: %s at '%s'", (text, reason, path) => {
    expect(readProgrammeFile(text)).toMatchObject({ read: null, refused: { reason, path } });
  });

  it("says the range with a value that is out of it", () => {
    expect(readProgrammeFile(withTarget("200")).refused!.range).toEqual({ field: "target", step: 0, lowest: 200, highest: 15_000 });
  });

  it("is bytes in UTF-8 without a byte order mark", () => {
    const bytes = new TextEncoder().encode(steady.replace(`"kind"`, `"name":"Füße","kind"`));
    expect(readProgrammeBytes(bytes).read!.name).toBe("Füße");
    expect(readProgrammeBytes(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes)).refused!.reason).toBe("byteOrderMark");
    expect(readProgrammeBytes(Uint8Array.of(0x7b, 0xc3, 0x7d)).refused!.reason).toBe("notUtf8");
  });

  it("leaves out a name that the format does not allow", () => {
    const { programme } = readProgrammeFile(steady).read!;
    expect(writeProgrammeFile({ name: "", programme })).not.toContain("name");
    expect(readProgrammeFile(writeProgrammeFile({ name: "Wade, 40 N", programme })).read!.name).toBe("Wade, 40 N");
    expect(readProgrammeFile(writeProgrammeFile({ name: "😀".repeat(40), programme })).read!.name, "characters are counted, not code units").toBe("😀".repeat(40));
  });
});

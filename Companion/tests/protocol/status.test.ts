import { describe, expect, it } from "vitest";
import { decodeFaultEvent, decodeStatus, faultNames } from "../../src/protocol";
import { outcomeOf, outcomeOfNow, verdictOf } from "../../src/protocol/codes";
import { outcomes, verdicts } from "../../src/protocol/messages";
import { bytesOf } from "./vectors";

const flagsAt = 5;
const verdictAt = 8;
const plugged = 64;
/** A device that is calibrated, tared, knows the time and has tested itself. */
const statusHex = "010100080017ff01010000640000000076" + "0e" + "50" + "01";

function statusWith(change: (bytes: Uint8Array) => void): Uint8Array {
  const bytes = bytesOf(statusHex);
  change(bytes);
  return bytes;
}

describe("the patient's button in the status", () => {
  it.each([[0x17, false], [0x17 | plugged, true], [0xff, true], [0xff & ~plugged, false]])("flags %i say plugged in: %s", (flags, isPlugged) => {
    const status = decodeStatus(statusWith((bytes) => { bytes[flagsAt] = flags; }));
    expect(status).toMatchObject({ ok: true, value: { patientButtonPlugged: isPlugged, calibrated: true, tared: true, clockSet: true, selfTested: true } });
  });

  it("is lost with verdict 17, and the device says so there", () => {
    expect(decodeStatus(statusWith((bytes) => { bytes[verdictAt] = 17; }))).toMatchObject({ ok: true, value: { verdict: "buttonLost" } });
  });
});

describe("the codes of a lost button, as docs/protocol.md has them", () => {
  it("are 17 as a verdict, 20 as an outcome, 22 in the fault log, the last of each that this app knows", () => {
    expect([verdictOf(17), outcomeOf(20), faultNames[22 - 1]]).toEqual(["buttonLost", "buttonLost", "buttonLost"]);
    expect([verdictOf(18), outcomeOf(21), faultNames[23 - 1]]).toEqual([{ unknown: 18 }, { unknown: 21 }, undefined]);
    expect([verdicts.length, outcomes.length, faultNames.length]).toEqual([18, 20, 22]);
  });

  it("come in an event of the fault log with what the others come with", () => {
    expect(decodeFaultEvent(bytesOf("160207001027000000000000"))).toEqual({ ok: true, value: { code: 22, phase: "hold", boot: 7, uptimeMs: 10_000, detail: 0 } });
  });
});

describe("an outcome that was kept by an older app", () => {
  it("has its name of now, and its number as long as nobody knows it", () => {
    expect(outcomeOfNow({ unknown: 20 })).toBe("buttonLost");
    for (const outcome of [...outcomes, { unknown: 21 }, { unknown: 0 }]) expect(outcomeOfNow(outcome)).toBe(outcome);
  });
});

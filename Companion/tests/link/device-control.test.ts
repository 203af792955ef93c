import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ControlChannel } from "../../src/link/control-channel";
import type { DeviceControl } from "../../src/link/device-link";
import { GattSession } from "../../src/link/gatt-session";
import { linkLimits } from "../../src/link/limits";
import type { ControlRequestName } from "../../src/protocol";
import { controlOpcodes } from "../../src/protocol/control-opcodes";
import { bench, readyBench, settled } from "./bench";
import { outcome, programme } from "./control-bench";
import { bytesOf } from "./hex";
import { vectors } from "./vectors";

/** Each request of the contract, and what it writes. */
const requests: { readonly [Name in keyof DeviceControl]: readonly [(control: DeviceControl) => Promise<unknown>, readonly string[]] } = {
  tare: [(c) => c.tare(), ["01"]],
  calibrateBegin: [(c) => c.calibrateBegin(), ["02"]],
  calibrateAddMass: [(c) => c.calibrateAddMass(29_420), ["03ec720000"]],
  calibrateFinish: [(c) => c.calibrateFinish(0), ["0400000000"]],
  calibrateCancel: [(c) => c.calibrateCancel(), ["05"]],
  readCalibration: [(c) => c.readCalibration(), ["06"]],
  readFaultLog: [(c) => c.readFaultLog(), ["07"]],
  readSelfTest: [(c) => c.readSelfTest(), ["08"]],
  setTipArea: [(c) => c.setTipArea(100), ["0964"]],
  sendProgramme: [(c) => c.sendProgramme(programme), ["0a0202020000", "0b00d0070a0f1400", "0b01a00f0a0f1400", "0c"]],
  readProgramme: [(c) => c.readProgramme(), ["0d"]],
  authorise: [(c) => c.authorise(0xc0ffee01), ["0e01eeffc0"]],
  setRole: [(c) => c.setRole("patient", 50_000, 12, 0xc0ffee01), ["0f0288130c01eeffc0"]],
  readRole: [(c) => c.readRole(), ["10"]],
  setCues: [(c) => c.setCues({ brightnessPercent: 80, motorPercent: 60, mode: "lightOnly" }), ["11503c01"]],
  readCues: [(c) => c.readCues(), ["12"]],
  setTime: [(c) => c.setTime(1_767_225_600, -8), ["1300b95569f8"]],
  readThreshold: [(c) => c.readThreshold(), ["14"]],
  readLog: [(c) => c.readLog(7), ["1707000000"]],
  acknowledge: [(c) => c.acknowledge(7, 5), ["160700000005000000"]],
  deleteUpTo: [(c) => c.deleteUpTo(3, async (holds) => holds === 3), ["1803000000", "19030000000300"]],
  setProgressorMode: [(c) => c.setProgressorMode(1_234_567), ["1a87d61200"]],
  start: [(c) => c.start(), ["1c"]],
  stop: [(c) => c.stop(), ["1d"]],
  identify: [(c) => c.identify(), ["1e"]],
  tellPain: [(c) => c.tellPain("after", 3), ["1f0103"]],
  tellSite: [(c) => c.tellSite(9), ["2009"]],
  tellPatient: [(c) => c.tellPatient(517), ["210502"]],
};
const names = Object.keys(requests) as (keyof DeviceControl)[];
const refusals = { "01": "notSteady", "0a": "notStored", "0b": "busy", f0: "unknownOpcode", f1: "notUnloaded", f2: "notAllowed", f3: "noSuchValue", "77": "unknownResult" } as const;

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

describe("requests of the control point", () => {
  it.each(names)("%s writes what the document says, and is done with the answer", async (name) => {
    const { link, peer } = await readyBench();
    peer.answers.set("1803000000", ["80180003000100"]);
    const [ask, written] = requests[name];
    expect(await outcome(ask(link.control))).toBe("done");
    expect(peer.writes).toEqual(written.map((bytes) => `control ${bytes}`));
  });

  it.each(names)("%s is refused by name when there is no connection", async (name) => {
    const { link } = bench();
    expect(await outcome(requests[name][0](link.control))).toBe("disconnected");
  });

  it.each(Object.entries(refusals))("result %s is %s", async (code, result) => {
    const { link, peer } = await readyBench();
    peer.answers.set("01", [`8001${code}`]);
    expect(await outcome(link.control.tare())).toBe(result);
  });

  it("that hold every sound exchange of the vectors have the same answer here: parts in order, data, refusals", async () => {
    const { link, peer } = await readyBench();
    const sound = vectors.controlAnswers.filter(({ refused, fields, request }) => !refused && fields && ["06", "07", "08", "0d", "10", "12", "14"].includes(request.slice(0, 2)));
    const reads: Record<string, () => Promise<unknown>> = {
      "06": () => link.control.readCalibration(), "07": () => link.control.readFaultLog(), "08": () => link.control.readSelfTest(), "0d": () => link.control.readProgramme(),
      "10": () => link.control.readRole(), "12": () => link.control.readCues(), "14": () => link.control.readThreshold(),
    };
    expect(sound.length).toBeGreaterThan(10);
    for (const { name, request, notifications, fields } of sound) {
      peer.answers.set(request, notifications);
      const result = await outcome(reads[request]?.() ?? Promise.resolve());
      expect(result === "done", name).toBe(fields?.result === 0);
    }
  });

  it("that are damaged answers of the vectors end by name and do not hold up the next", async () => {
    const { link, peer } = await readyBench();
    const damaged = vectors.controlAnswers.filter(({ refused, request, notifications }) => refused && refused !== "opcode" && request === "08" && notifications.length > 0);
    expect(damaged.length).toBeGreaterThan(0);
    for (const { name, notifications } of damaged) {
      peer.answers.set("08", notifications);
      expect(await outcome(link.control.readSelfTest()), name).toBe("unknownResult");
      expect(await outcome(link.control.identify())).toBe("done");
    }
  });

  it("are refused as no such value when a value has no place in its field, and nothing is written", async () => {
    const { link, peer } = await readyBench();
    expect(await outcome(link.control.tellPatient(65_536))).toBe("noSuchValue");
    expect(await outcome(link.control.tellPatient(65_535))).toBe("done");
    expect(peer.writes).toEqual(["control 21ffff"]);
  });

  it("tell where a programme is out of range", async () => {
    const { link, peer } = await readyBench();
    peer.answers.set("0c", ["800cf40500c8008d20"]);
    const error = await settled(link.control.sendProgramme(programme).catch((refused: unknown) => refused));
    expect(error).toMatchObject({ result: "fieldOutOfRange", range: { field: "target", step: 0, lowest: 200, highest: 8333 } });
  });
});

describe("the exchanges of the vectors", () => {
  it("end here as they end there: done, or refused by a name that the app has words for", async () => {
    const { link, peer, device } = await readyBench();
    const limits = linkLimits;
    const session = new GattSession(device.gatt as unknown as BluetoothRemoteGATTServer, limits, () => {});
    await settled(session.discover());
    const control = new ControlChannel(session, limits, () => {});
    await settled(session.subscribe("control"));
    let done = 0;
    let refused = 0;
    for (const { name, steps } of vectors.exchanges) {
      for (const { write, bytes = "", answer = "", parts = [] } of steps) {
        const [request] = Object.entries(controlOpcodes).find(([, opcode]) => opcode === parseInt(bytes.slice(0, 2), 16)) ?? [];
        if (write !== "control" || !answer || `${answer}${parts.join("")}`.includes("..") || !request || bytes.startsWith("1b")) continue;
        peer.answers.set(bytes, [...parts, answer]);
        const result = await outcome(control.request(request as ControlRequestName, bytesOf(bytes)));
        expect(result === "done", `${name}: ${bytes} → ${answer} is ${String(result)}`).toBe(answer.slice(4, 6) === "00");
        expect(result, name).not.toBe("unknownResult");
        if (result === "done") done++;
        else refused++;
      }
    }
    expect(done).toBeGreaterThan(100);
    expect(refused).toBeGreaterThan(100);
    expect(link.state.value.phase).toBe("ready");
  });
});

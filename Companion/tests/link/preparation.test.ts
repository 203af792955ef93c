import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { bench, readyBench, settled } from "./bench";

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

describe("the version of the protocol", () => {
  const withVersions = (newest: number, oldest: number) => (status: string) => newest.toString(16).padStart(2, "0") + oldest.toString(16).padStart(2, "0") + status.slice(4);

  it("is refused by name when the device speaks only newer ones, whatever else its status has, and nothing is written", async () => {
    const { link, peer } = bench();
    peer.status = "0302010000ff";
    await settled(link.choose());
    expect(link.state.value).toMatchObject({ phase: "idle", failure: "deviceTooNew" });
    expect(peer.writes).toEqual([]);
  });

  it("is refused by name when the device speaks only older ones", async () => {
    const { link, peer } = bench({}, { versions: { newest: 3, oldest: 2 } });
    await settled(link.choose());
    expect(link.state.value).toMatchObject({ phase: "idle", failure: "deviceTooOld" });
    expect(peer.writes).toEqual([]);
  });

  it("is not asked for while version 1 is the newest that both speak", async () => {
    const { link, peer } = await readyBench(({ peer: newer }) => { newer.status = withVersions(4, 1)(newer.status); });
    expect(link.state.value.phase).toBe("ready");
    expect(peer.writes).toEqual([]);
  });

  it.each([[4, 3], [3, 3], [2, 2]])("is asked for when the device speaks up to %i and the app up to 3: %i", async (device, common) => {
    const { link, peer } = await readyBench(({ peer: newer }) => {
      newer.status = withVersions(device, 1)(newer.status);
      newer.answers.set(`1b0${common}`, [`801b000${device}01`]);
    }, { versions: { newest: 3, oldest: 1 } });
    expect(link.state.value.phase).toBe("ready");
    expect(peer.writes).toEqual([`control 1b0${common}`]);
  });
});
